import { describe, expect, it } from 'vitest';
import { caseHistory } from '../../../../src-renderer/features/cases/case-history.ts';

const draft = {
  reference: 'W1',
  names: { full: 'Ada Stone', aliases: [] },
  statuses: ['CIN'],
  phones: [],
  related: [],
};
const entry = {
  sequence: 2,
  at: '2026-01-02T10:00:00Z',
  actor: 'Imogen Hartwell',
  action: 'change',
  entity: 'case',
  entityId: 'x',
  hash: '',
  device: null,
  origin: null,
};

describe('the history of a case', () => {
  it('says which fields changed, from what to what, in words', () => {
    const [step] = caseHistory([
      {
        ...entry,
        before: JSON.stringify({ ...draft, dateOfBirth: '2015-02-01' }),
        after: JSON.stringify({ ...draft, dateOfBirth: '2015-02-03', worker: 'Kim Vale' }),
      },
    ]);
    expect(step).toMatchObject({
      words: 'Changed',
      changes: [
        { field: 'Date of birth', before: '1 Feb 2015', after: '3 Feb 2015' },
        { field: 'Worker', before: null, after: 'Kim Vale' },
      ],
    });
  });

  it('names a step without its fields where the trail holds something that it cannot read', () => {
    const steps = caseHistory([
      { ...entry, action: 'add', before: null, after: JSON.stringify(draft) },
      { ...entry, before: '{', after: '{}' },
    ]);
    expect(steps.map(({ words, changes, isUnread }) => [words, changes, isUnread])).toEqual([
      ['Added', [], false],
      ['Changed', [], true],
    ]);
  });
});
