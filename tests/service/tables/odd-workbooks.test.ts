import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readTable } from '#service/tables/read-table.ts';
import { caseTable } from '#shared/domain/cases/case-table.ts';
import { defaultStatusList, indexStatuses } from '#shared/domain/cases/statuses.ts';
import { knownHeaders as headersOf } from '#shared/domain/tables/guess-mapping.ts';

const knownHeaders = headersOf(caseTable(indexStatuses(defaultStatusList)));
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

interface Sheet {
  readonly name: string;
  readonly xml: string;
}

const t = (text: string, at = '') => `<c${at} t="inlineStr"><is><t>${text}</t></is></c>`;
const n = (value: number | string, style = 0) => `<c s="${style}"><v>${value}</v></c>`;
const row = (cells: string, at = '') => `<row${at}>${cells}</row>`;
const sheet = (rows: string, rest = '') =>
  `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${rest}</worksheet>`;
const HEAD = row(t('Ref') + t('Name') + t('DOB'));
const child = (ref: string, name: string, at = '') => row(t(ref) + t(name) + t('16/04/2014'), at);

/** A workbook with its parts under any names, in any encoding. */
function workbook(
  sheets: readonly Sheet[],
  {
    home = 'xl',
    separator = '/',
    encode = (text: string) => strToU8(text),
    formats = [],
    view = '',
  }: {
    home?: string;
    separator?: string;
    encode?: (text: string) => Uint8Array;
    formats?: readonly string[];
    view?: string;
  } = {},
): Uint8Array {
  const at = (name: string) => [home, name].filter(Boolean).join('/').replaceAll('/', separator);
  const relations = sheets
    .map((_, i) => `<Relationship Id="r${i}" Type="${REL}/worksheet" Target="sheets/s${i}.xml"/>`)
    .join('');
  const numFmts = formats
    .map((code, i) => `<numFmt numFmtId="${170 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
    .join('');
  const xfs = [
    '<xf numFmtId="0"/>',
    '<xf numFmtId="14"/>',
    ...formats.map((_, i) => `<xf numFmtId="${170 + i}"/>`),
  ].join('');
  const parts: Record<string, string> = {
    [`_rels${separator}.rels`]: `<Relationships><Relationship Id="a" Type="${REL}/officeDocument" Target="${[home, 'book/workbook.xml'].filter(Boolean).join('/')}"/></Relationships>`,
    [at('book/workbook.xml')]:
      `<workbook xmlns="${MAIN}" xmlns:r="${REL}">${view}<sheets>${sheets.map(({ name }, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="r${i}"/>`).join('')}</sheets></workbook>`,
    [at('book/_rels/workbook.xml.rels')]:
      `<Relationships>${relations}<Relationship Id="st" Type="${REL}/styles" Target="../styles.xml"/></Relationships>`,
    [at('styles.xml')]:
      `<styleSheet xmlns="${MAIN}"><numFmts>${numFmts}</numFmts><cellXfs>${xfs}</cellXfs></styleSheet>`,
  };
  sheets.forEach(({ xml }, i) => {
    parts[at(`book/sheets/s${i}.xml`)] = xml;
  });
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, encode(text)])));
}

const read = (bytes: Uint8Array, options = {}) => readTable(bytes, 'x.xlsx', { knownHeaders, ...options });
const cellsOf = async (bytes: Uint8Array) => (await read(bytes)).rows.map(({ cells }) => cells);

function utf16(text: string, isBig: boolean) {
  const bytes = Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-16"?>${text}`, 'utf16le');
  return new Uint8Array(isBig ? bytes.swap16() : bytes);
}

describe('a workbook as other programs write it', () => {
  const plain = [{ name: 'Cases', xml: sheet(HEAD + child('A1', 'Ada Stone') + child('A2', 'Łukasz Reed')) }];
  it.each([
    ['whose rows and cells do not say where they stand', workbook(plain)],
    ['whose folders are parted by backslashes', workbook(plain, { separator: '\\' })],
    ['whose parts stand outside xl', workbook(plain, { home: 'excel/data' })],
    ['whose parts stand at the top', workbook(plain, { home: '' })],
    ['in UTF-16', workbook(plain, { encode: (text) => utf16(text, false) })],
    ['in UTF-16 the other way round', workbook(plain, { encode: (text) => utf16(text, true) })],
  ])('%s is read like any other', async (_what, bytes) => {
    expect(await cellsOf(bytes)).toEqual([
      ['A1', 'Ada Stone', '16/04/2014'],
      ['A2', 'Łukasz Reed', '16/04/2014'],
    ]);
  });

  it('keeps the places of cells where only some say theirs', async () => {
    const mixed =
      row(t('A1', ' r="A2"') + t('16/04/2014', ' r="C2"'), ' r="2"') + row(t('A2') + t('Ben Pike'));
    expect(await cellsOf(workbook([{ name: 'Cases', xml: sheet(HEAD + mixed) }]))).toEqual([
      ['A1', '', '16/04/2014'],
      ['A2', 'Ben Pike', ''],
    ]);
  });
});

