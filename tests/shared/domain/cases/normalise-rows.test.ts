import { describe, expect, it } from 'vitest';
import type { CaseMapping } from '#shared/domain/cases/case-fields.ts';
import { caseTable } from '#shared/domain/cases/case-table.ts';
import { defaultStatusList, indexStatuses } from '#shared/domain/cases/statuses.ts';
import { type NormaliseOptions, normaliseRows } from '#shared/domain/tables/normalise-rows.ts';
import type { Table } from '#shared/domain/tables/table.ts';

const statuses = indexStatuses(defaultStatusList);
const aTable = (headers: string[], rows: string[][], over: Partial<Table> = {}): Table => ({
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
  ...over,
});
const normalise = (table: Table, mapping: CaseMapping, options: Partial<NormaliseOptions> = {}) =>
  normaliseRows(caseTable(statuses), table, mapping, { today: '2026-04-01', ...options });

const headers = ['ID', 'Name', 'DOB', 'Status'];
const mapping: CaseMapping = ['reference', 'fullName', 'dateOfBirth', 'statuses'];

describe('rows of a case file', () => {
  it('become drafts with everything they say', async () => {
    const all: [string, CaseMapping[number], string][] = [
      ['ID', 'reference', ' W100 '],
      ['Forename', 'forename', 'ann'],
      ['Surname', 'surname', 'O’DOE'],
      ['Known as', 'aliases', 'Annie; Nan'],
      ['DOB', 'dateOfBirth', '01/02/2014'],
      ['Status', 'statuses', 'CIN'],
      ['UASC', 'statuses', 'Yes'],
      ['CLA start', 'statuses', '01/01/2025'],
      ['SEND', 'statuses', 'No'],
      ['Worker', 'worker', 'Kim\u00a0Lee'],
      ['Manager', 'teamManager', 'Sam Roe'],
      ['Team', 'team', 'North'],
      ['Opened', 'openedOn', '45000'],
      ['Sex', 'gender', 'F'],
      ['Ethnicity', 'ethnicity', 'Not stated'],
      ['Language', 'language', 'Welsh'],
      ['School', 'school', 'Wrenfield Primary'],
      ['Address 1', 'address', '1 High Street,'],
      ['Address 2', 'address', 'Wrenfield\nWR1 1AA'],
      ['Tel', 'phone', '01632 960001 / 07700 900123'],
      ['NHS', 'nhsNumber', '999 000 0018'],
      ['Mother', 'relatedPeople', 'Jane Doe'],
      ['Note', null, 'x'],
      ['Disability', 'disability', 'NULL'],
    ];
    const table = aTable(
      all.map(([header]) => header),
      [all.map(([, , value]) => value)],
    );
    const { drafts, bad, warnings } = await normalise(
      table,
      all.map(([, field]) => field),
    );
    expect(bad).toEqual([]);
    expect(warnings).toEqual([]);
    expect(drafts).toEqual([
      {
        reference: 'W100',
        names: { full: 'ann O’DOE', forename: 'ann', surname: 'O’DOE', aliases: ['Annie', 'Nan'] },
        dateOfBirth: '2014-02-01',
        statuses: ['CIN', 'UASC', 'CLA'],
        worker: 'Kim Lee',
        teamManager: 'Sam Roe',
        team: 'North',
        openedOn: '2023-03-15',
        gender: 'F',
        ethnicity: 'Not stated',
        language: 'Welsh',
        school: 'Wrenfield Primary',
        address: '1 High Street, Wrenfield, WR1 1AA',
        phones: ['01632 960001', '07700 900123'],
        nhsNumber: '9990000018',
        related: [{ relation: 'Mother', name: 'Jane Doe' }],
      },
    ]);
  });

  it('that cannot go in are listed with line, column, value and every reason; the others go in', async () => {
    const table = aTable(headers, [
      ['1', 'Ann Doe', '31/02/2014', 'CIN'],
      ['', '', '01/02/2014', 'CIN'],
      ['3', 'Kit Roe', '01/02/2014', 'CIN'],
    ]);
    const { drafts, bad, warnings } = await normalise(table, mapping);
    expect(drafts.map(({ reference }) => reference)).toEqual(['1', '3']);
    expect(drafts[0]?.dateOfBirth).toBeUndefined();
    expect(warnings.map(({ sentence }) => sentence)).toEqual([
      'Line 2, DOB "31/02/2014": there is no 31 February 2014; the cell was not read, the rest of the row was.',
    ]);
    expect(bad).toMatchObject([
      {
        line: 3,
        reasons: [
          'Line 3: it has no local reference, so a later import could not find it.',
          'Line 3: it has no name, so anonymisation could not mask it.',
        ],
      },
    ]);
  });

  it('with an unknown status go in, keep the word and are counted', async () => {
    const rows = ['Edge of care', 'CIN; Edge of care', 'MASH'].map((status, index) => [
      String(index),
      'Ann Doe',
      '',
      status,
    ]);
    const { drafts, warnings, unknownWords } = await normalise(aTable(headers, rows), mapping);
    expect(drafts.map((draft) => draft.statuses)).toEqual([
      ['Edge of care'],
      ['CIN', 'Edge of care'],
      ['MASH'],
    ]);
    expect(warnings[0]?.sentence).toBe(
      'Line 2, Status "Edge of care": the status list does not know it; it is kept as it is written.',
    );
    expect(unknownWords).toEqual([
      { word: 'Edge of care', count: 2 },
      { word: 'MASH', count: 1 },
    ]);
  });

  it('with the same reference: the second is bad, unless it says the same', async () => {
    const table = aTable(headers, [
      ['w1', 'Ann Doe', '', 'CIN'],
      ['W1 ', 'Ann Doe', '', 'CIN'],
      ['W1', 'Ann Roe', '', 'CIN'],
    ]);
    const { drafts, bad, notes } = await normalise(table, mapping);
    expect(drafts).toHaveLength(1);
    expect(bad).toMatchObject([
      {
        line: 4,
        reasons: ['Line 4, ID "W1": line 2 has the same reference and says otherwise; line 2 was taken.'],
      },
    ]);
    expect(notes).toEqual(['Line 3 repeats an earlier row word for word and was merged with it.']);
  });

  it('are read month first where every date that can be read one way only is so, unless a person says otherwise', async () => {
    const table = aTable(headers, [
      ['1', 'Ann', '03/04/2014', ''],
      ['2', 'Tom', '04/16/2014', ''],
    ]);
    const found = await normalise(table, mapping);
    expect(found.drafts.map(({ dateOfBirth }) => dateOfBirth)).toEqual(['2014-03-04', '2014-04-16']);
    expect(found.notes.join()).toContain('"04/16/2014" can only be month first');
    const british = await normalise(table, mapping, { dates: { 2: 'day-first' } });
    expect(british.drafts.map(({ dateOfBirth }) => dateOfBirth)).toEqual(['2014-04-03', undefined]);
    expect(british.warnings[0]?.reason).toContain('month first');
  });

  it('with odd numbers and formula errors go in with a warning', async () => {
    const table = aTable(
      ['ID', 'Name', 'NHS', 'Team'],
      [
        ['1', 'Ann', '9990000019', '#REF!'],
        ['2', 'Tom', '12', ''],
      ],
    );
    const { drafts, warnings } = await normalise(table, ['reference', 'fullName', 'nhsNumber', 'team']);
    expect(drafts.map(({ nhsNumber, team }) => [nhsNumber, team])).toEqual([
      ['9990000019', undefined],
      ['12', undefined],
    ]);
    expect(warnings.map(({ line, field }) => [line, field])).toEqual([
      [2, 'team'],
      [2, 'nhsNumber'],
      [3, 'nhsNumber'],
    ]);
  });

  it('with a value far too long for its field are bad, and the sentence stays short', async () => {
    const table = aTable(headers, [['1', 'x'.repeat(1024 * 1024), '', '']]);
    const { bad } = await normalise(table, mapping);
    expect(bad[0]?.reasons[0]).toBe(
      `Line 2, Name "${'x'.repeat(39)}…": it is longer than the 500 characters that this field takes.`,
    );
  });

  it('that could not be read are among the bad ones, in the order of the file', async () => {
    const table = aTable(
      headers,
      [
        ['1', 'Ann', '', ''],
        ['', 'Tom', '', ''],
      ],
      { refused: [{ line: 1, cells: ['x'], reason: 'its quotation marks do not match' }] },
    );
    const { bad } = await normalise(table, mapping);
    expect(bad.map(({ line }) => line)).toEqual([1, 3]);
    expect(bad[0]?.reasons).toEqual(['Line 1: its quotation marks do not match.']);
  });

  it('report progress and let others speak', async () => {
    const seen: number[] = [];
    const rows = Array.from({ length: 600 }, (_, index) => [String(index), 'Ann', '', '']);
    await normalise(aTable(headers, rows), mapping, {
      pause: async (done, total) => {
        seen.push(done / total);
      },
    });
    expect(seen.length).toBe(4);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
  });
});
