import { unzipSync } from 'fflate';
import { TableProblem } from '#shared/domain/tables/table.ts';
import { assertPlainZip, ZipRefused } from '../read-zip.ts';
import { SHEET_LIMIT_CELLS, UNPACKED_LIMIT_BYTES } from './limits.ts';

/** What read-excel-file does not tell of a sheet. */
export interface SheetFacts {
  readonly name: string;
  readonly isHidden: boolean;
  /** Merged ranges, as "A1:C1". */
  readonly merged: readonly string[];
  /** Cell addresses whose number format only pads with zeros, with the width ("00000" is 5). */
  readonly zeroPadded: ReadonlyMap<string, number>;
  /** Addresses of formulas whose result the file does not hold, and of cells with an error. */
  readonly withoutValue: readonly string[];
}

export interface WorkbookFacts {
  readonly dateSystem: '1900' | '1904';
  readonly sheets: readonly SheetFacts[];
}

const damaged = (what: string): TableProblem =>
  new TableProblem(
    'damaged',
    `The workbook cannot be opened: ${what}.`,
    'Open it in Excel, save it again and import that.',
  );

/** Unpacks the XML parts; the sizes that the archive declares are summed first, and unpacking stops at them. */
const unpack = (bytes: Uint8Array): Map<string, string> => {
  const isPart = (name: string) => name.endsWith('.xml') || name.endsWith('.rels');
  try {
    assertPlainZip(bytes, { entries: 10_000, bytes: UNPACKED_LIMIT_BYTES, ratio: 500 });
  } catch (error) {
    if (!(error instanceof ZipRefused) || error.why !== 'too-large')
      throw damaged('it is cut off or not a workbook');
    throw new TableProblem(
      'too-large',
      `The workbook unpacks to far more than ${Math.round(UNPACKED_LIMIT_BYTES / 1024 / 1024)} MB, or than its size lets expect.`,
      'Copy the list of cases into a new workbook without anything else, or save it as CSV.',
    );
  }
  try {
    const files = unzipSync(bytes, {
      filter: ({ name }) => isPart(name) && /^xl\/(?:[^/]+\.xml|_rels\/|worksheets\/[^/]+\.xml)/u.test(name),
    });
    const decoder = new TextDecoder();
    return new Map(Object.entries(files).map(([name, part]) => [name, decoder.decode(part)]));
  } catch {
    throw damaged('it is damaged');
  }
};

/** A tag that is longer holds no address and no name that is used here. */
const LONGEST_TAG = 4_000;

const attributes = (tag: string): Map<string, string> =>
  new Map(
    [...tag.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)].map(([, name = '', double, single]) => [
      name.replace(/^.*:/u, ''),
      double ?? single ?? '',
    ]),
  );

/** What stands in each opening tag of a name. No pattern here can cross a "<", so that each character is read once. */
function* tagsOf(xml: string, name: string): Generator<{ readonly text: string; readonly end: number }> {
  const pattern = new RegExp(`<(?:[A-Za-z][\\w.-]{0,20}:)?${name}(?:\\s([^<>]*))?>`, 'gu');
  for (let tag = pattern.exec(xml); tag; tag = pattern.exec(xml)) {
    const text = tag[1] ?? '';
    if (text.length <= LONGEST_TAG) yield { text, end: pattern.lastIndex };
  }
}

const tags = (xml: string, name: string): Map<string, string>[] =>
  [...tagsOf(xml, name)].map(({ text }) => attributes(text));

const decodeEntities = (text: string): string =>
  text
    .replace(/&#x([\da-f]{1,6});/giu, (_, code: string) =>
      String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff)),
    )
    .replace(/&#(\d{1,7});/gu, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** Style numbers whose format is only zeros, with how many. */
const zeroFormats = (styles: string): Map<string, number> => {
  const widths = new Map<string, number>();
  for (const format of tags(styles, 'numFmt')) {
    const code = format.get('formatCode') ?? '';
    if (/^0{2,30}$/u.test(code)) widths.set(format.get('numFmtId') ?? '', code.length);
  }
  const start = styles.indexOf('cellXfs');
  const cellStyles = start < 0 ? '' : styles.slice(start, styles.indexOf('cellXfs>', start) + 1 || undefined);
  const found = new Map<string, number>();
  for (const [index, style] of tags(cellStyles, 'xf').entries()) {
    const width = widths.get(style.get('numFmtId') ?? '');
    if (width !== undefined) found.set(String(index), width);
  }
  return found;
};

const columnNumber = (letters: string): number =>
  [...letters].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0);

/** The library lays out the whole rectangle up to the last filled cell, so one stray cell could take all memory. */
const refuseVastSheet = (name: string, lastRow: number, lastColumn: number): void => {
  if (lastRow <= 1_048_576 && lastColumn <= 16_384 && lastRow * lastColumn <= SHEET_LIMIT_CELLS) return;
  throw new TableProblem(
    'too-large',
    `The sheet "${name}" reaches down to row ${lastRow} and across ${lastColumn} columns, which is more than is read.`,
    'Delete stray cells below and beside the list, or copy the list into a new workbook.',
  );
};