describe('what a number format shows', () => {
  it.each([
    ['"MOS-"000000', 45231, 'MOS-045231'],
    ['\\P00000', 45231, 'P45231'],
    ['"P"0', 45231, 'P45231'],
    ['000-000', 45231, '045-231'],
    ['"LCS/"0000"/A"', 12, 'LCS/0012/A'],
    ['00000', 123, '00123'],
    ['"C"000;-"C"000', 7, 'C007'],
    ['0', 7, '7'],
    ['#,##0', 1234, '1234'],
    ['0.00', 7, '7'],
    ['"£"#,##0.00', 7, '7'],
    ['General', 45231, '45231'],
  ])('%s of %d is %s', async (code, value, shown) => {
    const xml = sheet(HEAD + row(n(value, 2) + t('Ada Stone') + t('16/04/2014')));
    expect((await cellsOf(workbook([{ name: 'Cases', xml }], { formats: [code] })))[0]?.[0]).toBe(shown);
  });

  it('is put around a text too', async () => {
    const xml = sheet(HEAD + row(`<c s="2" t="inlineStr"><is><t>123</t></is></c>${t('Ada Stone')}${t('x')}`));
    expect((await cellsOf(workbook([{ name: 'Cases', xml }], { formats: ['"MOS-"@'] })))[0]?.[0]).toBe(
      'MOS-123',
    );
  });

  it.each([
    [41745, 1, '2014-04-16'],
    [41745 + 86_399 / 86_400, 1, '2014-04-16T23:59'],
    [41745 + 86_399.997 / 86_400, 1, '2014-04-16T23:59'],
    [41745 + 32_399.9999999 / 86_400, 1, '2014-04-16T09:00'],
    [0.375, 1, '09:00'],
    [0.375, 2, '09:00'],
  ])('a day of %d never becomes another: style %d gives %s', async (value, style, shown) => {
    const xml = sheet(HEAD + row(t('A1') + t('Ada Stone') + n(value, style)));
    expect((await cellsOf(workbook([{ name: 'Cases', xml }], { formats: ['hh:mm'] })))[0]?.[2]).toBe(shown);
  });
});

describe('what a workbook hides or leaves out', () => {
  const hidden = sheet(
    HEAD + child('A1', 'Ada Stone') + child('A2', 'Ben Pike', ' hidden="1"') + child('A3', 'Cal Reed'),
    '<autoFilter ref="A1:C4"/>',
  );
  it('is told, read unless a person says otherwise, and can be left out', async () => {
    const bytes = workbook([{ name: 'Cases', xml: hidden }]);
    const all = await read(bytes);
    expect(all.rows).toHaveLength(3);
    expect(all.hiddenRows).toBe(1);
    expect(all.notes.join()).toContain('A filter hides one row');
    const shown = await read(bytes, { leavesOutHidden: true });
    expect(shown.rows.map(({ cells }) => cells[0])).toEqual(['A1', 'A3']);
    expect(shown.notes.join()).toContain('left out');
  });

  it.each(['<v/>', '<v></v>', '', '<v> </v>'])('is told of a formula with %j for a result', async (value) => {
    const xml = sheet(HEAD + row(`${t('A1')}${t('Ada Stone')}<c r="C2"><f>TODAY()</f>${value}</c>`));
    const table = await read(workbook([{ name: 'Cases', xml }]));
    expect(table.notes.join()).toContain('formula');
  });
});

describe('the sheet that is read', () => {
  const list = (count: number) =>
    sheet(HEAD + Array.from({ length: count }, (_, i) => child(`A${i}`, 'Ada Stone')).join(''));
  const codes = sheet(
    row(t('Code') + t('Meaning')) +
      Array.from({ length: 90 }, (_, i) => row(t(`C${i}`) + t('Words'))).join(''),
  );
  it.each([
    [['Closed 2019-2025', 'Open'], 'Open'],
    [['Archive', 'Current'], 'Current'],
    [['Old list', 'Cases'], 'Cases'],
    [['Ended', 'Sheet1'], 'Sheet1'],
    [['Historic_cases', 'Caseload'], 'Caseload'],
    [['Previous month', 'This month'], 'This month'],
    [['Backup', 'Children'], 'Children'],
  ])('of %j is %s, however long the other is', async (names, chosen) => {
    const sheets = names.map((name, i) => ({ name, xml: list(i === 0 ? 40 : 4) }));
    expect((await read(workbook(sheets))).sheet).toBe(chosen);
    expect((await read(workbook(sheets.toReversed()))).sheet).toBe(chosen);
  });

  it('is never a list of codes, however long', async () => {
    const sheets = [
      { name: 'Data', xml: codes },
      { name: 'Sheet2', xml: list(3) },
    ];
    expect((await read(workbook(sheets))).sheet).toBe('Sheet2');
  });

  it('is the one that was in front where two are alike, and that is told', async () => {
    const sheets = [
      { name: 'North', xml: list(9) },
      { name: 'South', xml: list(3) },
    ];
    const table = await read(
      workbook(sheets, { view: '<bookViews><workbookView activeTab="1"/></bookViews>' }),
    );
    expect(table.sheet).toBe('South');
    expect(table.notes.join()).toContain('"North" has such headings too');
  });
});
