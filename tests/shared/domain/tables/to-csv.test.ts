import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseTable } from '#shared/domain/cases/case-table.ts';
import { hasNhsCheckDigit } from '#shared/domain/cases/nhs-number.ts';
import { defaultStatusList, indexStatuses } from '#shared/domain/cases/statuses.ts';
import { findHeaderRow, nameHeaders } from '#shared/domain/tables/find-header-row.ts';
import { guardFormula, unguardFormula } from '#shared/domain/tables/formula-guard.ts';
import { knownHeaders } from '#shared/domain/tables/guess-mapping.ts';
import { toCsv } from '#shared/domain/tables/to-csv.ts';

const known = knownHeaders(caseTable(indexStatuses(defaultStatusList)));
const find = (rows: string[][]) => findHeaderRow(rows, known);

describe('CSV that is written', () => {
  it.each(["=cmd|' /C calc'!A0", '+44 7700 900123', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1'])(
    'does not let a spreadsheet run %j',
    (cell) => {
      expect(guardFormula(cell)).toBe(`'${cell}`);
    },
  );

  it('leaves other cells as they are', () => {
    expect(["O'Doe", "'quoted'", '', '1-2', ' =1'].map(guardFormula)).toEqual([
      "O'Doe",
      "'quoted'",
      '',
      '1-2',
      ' =1',
    ]);
  });

  it('gets its guards off again without loss, for every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."'=+-@\t\r\na＝ ") }), (text) => {
        expect(unguardFormula(guardFormula(text))).toBe(text);
        expect(guardFormula(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
      }),
    );
  });

  it('begins with a byte order mark, quotes what must be quoted and ends lines with CRLF', () => {
    expect(toCsv([['a', 'b,c', 'd"e', 'f\ng', ' h'], ['']])).toBe(
      '\ufeffa,"b,c","d""e","f\ng"," h"\r\n""\r\n',
    );
    expect(toCsv([['a;b', 'c']], { delimiter: ';', hasByteOrderMark: false })).toBe('"a;b";c\r\n');
  });
});

describe('the header row', () => {
  it('is the row with headers that case systems use, not a title or a group heading', () => {
    expect(
      find([
        ['Open cases'],
        [],
        ['Child', '', 'Worker', ''],
        ['Person ID', 'DOB', 'Allocated worker', 'Team'],
        ['1', '01/02/2014', 'Kim', 'North'],
      ]),
    ).toBe(3);
    expect(
      find([
        ['Alpha', 'Beta'],
        ['1', '2'],
      ]),
    ).toBe(0);
    expect(
      find([
        ['1', '2'],
        ['3', '4'],
      ]),
    ).toBeUndefined();
    expect(find([])).toBeUndefined();
  });

  it('gives each column one name', () => {
    expect(nameHeaders(['A', ' a ', '', 'A']).headers).toEqual(['A', 'a (2)', 'Column C', 'A (3)']);
  });
});

describe('an NHS number', () => {
  it('has a check digit', () => {
    expect(['9990000018', '9990000026', '9990000034'].map(hasNhsCheckDigit)).toEqual([true, true, true]);
    expect(['9990000019', '999000001', '0000000001'].map(hasNhsCheckDigit)).toEqual([false, false, false]);
  });
});