/** How a cell is addressed (ECMA-376 part 1, 18.18.7), in capitals; everything else is read in different ways. */
const ADDRESS = /^([A-Z]{1,3})([1-9]\d{0,6})$/u;
/** How Excel, LibreOffice and most others write a cell's tag. */
const USUAL_CELL = /^r="([A-Za-z0-9]{1,12})"(?: s="(\d{1,6})")?(?: t="([a-z]{1,9})")?\/?$/iu;
const ROW = /^[1-9]\d{0,6}$/u;

const oddAddress = (name: string): TableProblem =>
  new TableProblem(
    'damaged',
    `The sheet "${name}" has a cell whose address cannot be made out.`,
    'Open it in Excel, save it again and import that.',
  );

/** The address in a tag. An odd number of quotation marks is a ">" inside a value, behind which the rest was hidden. */
const placeIn = (text: string, name: string): string | undefined => {
  if (((text.match(/"/gu) ?? []).length % 2) + ((text.match(/'/gu) ?? []).length % 2) > 0)
    throw oddAddress(name);
  return attributes(text).get('r');
};

const lastRowTag = (xml: string, name: string): number => {
  let last = 0;
  for (const { text } of tagsOf(xml, 'row')) {
    const row = placeIn(text, name);
    if (row === undefined) continue;
    if (!ROW.test(row)) throw oddAddress(name);
    last = Math.max(last, Number(row));
  }
  return last;
};

const formulaAlone = /<f\b[^<>]{0,4000}(?:\/>|>[^<]*<\/f>)\s{0,100}<\/c>/uy;

const hasFormulaWithoutResult = (xml: string, at: number): boolean => {
  if (!xml.startsWith('<f', at)) return false;
  formulaAlone.lastIndex = at;
  return formulaAlone.test(xml);
};

const factsOfSheet = (
  name: string,
  isHidden: boolean,
  xml: string,
  formats: Map<string, number>,
): SheetFacts => {
  const zeroPadded = new Map<string, number>();
  const withoutValue: string[] = [];
  let [lastRow, lastColumn] = [0, 0];
  for (const { text: own, end } of tagsOf(xml, 'c')) {
    const usual = USUAL_CELL.exec(own);
    const address = usual ? usual[1] : placeIn(own, name);
    if (address === undefined) continue;
    const place = ADDRESS.exec(address);
    if (!place) throw oddAddress(name);
    const [letters = '', row = ''] = place.slice(1);
    lastColumn = Math.max(lastColumn, columnNumber(letters));
    lastRow = Math.max(lastRow, Number(row));
    if (own.endsWith('/')) continue;
    const [style, type] = usual ? usual.slice(2) : ['s', 't'].map((key) => attributes(own).get(key));
    const width = formats.get(style ?? '');
    if (width !== undefined) zeroPadded.set(letters + row, width);
    if (type === 'e' || hasFormulaWithoutResult(xml, end)) withoutValue.push(letters + row);
  }
  refuseVastSheet(name, lastRow, lastColumn);
  refuseVastSheet(name, lastRowTag(xml, name), 1);
  const merged = tags(xml, 'mergeCell').map((range) => range.get('ref') ?? '');
  return { name, isHidden, merged, zeroPadded, withoutValue };
};

/**
 * Looks into a workbook before it is read: its size when unpacked, hidden sheets, merged cells, zero-padded numbers.
 * @throws TableProblem when it is too large, damaged, or another kind of file in the same wrapping.
 */
export const workbookFacts = (bytes: Uint8Array): WorkbookFacts => {
  const parts = unpack(bytes);
  const workbook = parts.get('xl/workbook.xml');
  if (workbook === undefined) {
    throw new TableProblem(
      'other-format',
      'The file is an archive but not an Excel workbook of the .xlsx kind.',
      'Save the list as .xlsx or CSV and import that.',
    );
  }
  const targets = new Map(
    tags(parts.get('xl/_rels/workbook.xml.rels') ?? '', 'Relationship').map((relation) => [
      relation.get('Id') ?? '',
      (relation.get('Target') ?? '').replace(/^\/?(?:xl\/)?/u, 'xl/'),
    ]),
  );
  const formats = zeroFormats(parts.get('xl/styles.xml') ?? '');
  return {
    dateSystem: tags(workbook, 'workbookPr')[0]?.get('date1904') === '1' ? '1904' : '1900',
    sheets: tags(workbook, 'sheet').map((sheet) => {
      const name = decodeEntities(sheet.get('name') ?? '');
      const xml = parts.get(targets.get(sheet.get('id') ?? '') ?? '') ?? '';
      return factsOfSheet(name, /hidden/iu.test(sheet.get('state') ?? ''), xml, formats);
    }),
  };
};
