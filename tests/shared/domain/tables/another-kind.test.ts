import { describe, expect, it } from 'vitest';
import { badRowsCsv } from '#shared/domain/tables/bad-rows-csv.ts';
import { compareDrafts } from '#shared/domain/tables/compare-drafts.ts';
import { findHeaderRow } from '#shared/domain/tables/find-header-row.ts';
import { guessMapping, knownHeaders, rememberMapping } from '#shared/domain/tables/guess-mapping.ts';
import { normaliseRows } from '#shared/domain/tables/normalise-rows.ts';
import { RowCells } from '#shared/domain/tables/row-cells.ts';
import type { Table } from '#shared/domain/tables/table.ts';
import type { TableSpec } from '#shared/domain/tables/table-spec.ts';

type Field = 'action' | 'lead';
interface Draft {
  readonly action: string;
  readonly lead?: string;
}

/** A list of what is to be done: as little as a second kind of list needs to say. */
const actions: TableSpec<Field, Draft> = {
  kind: 'actions',
  fields: [
    { field: 'action', label: 'Action', hint: '', isShared: false, maxLength: 40 },
    { field: 'lead', label: 'Lead', hint: '', isShared: false, maxLength: 40 },
  ],
  synonyms: { action: ['action', 'what we will do'], lead: ['lead', 'owner', '~', 'name'] },
  spareWords: new Set(['the']),
  judge: () => () => ({ weigh: () => 1, byValues: [] }),
  checkMapping: (mapping) => (mapping.includes('action') ? [] : ['No column is the action: choose it.']),
  rowsOf:
    ({ headers }, mapping) =>
    (row) => {
      const cells = new RowCells(row, headers, mapping, actions.fields);
      const action = cells.text('action') ?? '';
      if (action === '') cells.refuse(null, 'action', 'it says nothing to do');
      if (cells.problems.length > 0) return { ok: false, identity: action, problems: cells.problems };
      const lead = cells.text('lead');
      return { ok: true, draft: lead ? { action, lead } : { action }, warnings: cells.warnings };
    },
  identityField: 'action',
  identity: ({ action }) => action,
  respell: (draft, action) => ({ ...draft, action }),
  identityKey: (action) => action.toLowerCase(),
  settle: (draft) => draft,
  merge: (before, draft) => ({ ...before, ...draft, action: before.action }),
  written: (draft, field) => draft[field],
};

const aTable = (headers: string[], rows: string[][]): Table => ({
  kind: 'csv',
  encoding: 'UTF-8',
  delimiter: ',',
  sheets: [],
  sheet: null,
  hiddenRows: 0,
  headerRow: 1,
  headers,
  rows: rows.map((cells, index) => ({ line: index + 2, cells })),
  refused: [],
  notes: [],
  dateSystem: '1900',
});
const today = '2026-04-01';

describe('another kind of list', () => {
  it('is found under its own headers, and its columns are guessed by them', () => {
    const known = knownHeaders(actions);
    expect(
      findHeaderRow(
        [
          ['Plan', '2026'],
          ['What we will do', 'Owner', 'RAG'],
          ['Visit', 'Kim', 'Green'],
        ],
        known,
      ),
    ).toBe(1);
    expect(guessMapping(actions, ['What we will do', 'The owner', 'RAG'], [], { today }).mapping).toEqual([
      'action',
      'lead',
      null,
    ]);
  });

  it('remembers a mapping, and only for its own fields', () => {
    const headers = ['A', 'B'];
    const remembered = [rememberMapping<Field>(headers, ['lead', 'action'])];
    expect(guessMapping(actions, headers, [], { today, remembered })).toMatchObject({
      mapping: ['lead', 'action'],
      isRemembered: true,
    });
  });

  it('has its bad rows, its repeated rows and its too long cells listed in the same words', async () => {
    const table = aTable(
      ['Action', 'Lead'],
      [
        ['Visit', 'Kim'],
        ['', 'Lee'],
        ['VISIT', 'Kim'],
        ['visit', 'Lee'],
        ['x'.repeat(41), ''],
        ['#REF!', 'Kim'],
      ],
    );
    const { drafts, bad, notes } = await normaliseRows(actions, table, ['action', 'lead'], { today });
    expect(drafts).toEqual([{ action: 'Visit', lead: 'Kim' }]);
    expect(bad.map(({ line }) => line)).toEqual([3, 5, 6, 7]);
    expect(bad[0]?.reasons).toEqual(['Line 3: it says nothing to do.']);
    expect(bad[1]?.reasons[0]).toContain('line 2 has the same reference');
    expect(notes).toEqual(['Line 4 repeats an earlier row word for word and was merged with it.']);
    expect(badRowsCsv(table.headers, bad)).toContain('it says nothing to do');
  });

  it('is compared by its own identity; nothing known is emptied', () => {
    const comparison = compareDrafts(
      actions,
      [{ action: 'Visit', lead: 'Kim' }, { action: 'Ring' }],
      [{ action: 'visit' }, { action: 'Write', lead: 'Lee' }],
    );
    expect(comparison).toEqual({
      added: [{ action: 'Write', lead: 'Lee' }],
      changed: [],
      unchanged: ['Visit'],
      missingFromFile: ['Ring'],
    });
  });
});
