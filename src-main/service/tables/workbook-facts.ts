import { TableProblem } from '#shared/domain/tables/table.ts';
import { SHEET_LIMIT_CELLS } from './limits.ts';
import { type WorkbookParts, workbookParts } from './workbook-parts.ts';
import { attributes, tags, tagsOf } from './xml-tags.ts';

/** What is to be known of a sheet before its cells are read. */
export interface SheetFacts {
  readonly name: string;
  readonly isHidden: boolean;
  /** Merged ranges, as "A1:C1". */
  readonly merged: readonly string[];
  /** Addresses of formulas whose result the file does not hold, and of cells with an error. */
  readonly withoutValue: readonly string[];
}

export interface WorkbookFacts {
  readonly dateSystem: '1900' | '1904';
  readonly sheets: readonly SheetFacts[];
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0);

/** The library lays out the whole rectangle up to the last filled cell, so one stray cell could take all memory. */
function refuseVastSheet(name: string, lastRow: number, lastColumn: number): void {
  if (lastRow <= 1_048_576 && lastColumn <= 16_384 && lastRow * lastColumn <= SHEET_LIMIT_CELLS) return;
  throw new TableProblem(
    'too-large',
    `The sheet "${name}" reaches down to row ${lastRow} and across ${lastColumn} columns, which is more than is read.`,
    'Delete stray cells below and beside the list, or copy the list into a new workbook.',
  );
}

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
function placeIn(text: string, name: string): string | undefined {
  if (((text.match(/"/gu) ?? []).length % 2) + ((text.match(/'/gu) ?? []).length % 2) > 0)
    throw oddAddress(name);
  return attributes(text).get('r');
}

function lastRowTag(xml: string, name: string): number {
  let last = 0;
  for (const { text } of tagsOf(xml, 'row')) {
    const row = placeIn(text, name);
    if (row === undefined) continue;
    if (!ROW.test(row)) throw oddAddress(name);
    last = Math.max(last, Number(row));
  }
  return last;
}

/** A formula, and then nothing, an empty value or an empty text. */
const formulaAlone =
  /<(?:\w{1,20}:)?f\b[^<>]{0,4000}(?:\/>|>[^<]*<\/(?:\w{1,20}:)?f>)\s{0,100}(?:<(?:\w{1,20}:)?v\s{0,9}(?:\/>|>\s{0,100}<\/(?:\w{1,20}:)?v>)\s{0,100})?<\/(?:\w{1,20}:)?c>/uy;

function hasFormulaWithoutResult(xml: string, at: number): boolean {
  if (xml[at] !== '<') return false;
  formulaAlone.lastIndex = at;
  return formulaAlone.test(xml);
}

function factsOfSheet(name: string, isHidden: boolean, xml: string): SheetFacts {
  const withoutValue: string[] = [];
  let [lastRow, lastColumn] = [0, 0];
  for (const { text: own, end } of tagsOf(xml, 'c')) {
    const usual = USUAL_CELL.exec(own);
    const address = usual ? usual[1] : placeIn(own, name);
    const place = address === undefined ? undefined : ADDRESS.exec(address);
    if (place === null) throw oddAddress(name);
    const [letters = '', row = ''] = place?.slice(1) ?? [];
    lastColumn = Math.max(lastColumn, columnNumber(letters));
    lastRow = Math.max(lastRow, Number(row));
    if (own.endsWith('/')) continue;
    const type = usual ? usual[3] : attributes(own).get('t');
    if (type === 'e' || hasFormulaWithoutResult(xml, end))
      withoutValue.push(address ?? 'a cell without its place');
  }
  refuseVastSheet(name, lastRow, lastColumn);
  refuseVastSheet(name, lastRowTag(xml, name), 1);
  const merged = tags(xml, 'mergeCell').map((range) => range.get('ref') ?? '');
  return { name, isHidden, merged, withoutValue };
}

/** What the parts of a workbook say of its sheets. @throws TableProblem where a sheet is vast or its cells cannot be placed. */
export const factsOf = ({ dateSystem, sheets }: WorkbookParts): WorkbookFacts => ({
  dateSystem,
  sheets: sheets.map(({ name, isHidden, xml }) => factsOfSheet(name, isHidden, xml)),
});

/**
 * Looks into a workbook before it is read: its size when unpacked, hidden sheets, merged cells, formulas without result.
 * @throws TableProblem when it is too large, damaged, or another kind of file in the same wrapping.
 */
export const workbookFacts = (bytes: Uint8Array): WorkbookFacts => factsOf(workbookParts(bytes));
