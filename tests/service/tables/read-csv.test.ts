import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '#service/tables/read-table.ts';
import { caseTable } from '#shared/domain/cases/case-table.ts';
import { defaultStatusList, indexStatuses } from '#shared/domain/cases/statuses.ts';
import { badRowsCsv } from '#shared/domain/tables/bad-rows-csv.ts';
import { knownHeaders as headersOf } from '#shared/domain/tables/guess-mapping.ts';
import { TableProblem } from '#shared/domain/tables/table.ts';
import { toCsv } from '#shared/domain/tables/to-csv.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const knownHeaders = headersOf(caseTable(indexStatuses(defaultStatusList)));
const read = (text: string, options = {}) => readTable(utf8(text), 'cases.csv', { knownHeaders, ...options });
const cells = (table: { rows: readonly { cells: readonly string[] }[] }) =>
  table.rows.map((row) => row.cells);
async function problem(bytes: Uint8Array, name = 'cases.csv') {
  const error = await readTable(bytes, name).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(TableProblem);
  return error as TableProblem;
}

describe('the encoding of a CSV file', () => {
  const source = 'Person ID,Surname,DOB\r\n1,Zoë Ó Briain,01/02/2014\r\n';
  const utf16 = (text: string, isBigEndian: boolean) => {
    const buffer = Buffer.from(`\ufeff${text}`, 'utf16le');
    return new Uint8Array(isBigEndian ? buffer.swap16() : buffer);
  };

  it.each([
    ['UTF-8', utf8(source)],
    ['UTF-8 with BOM', utf8(`\ufeff${source}`)],
    ['UTF-16LE', utf16(source, false)],
    ['UTF-16BE', utf16(source, true)],
    ['Windows-1252', new Uint8Array(Buffer.from(source, 'latin1'))],
  ])('is found to be %s and said', async (encoding, bytes) => {
    const table = await readTable(bytes, 'cases.csv');
    expect(table.encoding).toBe(encoding);
    expect(table.headers).toEqual(['Person ID', 'Surname', 'DOB']);
    expect(cells(table)).toEqual([['1', 'Zoë Ó Briain', '01/02/2014']]);
    expect(table.notes[0]).toContain(`Read as ${encoding} with a comma`);
  });

  it('asks the person to look at accents when it had to fall back', async () => {
    const table = await readTable(new Uint8Array(Buffer.from(source, 'latin1')), 'cases.csv');
    expect(table.notes.join(' ')).toContain('not UTF-8, so it was read as Windows-1252');
  });

  it('can be chosen by a person', async () => {
    const table = await read(source, { encoding: 'windows-1252' });
    expect(cells(table)[0]?.[1]).toBe('ZoÃ« Ã“ Briain');
    await expect(read(source, { encoding: 'klingon' })).rejects.toThrow('"klingon" is not known');
  });
});

describe('the delimiter', () => {
  it.each([',', ';', '\t', '|'])(
    '%j is guessed though other cells hold other delimiters',
    async (delimiter) => {
      const rows = [
        ['Person ID', 'Name', 'Address'],
        ['1', 'Doe, Ann', '1 High Street, Wrenfield; flat | 2'],
        ['2', 'Roe, Tom', '2 High Street, Wrenfield; flat | 3'],
      ];
      const table = await read(rows.map((row) => row.map((cell) => `"${cell}"`).join(delimiter)).join('\n'));
      expect(table.delimiter).toBe(delimiter);
      expect(cells(table)).toEqual(rows.slice(1));
    },
  );

  it('is taken from a first line "sep=;" and the line numbers stay those of the file', async () => {
    const table = await read('sep=;\r\nPerson ID;Name\r\n1;Ann\r\n');
    expect(table).toMatchObject({ delimiter: ';', headerRow: 2, rows: [{ line: 3, cells: ['1', 'Ann'] }] });
  });

  it('is a comma in a file of one column', async () => {
    expect(cells(await read('Person ID\n1\n2\n'))).toEqual([['1'], ['2']]);
  });
});

