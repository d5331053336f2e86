import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CaseDraft } from '#shared/domain/cases/case-draft.ts';
import { caseTable } from '#shared/domain/cases/case-table.ts';
import { referenceKey } from '#shared/domain/cases/reference-key.ts';
import { defaultStatusList, indexStatuses } from '#shared/domain/cases/statuses.ts';
import { compareDrafts } from '#shared/domain/tables/compare-drafts.ts';

const spec = caseTable(indexStatuses(defaultStatusList));
const compareCases = (
  existing: readonly CaseDraft[],
  drafts: readonly CaseDraft[],
  bad: readonly string[] = [],
) => compareDrafts(spec, existing, drafts, bad);

const aDraft = (over: Partial<CaseDraft> = {}): CaseDraft => ({
  reference: 'W1',
  names: { full: 'Ann Doe', aliases: [] },
  statuses: [],
  phones: [],
  related: [],
  ...over,
});

describe('comparing a file with the known cases', () => {
  it('finds a case by its reference without regard to case and spaces', () => {
    const result = compareCases(
      [aDraft({ reference: 'w1' }), aDraft({ reference: 'W9' })],
      [aDraft({ reference: ' W1' }), aDraft({ reference: 'W2' })],
    );
    expect(result).toMatchObject({
      added: [{ reference: 'W2' }],
      changed: [],
      unchanged: ['w1'],
      missingFromFile: ['W9'],
    });
  });

  it('says each field that would change, before and after', () => {
    const known = aDraft({ team: 'North', statuses: ['CIN'], worker: 'Kim Lee' });
    const { changed } = compareCases(
      [known],
      [aDraft({ team: 'South', statuses: ['CPP', 'SEND'], school: 'Wrenfield Primary' })],
    );
    expect(changed[0]?.fields).toEqual([
      { field: 'statuses', before: 'CIN', after: 'CPP; SEND' },
      { field: 'team', before: 'North', after: 'South' },
      { field: 'school', before: null, after: 'Wrenfield Primary' },
    ]);
    expect(changed[0]?.after).toMatchObject({ worker: 'Kim Lee', team: 'South' });
  });

  it('never takes an empty cell for a reason to erase', () => {
    const known = aDraft({
      team: 'North',
      statuses: ['CIN'],
      phones: ['1'],
      dateOfBirth: '2014-01-01',
      related: [{ relation: 'Mother', name: 'Jane Doe' }],
    });
    expect(compareCases([known], [aDraft()]).unchanged).toEqual(['W1']);
  });

  it('keeps a former name as an alias, and never loses a name or a person that anonymisation must mask', () => {
    const known = aDraft({
      names: { full: 'Ann Doe', forename: 'Ann', surname: 'Doe', aliases: ['Annie'] },
      related: [{ relation: 'Mother', name: 'Jane Doe', phone: '1' }],
    });
    const draft = aDraft({
      names: { full: 'Ann Roe', aliases: ['annie', 'Nan'] },
      related: [
        { relation: '', name: 'jane doe', dateOfBirth: '1990-01-01' },
        { relation: 'Aunt', name: 'Kim Roe' },
      ],
    });
    expect(compareCases([known], [draft]).changed[0]?.after).toMatchObject({
      names: { full: 'Ann Roe', aliases: ['Annie', 'Nan', 'Ann Doe'] },
      related: [
        { relation: 'Mother', name: 'jane doe', phone: '1', dateOfBirth: '1990-01-01' },
        { relation: 'Aunt', name: 'Kim Roe' },
      ],
    });
  });

  it('does not call a case missing whose row is bad', () => {
    expect(compareCases([aDraft()], [], ['w1 ']).missingFromFile).toEqual([]);
  });

  const word = fc.constantFrom('Ann', 'ann', 'Doe', 'Ann Doe', 'CIN', 'W1', 'w2', ' W3');
  const draft: fc.Arbitrary<CaseDraft> = fc.record(
    {
      reference: word,
      names: fc.record(
        { full: word, forename: word, surname: word, aliases: fc.array(word, { maxLength: 3 }) },
        { requiredKeys: ['full', 'aliases'] },
      ),
      statuses: fc.array(word, { maxLength: 2 }),
      phones: fc.array(word, { maxLength: 2 }),
      related: fc.array(
        fc.record(
          { relation: fc.constantFrom('', 'Mother', 'Aunt'), name: word, phone: word },
          { requiredKeys: ['relation', 'name'] },
        ),
        { maxLength: 3 },
      ),
      team: word,
      dateOfBirth: fc.constant('2014-01-01'),
    },
    { requiredKeys: ['reference', 'names', 'statuses', 'phones', 'related'] },
  );
  const drafts = fc.uniqueArray(draft, {
    selector: ({ reference }) => referenceKey(reference),
    maxLength: 4,
  });

  it('changes nothing when the same file comes a second time', () => {
    fc.assert(
      fc.property(drafts, drafts, (existing, file) => {
        const first = compareCases(existing, file);
        const touched = new Set([...first.changed].map(({ identity }) => identity));
        const after = [
          ...existing.filter(({ reference }) => !touched.has(reference)),
          ...first.changed.map((entry) => entry.after),
          ...first.added,
        ];
        for (const entry of after) CaseDraft.parse(entry);
        const second = compareCases(after, file);
        expect(second).toMatchObject({ added: [], changed: [] });
        expect(second.unchanged).toHaveLength(file.length);
      }),
      { numRuns: 1_000 },
    );
  });
});
