import { describe, expect, it } from 'vitest';
import { asId } from '#shared/domain/ids.ts';
import {
  problemsOf,
  type SettingsDraft,
  settingsOf,
} from '../../../../src-renderer/features/settings/settings-draft.ts';
import { sizeWords } from '../../../../src-renderer/features/start/size-words.ts';

const draft: SettingsDraft = {
  council: 'Wrenfield Borough Council',
  myName: 'Maureen Oakes',
  role: 'lead',
  idleMinutes: 10,
  escalation: { name: '', phone: '', guidance: '' },
  blockUnder: 6,
  warnUnder: 10,
  service: 'both',
};

const before = settingsOf(draft, {
  council: 'x',
  me: { personId: asId('p1'), name: 'Maureen Oakes', role: 'lead' },
  idleMinutes: 5,
  escalation: { name: '', phone: '', guidance: '' },
  smallCells: { block: 5, warn: 10 },
});

describe('settings while they are changed', () => {
  it('are without a problem as they come', () => {
    expect(problemsOf(draft)).toEqual({});
  });

  it('say what is wrong beside the field, and take no half-typed number', () => {
    expect(Object.keys(problemsOf({ ...draft, council: ' ', idleMinutes: '', warnUnder: 2 }))).toEqual([
      'council',
      'idleMinutes',
      'warnUnder',
    ]);
    expect(problemsOf({ ...draft, idleMinutes: 500 }).idleMinutes).toContain('1 to 120');
  });

  it('keep who I am among the people, unless the name is another one', () => {
    expect(before.me.personId).toBe('p1');
    expect(settingsOf({ ...draft, myName: 'Somebody Else' }, before).me.personId).toBeNull();
  });
});

describe('the size of a back-up', () => {
  it('is given as file browsers give it', () => {
    expect(sizeWords(900)).toBe('1 kB');
    expect(sizeWords(332_000)).toBe('332 kB');
    expect(sizeWords(1_400_000)).toBe('1.4 MB');
  });
});
