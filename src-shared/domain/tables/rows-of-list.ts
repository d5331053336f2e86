import { tidy } from '../text/tidy.ts';
import { isAllLabels, knownHeadings } from './find-header-row.ts';
import { headerKey } from './header-words.ts';
import type { TableRow } from './table.ts';

/** A row under the headings, as it stands in the file. */
export interface ListedRow extends TableRow {
  /** Whether an empty row stands before it. */
  readonly isAfterGap?: boolean;
}

/** The rows that are of the list, and a sentence on each other one. */
export interface RowsOfList {
  readonly rows: readonly TableRow[];
  readonly notes: readonly string[];
}

const TOTAL =
  /^(?:(?:grand |sub-? ?|overall )?totals?\b|(?:number|count|no\.?|sum|average|mean) of\b|count\s*[:=]|\d+ (?:rows?|records?|cases?|children)\b|end of (?:the )?(?:report|list|file|extract)|page \d+|(?:report )?(?:printed|run|generated|produced|extracted)\b|\*{2,}|confidential\b|official\b|source:)/iu;
const SECTION =
  /\b(?:closed|ended|ceased|open|opened|new|team|service|locality|area|cases?|plans?|children|period|caseload|transferred|stepped down|unborn)\b/iu;

const filledPlaces = (cells: readonly string[]): number[] =>
  cells.flatMap((cell, place) => (cell.trim() === '' ? [] : [place]));

const hasDigit = (cell: string | undefined): boolean => /\d/u.test(cell ?? '');

/** Columns in which nearly every row has a digit: references, dates, numbers. No heading stands in them again. */
const codeColumns = (rows: readonly ListedRow[], width: number): number[] =>
  Array.from({ length: width }, (_, column) => column).filter((column) => {
    const cells = rows.map((row) => (row.cells[column] ?? '').trim()).filter(Boolean);
    return cells.length >= 2 && cells.filter(hasDigit).length >= cells.length * 0.8;
  });

function isHeadingAgain(cells: readonly string[], headerKeys: readonly string[]): boolean {
  const places = filledPlaces(cells);
  const needed = Math.max(2, places.length * 0.6);
  let same = 0;
  for (const [i, place] of places.entries()) {
    // Nearly every row is none: it is let go as soon as too few cells are left.
    if (same + places.length - i < needed) return false;
    if (headerKey(cells[place] ?? '') === (headerKeys[place] ?? '')) same += 1;
  }
  return same >= needed;
}

function lines(found: readonly number[]): string {
  const shown = found.slice(0, 8).join(', ');
  return `${found.length === 1 ? 'line' : 'lines'} ${shown}${found.length > 8 ? ` and ${found.length - 8} more` : ''}`;
}

/**
 * Parts the rows of a list from what else stands under its headings: the headings again at the top of a page, totals,
 * the title of a section, and a second table with headings of its own. A row under a title knows it as its section.
 */
export function rowsOfList(
  headers: readonly string[],
  all: readonly ListedRow[],
  known: ReadonlySet<string>,
): RowsOfList {
  const rows: TableRow[] = [];
  const notes: string[] = [];
  const codes = () => codeColumns(rows.length >= 2 ? rows.slice(-200) : all.slice(0, 200), headers.length);
  const again: number[] = [];
  const headerKeys = headers.map(headerKey);
  const totals: number[] = [];
  let section: string | undefined;
  for (const [index, row] of all.entries()) {
    const places = filledPlaces(row.cells);
    const first = tidy(row.cells[places[0] ?? 0] ?? '');
    if (isHeadingAgain(row.cells, headerKeys)) again.push(row.line);
    else if (places.length <= Math.max(2, headers.length / 2) && TOTAL.test(first)) totals.push(row.line);
    else if (rows.length > 0 && row.isAfterGap && places.length <= 2 && isKey(row, all[index + 1], codes)) {
      notes.push(secondTable(row, all.length - index - 1));
      break;
    } else if (places.length === 1 && headers.length > 2 && isSection(first, places[0] ?? 0, codes)) {
      section = first;
      notes.push(
        `Line ${row.line} ("${first.slice(0, 60)}") stands alone and was taken as the title of what follows.`,
      );
    } else if (rows.length > 0 && isSecondTable(row, all[index + 1], codes, known)) {
      notes.push(secondTable(row, all.length - index - 1));
      break;
    } else rows.push({ line: row.line, cells: row.cells, ...(section === undefined ? {} : { section }) });
  }
  if (again.length > 0)
    notes.push(`The headings stand again on ${lines(again)}; that is no row of the list.`);
  if (totals.length > 0)
    notes.push(`A total or a remark stands on ${lines(totals)}; that is no row of the list.`);
  return { rows, notes };
}

function secondTable(row: ListedRow, left: number): string {
  const words = filledPlaces(row.cells).map((place) => tidy(row.cells[place] ?? ''));
  return `A second table begins on line ${row.line} ("${words.join('", "').slice(0, 100)}"). It and its ${left === 1 ? 'row' : `${left} rows`} were not read as part of the list; import it by itself if it is one.`;
}

/** A title after a gap, over rows that have nothing where every row of the list has a number or a day: "Key to teams". */
function isKey(row: ListedRow, next: ListedRow | undefined, codesOf: () => readonly number[]): boolean {
  if (next === undefined || next.isAfterGap || filledPlaces(next.cells).length < 2) return false;
  const codes = codesOf();
  return (
    codes.length > 0 && [row, next].every(({ cells }) => codes.every((column) => !hasDigit(cells[column])))
  );
}

function isSection(text: string, place: number, codes: () => readonly number[]): boolean {
  if (hasDigit(text) && !SECTION.test(text)) return false;
  return (
    (codes().includes(place) && !hasDigit(text)) ||
    (SECTION.test(text) && /\s|closed|open|ended/iu.test(text))
  );
}

function isSecondTable(
  row: ListedRow,
  next: ListedRow | undefined,
  codesOf: () => readonly number[],
  known: ReadonlySet<string>,
): boolean {
  const places = filledPlaces(row.cells);
  if (places.length < 2 || next === undefined || !isAllLabels(row.cells)) return false;
  if (places.some((place) => hasDigit(row.cells[place]))) return false;
  const headings = knownHeadings(row.cells, known);
  if (!row.isAfterGap && headings < 3) return false;
  const codes = codesOf();
  const breaksCodes = codes.length > 0 && codes.every((column) => !hasDigit(row.cells[column]));
  if (row.isAfterGap) return breaksCodes || headings >= 2;
  return headings >= 3 && headings >= places.length * 0.6 && (codes.length === 0 || breaksCodes);
}
