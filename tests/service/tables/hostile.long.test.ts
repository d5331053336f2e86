import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTable } from '#service/tables/read-table.ts';
import { TableProblem } from '#shared/domain/tables/table.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** A workbook of one sheet with this XML, and whatever else is given. */
const aWorkbookOf = (sheet: string, parts: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries({
        '[Content_Types].xml':
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        'xl/workbook.xml':
          '<workbook xmlns:r="r"><sheets><sheet name="Cases" sheetId="1" r:id="rId1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
        'xl/worksheets/sheet1.xml': sheet,
        ...parts,
      }).map(([name, text]) => [name, utf8(text)]),
    ),
  );
const aSheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const aRow = '<row r="1"><c r="A1" t="inlineStr"><is><t>Person ID</t></is></c></row>';
const answer = (bytes: Uint8Array) =>
  readTable(bytes, 'cases.xlsx').then(
    () => 'read',
    (error: unknown) => {
      if (!(error instanceof TableProblem)) throw error;
      return error.message;
    },
  );

/** What took minutes or gigabytes takes far longer than this limit still where the pattern is quadratic. */
const LIMIT_MS = 15_000;

describe('a workbook that was made to hurt', () => {
  it.each(['<c ', '<row a ', '<mergeCell ', '<x:c ', '<c a="', '<row r="1" ', '<f '])(
    'of a million times an unfinished tag (%s) gets a sentence',
    async (tag) => {
      expect(await answer(aWorkbookOf(aSheet(tag.repeat(1_000_000 / tag.length))))).not.toBe('');
    },
    LIMIT_MS,
  );

  it.each(['<cellXfs', '<numFmt ', '<cellXfs><xf '])(
    'with styles of a million times %s gets a sentence',
    async (tag) => {
      const styles = tag.repeat(1_000_000 / tag.length);
      expect(await answer(aWorkbookOf(aSheet(aRow), { 'xl/styles.xml': styles }))).not.toBe('');
    },
    LIMIT_MS,
  );

  it.each([
    'xfd1048576',
    '&#88;FD1048576',
    'C=cmd()8',
    'A0',
    'A01',
    'AAAA1',
    'A99999999',
    ' A1',
    'A1:B2',
    '',
  ])('with a cell at "%s" is refused before the library reads it', async (address) => {
    const rows = `${aRow}<row r="2"><c r="${address}"><v>1</v></c></row>`;
    expect(await answer(aWorkbookOf(aSheet(rows)))).toMatch(/address cannot be made out/);
  });

  it('that hides the address of a cell behind a ">" inside a value is refused', async () => {
    const rows = `${aRow}<row r="2"><c x=">" r="XFD1048576"><v>1</v></c></row>`;
    expect(await answer(aWorkbookOf(aSheet(rows)))).toMatch(/cannot be made out|more than is read/);
  });

  it('of one cell far out is refused', async () => {
    const rows = `${aRow}<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`;
    expect(await answer(aWorkbookOf(aSheet(rows)))).toMatch(/more than is read/);
  });

  it('that is a bomb is refused by what it would unpack to', async () => {
    expect(await answer(aWorkbookOf(aSheet(' '.repeat(120 * 1024 * 1024))))).toMatch(/unpacks to far more/);
  });

  it(
    'of one long text in thousands of cells is refused',
    async () => {
      const shared = `<sst><si><t>${'long '.repeat(200_000)}</t></si></sst>`;
      const cells = Array.from(
        { length: 2_000 },
        (_, i) => `<row r="${i + 2}"><c r="A${i + 2}" t="s"><v>0</v></c></row>`,
      ).join('');
      const rels =
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>';
      const bytes = aWorkbookOf(aSheet(aRow + cells), {
        'xl/sharedStrings.xml': shared,
        'xl/_rels/workbook.xml.rels': rels,
      });
      expect(await answer(bytes)).not.toBe('read');
    },
    LIMIT_MS,
  );
});

describe('a list in plain text that was made to hurt', () => {
  const answerOf = (bytes: Uint8Array) =>
    readTable(bytes, 'cases.csv').then(
      () => 'read',
      (error: unknown) => {
        if (!(error instanceof TableProblem)) throw error;
        return error.message;
      },
    );

  it.each([
    ['of one cell of ten megabytes', 0x61, 10],
    ['of a million commas in a line', 0x2c, 1],
    ['of a million semicolons in a line', 0x3b, 1],
  ])('%s is refused before anything is made of it', async (_, byte, megabytes) => {
    expect(await answerOf(new Uint8Array(megabytes * 1024 * 1024).fill(byte))).toContain(
      'The file has a line that is longer than any list has.',
    );
  });

  it('of more than 32 MB is refused with its size', async () => {
    const bytes = new Uint8Array(33 * 1024 * 1024).fill(0x0a);
    expect(await answerOf(bytes)).toContain(
      'The file has 33 MB; of a list in plain text up to 32 MB are read.',
    );
  });

  it('is read where only its lines are many, also with a long note over several lines', async () => {
    const note = `"${'A visit was made, and another.\n'.repeat(2_000)}"`;
    expect(await answerOf(utf8(`Person ID,Name,Notes\n1,Ann Doe,${note}\n2,Bo Roe,\n`))).toBe('read');
  });
});