describe('rows and their lines', () => {
  it.each(['\n', '\r\n', '\r'])(
    'count quoted newlines ending %j and name the first line of the record',
    async (eol) => {
      const table = await read(
        ['ID,Address', '1,"1 High Street', 'Wrenfield"', '', '2,x', '"3","a ""b"""'].join(eol),
      );
      expect(table.rows.map(({ line }) => line)).toEqual([2, 5, 6]);
      expect(cells(table)).toEqual([
        ['1', `1 High Street${eol}Wrenfield`],
        ['2', 'x'],
        ['3', 'a "b"'],
      ]);
    },
  );

  it('are found under titles and blank rows', async () => {
    const table = await read('Open cases\nRun on 01/04/2026,,\n\nPerson ID,Surname,DOB\n1,Doe,01/02/2014\n');
    expect(table).toMatchObject({ headerRow: 4, rows: [{ line: 5 }] });
    expect(table.notes.join(' ')).toContain('2 rows above the headers (line 4) were passed over');
  });

  it('keep their columns apart when headers are missing or stand twice', async () => {
    const table = await read('Person ID,Name,name,\n1,Ann,Annie,extra\n');
    expect(table.headers).toEqual(['Person ID', 'Name', 'name (2)', 'Column D']);
    expect(table.notes.join(' ')).toContain('"name (2)"');
  });

  it('that are short are filled up, and those that are too long are refused with a reason', async () => {
    const table = await read(
      'ID,Name,Team\n1,Ann\n2,Tom,North\n3,Sam,1 High Street, Wrenfield\n4,Kit,South,,\n',
    );
    expect(cells(table)).toEqual([
      ['1', 'Ann', ''],
      ['2', 'Tom', 'North'],
      ['4', 'Kit', 'South'],
    ]);
    expect(table.refused).toMatchObject([
      { line: 4, reason: expect.stringContaining('4 cells where the header has 3') },
    ]);
  });

  it('of a file with headers only are none, and that is said', async () => {
    const table = await read('Person ID,Name\n');
    expect(table.rows).toEqual([]);
    expect(table.notes.join(' ')).toContain('headers but no rows');
  });
});

describe('quotation marks that do not match', () => {
  it('refuse only their own line when one is never closed', async () => {
    const table = await read('ID,Name,Team\n1,Ann,North\n2,"Tom,North\n3,Sam,South\n4,Kit,South\n');
    expect(cells(table).map(([id]) => id)).toEqual(['1', '3', '4']);
    expect(table.refused).toMatchObject([{ line: 3, reason: expect.stringContaining('never closed') }]);
  });

  it('refuse only their own line when a later mark seems to close it', async () => {
    const table = await read('ID,Name,Team\n1,Ann,North\n2,"Tom,North\n3,"Sam",South\n4,Kit,South\n');
    expect(cells(table).map(([id]) => id)).toEqual(['1', '3', '4']);
    expect(table.refused.map(({ line }) => line)).toEqual([3]);
  });

  it('are kept as text inside a cell without quotes', async () => {
    const table = await read('ID,Name,Team\n1,Ann "Annie" Doe,North\n2,Tom,"a, b"\n');
    expect(cells(table)).toEqual([
      ['1', 'Ann "Annie" Doe', 'North'],
      ['2', 'Tom', 'a, b'],
    ]);
    expect(table.notes.join(' ')).toContain('line 2');
  });

  it('do not hide rows that a cell swallowed', async () => {
    const table = await read(
      'ID,Name,Team,Worker\n1,"Ann,North,Kim\n2,Tom,North,Kim",x,y\n3,Sam,South,Lee\n',
    );
    expect(table.refused).toMatchObject([{ line: 2, reason: expect.stringContaining('further rows') }]);
    expect(cells(table).map(([id]) => id)).toEqual(['3']);
  });

  it('on very many lines refuse the file', async () => {
    const rows = Array.from({ length: 80 }, (_, index) => `${index},"x"y,z`).join('\n');
    expect((await problem(utf8(`ID,Name,Team\n${rows}`))).code).toBe('quotes');
  });
});

