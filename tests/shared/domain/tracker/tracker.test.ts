import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agendaFor, fitInto } from '#shared/domain/tracker/agenda.ts';
import { changeWords } from '#shared/domain/tracker/change-words.ts';
import { dueState } from '#shared/domain/tracker/due-state.ts';
import { type ItemEvent, stateOf, untouched } from '#shared/domain/tracker/item.ts';
import type { ItemChange } from '#shared/domain/tracker/item-change.ts';
import { whyNot } from '#shared/domain/tracker/may-change.ts';

const origin = { due: '2024-04-12', owners: ['Joel Okafor'] };
let count = 0;
function said(change: ItemChange, day = '2024-04-17', by = 'Philippa Tunnard'): ItemEvent {
  count += 1;
  return { id: `e${count}`, at: `${day}T10:00:00Z`, day, by, meetingId: null, change };
}
const delivery = (
  to: 'on-track' | 'stuck' | 'complete' | 'awaiting-check' | 'superseded',
  why = '',
): ItemChange => ({
  kind: 'delivery',
  to,
  why,
});
const better: ItemChange = {
  kind: 'impact',
  to: 'better',
  evidence: 'Kofi rings his uncle.',
  how: 'visit',
  voice: 'Kofi',
};

describe('an item of the tracker', () => {
  it('keeps acceptance, delivery and impact apart: done although it was not agreed', () => {
    const state = stateOf(origin, [
      said({ kind: 'acceptance', to: 'not-agreed', why: 'Not ours.' }),
      said(delivery('on-track')),
      said(better),
    ]);
    expect(state).toMatchObject({ acceptance: 'not-agreed', delivery: 'on-track', impact: 'better' });
  });

  it('counts how often its date was moved', () => {
    const events = [
      said({ kind: 'due', to: '2024-05', why: 'The report was late.' }),
      said({ kind: 'due', to: '2024-06-01', why: 'Again.' }),
    ];
    expect(stateOf(origin, events)).toMatchObject({ due: '2024-06-01', timesMoved: 2 });
  });

  it('stood on a past day as it stood then', () => {
    const events = [said(delivery('stuck'), '2024-03-01'), said(delivery('on-track'), '2024-04-01')];
    expect(stateOf(origin, events, '2024-02-28').delivery).toBe('not-said');
    expect(stateOf(origin, events, '2024-03-31').delivery).toBe('stuck');
    expect(stateOf(origin, events).delivery).toBe('on-track');
  });

  it('is as if a change that was taken back had never been', () => {
    const changes = fc.constantFrom<ItemChange>(
      delivery('awaiting-check'),
      delivery('stuck'),
      better,
      { kind: 'due', to: '2024-07', why: 'x' },
      { kind: 'update', text: 'x' },
    );
    fc.assert(
      fc.property(fc.array(changes, { minLength: 1, maxLength: 8 }), fc.nat(), (list, at) => {
        const events = list.map((change) => said(change));
        const chosen = events[at % events.length];
        const back = said({ kind: 'take-back', eventId: chosen?.id ?? '' });
        const without = events.filter((event) => event !== chosen);
        expect(stateOf(origin, [...events, back])).toEqual(stateOf(origin, without));
      }),
    );
  });
});

describe('completing an item', () => {
  const refusal = (events: readonly ItemEvent[], by: string, why = '') =>
    whyNot(stateOf(origin, events), delivery('complete', why), by);

  it('asks for evidence of its impact, or the reason why there is none', () => {
    expect(refusal([], 'Philippa Tunnard')).toContain('what it changed');
    expect(refusal([], 'Philippa Tunnard', 'The family moved away.')).toBeUndefined();
    expect(refusal([said(better)], 'Philippa Tunnard')).toBeUndefined();
    expect(whyNot(untouched(origin), { ...better, evidence: ' ' } as ItemChange, 'x')).toContain(
      'what changed',
    );
  });

  it('asks for a second person: not its owner, and not the one who said that it was done', () => {
    expect(refusal([said(better)], ' joel okafor ')).toContain('somebody else');
    const saidDone = [said(better), said(delivery('awaiting-check'), '2024-04-17', 'Sunita Pillai')];
    expect(refusal(saidDone, 'Sunita Pillai')).toContain('second person');
    expect(refusal(saidDone, 'Philippa Tunnard')).toBeUndefined();
  });

  it('asks why it is opened again, and what takes the place of one that is superseded', () => {
    const complete = stateOf(origin, [said(better), said(delivery('complete'))]);
    expect(whyNot(complete, delivery('on-track'), 'x')).toContain('opened again');
    expect(whyNot(untouched(origin), delivery('superseded'), 'x')).toContain('place');
  });
});

describe('the date of an item', () => {
  it.each([
    ['complete', '2024-01-01', 'closed'],
    ['on-track', '2024-04-16', 'overdue'],
    ['on-track', '2024-04', 'soon'],
    ['on-track', '2024-03', 'overdue'],
    ['awaiting-check', '2024-01-01', 'later'],
    ['on-track', '', 'no-date'],
    ['on-track', 'ongoing', 'ongoing'],
    ['on-track', '2024-05-01', 'soon'],
    ['on-track', '2024-09-01', 'later'],
  ] as const)('%s with "%s" is %s', (state, due, expected) => {
    expect(dueState({ delivery: state, due }, '2024-04-17')).toBe(expected);
  });
});

describe('an agenda', () => {
  const item = (id: string, change: ItemChange | null, timesCarried = 0, due = '2024-09-01') => {
    const state = stateOf({ due, owners: ['A'] }, change ? [said(change, '2024-04-10')] : []);
    return { id, owner: 'A', state, by: due, dueState: dueState(state, '2024-04-17'), timesCarried };
  };

  it('has first what was not reached, then what is overdue, then what waits for a check; never what is complete', () => {
    const items = [
      item('later', { kind: 'update', text: 'x' }),
      item('complete', delivery('complete', 'moved')),
      item('check', delivery('awaiting-check')),
      item('overdue', null, 0, '2024-01-01'),
      item('carried', null, 2),
      item('silent', null),
    ];
    expect(agendaFor(items, '2024-03-20', '2024-05-15')).toEqual([
      { id: 'carried', reason: 'carried' },
      { id: 'overdue', reason: 'overdue' },
      { id: 'check', reason: 'awaiting-check' },
      { id: 'silent', reason: 'nothing-said' },
    ]);
  });

  it('says honestly what fits: planned and left are the length', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 30 })),
        fc.integer({ min: 0, max: 180 }),
        (minutes, length) => {
          const { fits, planned, left } = fitInto(minutes, length);
          expect(planned + left).toBe(length);
          expect(planned).toBe(minutes.slice(0, fits).reduce((sum, each) => sum + each, 0));
          expect(minutes[fits] ?? Number.POSITIVE_INFINITY).toBeGreaterThan(left);
        },
      ),
    );
  });
});

describe('a change in words', () => {
  it('is whole sentences', () => {
    expect(changeWords(better)).toBe(
      'Impact: better. Kofi rings his uncle. Known from: visit. Whose words: Kofi.',
    );
    expect(changeWords({ kind: 'due', to: '2024-06-01', why: 'Late report' })).toBe(
      'Due 1 Jun 2024 now. Late report.',
    );
  });
});
