import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTable } from '#service/tables/read-table.ts';
import { caseTable } from '#shared/domain/cases/case-table.ts';
import { defaultStatusList, indexStatuses } from '#shared/domain/cases/statuses.ts';
import { knownHeaders as headersOf } from '#shared/domain/tables/guess-mapping.ts';
import { TableProblem } from '#shared/domain/tables/table.ts';
import { aWorkbook, bool, errorCell, formula, number, text } from '../../fixtures/cases/a-workbook.ts';

const knownHeaders = headersOf(caseTable(indexStatuses(defaultStatusList)));
const read = (bytes: Uint8Array, options = {}) =>
  readTable(bytes, 'cases.xlsx', { knownHeaders, ...options });
const headers = [text('Person ID'), text('Surname'), text('DOB')];
const cells = (table: { rows: readonly { cells: readonly string[] }[] }) =>
  table.rows.map((row) => row.cells);

describe('a workbook', () => {
  it('gives dates as days, whatever its date system', async () => {
    const rows = [
      headers,
      [number(100001), text('Doe'), number(41730, 1)],
      [number(100002), text('Roe'), number(41730.375, 2)],
    ];
    const table = await read(aWorkbook([{ name: 'Cases', rows }]));
    expect(table).toMatchObject({
      kind: 'xlsx',
      encoding: null,
      delimiter: null,
      sheets: ['Cases'],
      dateSystem: '1900',
    });
    expect(cells(table)).toEqual([
      ['100001', 'Doe', '2014-04-01'],
      ['100002', 'Roe', '2014-04-01T09:00'],
    ]);
    const old = await read(
      aWorkbook([{ name: 'Cases', rows: [headers, [number(1), text('Doe'), number(41730 - 1462, 1)]] }], {
        is1904: true,
      }),
    );
    expect(old.dateSystem).toBe('1904');
    expect(cells(old)[0]?.[2]).toBe('2014-04-01');
  });

  it('gives numbers as Excel shows them: no ".0", no exponent, leading zeros of the format and of text', async () => {
    const ids = [
      number('123456.0'),
      number('1.2345678E7'),
      number(4711, 3),
      text('0004711'),
      number('9990000018'),
    ];
    const table = await read(
      aWorkbook([{ name: 'Cases', rows: [headers, ...ids.map((id) => [id, text('Doe')])] }]),
    );
    expect(cells(table).map(([id]) => id)).toEqual([
      '123456',
      '12345678',
      '00004711',
      '0004711',
      '9990000018',
    ]);
  });

  it('gives stored results of formulas and booleans as words', async () => {
    const rows = [
      [...headers, text('SEND')],
      [text('1'), formula('CONCATENATE("D","oe")', 'Doe'), null, bool(true)],
    ];
    const table = await read(aWorkbook([{ name: 'Cases', rows }]));
    expect(cells(table)).toEqual([['1', 'Doe', '', 'TRUE']]);
    expect(table.notes).toEqual([]);
  });

  it('says which cells are empty because a formula has no result or an error', async () => {
    const rows = [headers, [text('1'), formula('A1'), errorCell('#N/A')]];
    const table = await read(aWorkbook([{ name: 'Cases', rows }]));
    expect(cells(table)).toEqual([['1', '', '']]);
    expect(table.notes.join(' ')).toContain('2 formulas have no result in the file or an error (B2, C2)');
  });

  it('suggests the fullest sheet that is not hidden, and reads another when asked', async () => {
    const many = Array.from({ length: 9 }, (_, index) => [number(index), text('Hidden'), text('x')]);
    const bytes = aWorkbook([
      { name: 'Notes & more', rows: [[text('About')]] },
      { name: 'Cases', rows: [headers, [text('1'), text('Doe'), text('x')]] },
      { name: 'Archive', rows: [headers, ...many], isHidden: true },
    ]);
    const table = await read(bytes);
    expect(table).toMatchObject({ sheet: 'Cases', sheets: ['Notes & more', 'Cases', 'Archive'] });
    expect(table.notes.join(' ')).toContain('Hidden: "Archive"');
    expect((await read(bytes, { sheet: 'Archive' })).rows).toHaveLength(9);
    await expect(read(bytes, { sheet: 'Nope' })).rejects.toThrow(
      'Choose one of "Notes & more", "Cases", "Archive"',
    );
  });

  it('takes a merged range as its first cell and says so', async () => {
    const rows = [
      [text('Open cases by team')],
      headers,
      [text('1'), text('Doe'), null],
      [text('2'), null, null],
    ];
    const table = await read(aWorkbook([{ name: 'Cases', rows, merged: ['A1:C1', 'B3:B4'] }]));
    expect(table.headerRow).toBe(2);
    expect(cells(table)).toEqual([
      ['1', 'Doe', ''],
      ['2', '', ''],
    ]);
    expect(table.rows.map(({ line }) => line)).toEqual([3, 4]);
    expect(table.notes.join(' ')).toContain('2 ranges of merged cells (A1:C1, B3:B4)');
  });

  it('keeps the row numbers of the sheet across empty rows', async () => {
    const table = await read(
      aWorkbook([{ name: 'Cases', rows: [[], headers, [], [text('1'), text('Doe')]] }]),
    );
    expect(table).toMatchObject({ headerRow: 2, rows: [{ line: 4 }] });
  });

  const declareSheetSize = (bytes: Uint8Array, size: number): Uint8Array => {
    const patched = Buffer.from(bytes);
    const name = patched.lastIndexOf('xl/worksheets/sheet1.xml');
    patched.writeUInt32LE(size, name - 46 + 24);
    return new Uint8Array(patched);
  };

  it('that would unpack to far too much is refused before it is unpacked', async () => {
    const bytes = declareSheetSize(aWorkbook([{ name: 'Cases', rows: [headers] }]), 500 * 1024 * 1024);
    await expect(read(bytes)).rejects.toThrow('unpacks to far more');
  });

  it('that declares less than it unpacks to is read no further than it declares', async () => {
    const extraParts = { 'xl/worksheets/sheet1.xml': ' '.repeat(20_000_000) };
    const bytes = declareSheetSize(aWorkbook([{ name: 'Cases', rows: [] }], { extraParts }), 1_000);
    await expect(read(bytes)).rejects.toBeInstanceOf(TableProblem);
  });

  it('with one stray cell far away is refused rather than filling the memory', async () => {
    const stray = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row>';
    const sheet = `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>ID</t></is></c></row>${stray}</sheetData></worksheet>`;
    const bytes = aWorkbook([{ name: 'Cases', rows: [] }], {
      extraParts: { 'xl/worksheets/sheet1.xml': sheet },
    });
    await expect(read(bytes)).rejects.toThrow('reaches down to row 1048576');
  });

  it('that is cut off or another kind of archive is refused with a sentence', async () => {
    const bytes = aWorkbook([{ name: 'Cases', rows: [headers] }]);
    await expect(read(bytes.subarray(0, bytes.length - 40))).rejects.toBeInstanceOf(TableProblem);
    await expect(read(zipSync({ mimetype: strToU8('application/vnd.oasis') }))).rejects.toThrow(
      'not an Excel workbook',
    );
  });

  it('with the sheet part damaged is refused with a sentence', async () => {
    const bytes = aWorkbook([{ name: 'Cases', rows: [] }], {
      extraParts: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row' },
    });
    await expect(read(bytes)).rejects.toBeInstanceOf(TableProblem);
  });
});
