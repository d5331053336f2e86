import { describe, expect, it } from 'vitest';
import { AUDIT_DEEDS } from '#shared/contract/deeds.ts';
import {
  changesOf,
  entryWords,
  subjectOf,
} from '../../../../src-renderer/features/audit-trail/audit-words.ts';

describe('an entry of the audit trail in words', () => {
  it('says what was done to what', () => {
    expect(entryWords({ action: 'submit', entity: 'review' })).toBe('Submitted and sealed a review');
    expect(entryWords({ action: 'add', entity: 'person' })).toBe('Added a person');
    expect(entryWords({ action: 'confirm', entity: 'pack' })).toBe('Kept a doubtful find masked');
    // A workspace that a newer version wrote in is refused; a pack of one may tell of a deed that is not known here.
    expect(entryWords({ action: 'turn-round', entity: 'odd-thing' })).toBe('Turn round odd thing');
  });

  it('has words of their own for every deed that the service can record', () => {
    const words = Object.keys(AUDIT_DEEDS).map((deed) => {
      const [action = '', entity = ''] = deed.split(' ');
      return entryWords({ action, entity });
    });
    expect(new Set(words).size).toBe(words.length);
    for (const sentence of words) expect(sentence).toMatch(/^[A-Z][a-z]+ (?!.*\breckon)/);
  });

  it('names what it is about where the entry holds the name', () => {
    const base = { entity: 'person', entityId: 'p1', before: null };
    expect(subjectOf({ ...base, after: '{"name":"Ada Quill"}' })).toBe('Ada Quill');
    expect(subjectOf({ ...base, after: null })).toBe('');
    expect(subjectOf({ entity: 'setting', entityId: 'idleMinutes', before: '5', after: '10' })).toBe(
      'minutes until it locks',
    );
  });

  it('shows the fields that changed and leaves out the others', () => {
    const before = JSON.stringify({ name: 'Ada Quill', team: 'North', roles: ['worker'] });
    const after = JSON.stringify({ name: 'Ada Quill', team: 'South', roles: ['worker', 'reviewer'] });
    expect(changesOf({ before, after })).toEqual([
      { field: 'team', before: 'North', after: 'South' },
      { field: 'roles', before: 'worker', after: 'worker, reviewer' },
    ]);
  });

  it('shows a bare value and text that is no JSON as they are', () => {
    expect(changesOf({ before: '5', after: '10' })).toEqual([{ field: '', before: '5', after: '10' }]);
    expect(changesOf({ before: null, after: 'not json' })).toEqual([
      { field: '', before: '', after: 'not json' },
    ]);
    expect(changesOf({ before: null, after: null })).toEqual([]);
  });
});