describe('what cannot be read', () => {
  it('is told apart in a sentence', async () => {
    const ole = (name: string) =>
      new Uint8Array(
        Buffer.concat([
          Buffer.from('d0cf11e0a1b11ae1', 'hex'),
          Buffer.alloc(600),
          Buffer.from(name, 'utf16le'),
        ]),
      );
    expect((await problem(new Uint8Array())).code).toBe('empty');
    expect((await problem(utf8('\n \n,,\n'))).code).toBe('empty');
    expect((await problem(utf8('a,b\n1,\0x'))).code).toBe('binary');
    expect((await problem(ole('EncryptedPackage'), 'x.xlsx')).message).toContain('protected by a password');
    expect((await problem(ole('Workbook'), 'x.xls')).code).toBe('old-excel');
    expect((await problem(utf8('%PDF-1.7'))).message).toContain('PDF');
    expect((await problem(utf8('<html><table>'), 'x.xls')).message).toContain('web page');
    expect((await problem(utf8('PK\u0003\u0004 not really'), 'x.xlsx')).code).toBe('damaged');
  });

  it('says what happened, what was kept and what to do', async () => {
    const { message, happened, kept, next } = await problem(new Uint8Array());
    expect(message).toBe(`${happened} ${kept} ${next}`);
    expect(kept).toBe('Nothing was imported and nothing was changed.');
  });

  it('is one row when one cell is over the limit, and a cell of 1 MB is read', async () => {
    const [fits, over] = ['a'.repeat(1024 * 1024), 'b'.repeat(1024 * 1024 + 1)];
    const table = await read(`ID,Name,Note\n1,Ann,${fits}\n2,Tom,"${over}"\n3,Sam,x\n`);
    expect(cells(table).map(([id]) => id)).toEqual(['1', '3']);
    expect(table.refused).toMatchObject([
      { line: 3, reason: expect.stringContaining('1,048,576 characters') },
    ]);
  });

  it('is never more than a declared problem, whatever the bytes', async () => {
    const start = fc.constantFrom('', 'ID,Name\n', 'PK\u0003\u0004', 'sep=;\n"');
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 300 }), async (head, bytes) => {
        const error = await readTable(new Uint8Array([...utf8(head), ...bytes]), 'x.csv').then(
          () => undefined,
          (reason: unknown) => reason,
        );
        expect(error === undefined || error instanceof TableProblem).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a CSV that Plumbline writes', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'aé"\',;|\t\r\n =+-@x1 😀'), maxLength: 12 });

  it('is read again cell for cell, formulas and all', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }),
        async (source) => {
          const rows = source.map(([a, b, c], index) => [
            String(index),
            a,
            b,
            c,
            'end',
            'end',
            'end',
            'end',
            'end',
            'end',
          ]);
          const headers = ['Person ID', 'Surname', 'Forename', 'Note', 'e', 'f', 'g', 'h', 'i', 'j'];
          const table = await read(toCsv([headers, ...rows]));
          expect(table.refused).toEqual([]);
          expect(cells(table)).toEqual(rows);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('can be mended and imported again: its own columns are known and guards come off', async () => {
    const headers = ['Person ID', 'Name', 'DOB'];
    const csv = badRowsCsv(headers, [
      {
        line: 7,
        cells: ['1', "=cmd|' /C calc'!A0", '31/02/2014', 'left'],
        identity: '1',
        reasons: ['Line 7: no.'],
      },
    ]);
    expect(csv.startsWith('\ufeffPerson ID,Name,DOB,Plumbline: line,Plumbline: what to correct\r\n')).toBe(
      true,
    );
    expect(csv).toContain(`1,'=cmd|' /C calc'!A0,31/02/2014,7,Line 7: no. Left over: left\r\n`);
    const table = await read(csv);
    expect(cells(table)[0]?.slice(0, 3)).toEqual(['1', "=cmd|' /C calc'!A0", '31/02/2014']);
  });
});
