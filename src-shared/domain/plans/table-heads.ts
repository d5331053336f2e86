import { isStatusWord } from './brag-words.ts';
import type { ColumnRole } from './column-role.ts';
import { headingKey, type RoleGuess, roleOf } from './column-roles.ts';
import { looksLikeDate } from './looks-like-date.ts';
import { isPeriod } from './period-headings.ts';
import { cellOf, filledColumns, type SourceRow } from './plan-source.ts';

/** The heading rows of a table. */
export interface TableHead {
  /** Where the heading begins among the rows of its part, and how many rows it has. */
  readonly at: number;
  readonly depth: number;
  readonly row: number;
  readonly labels: readonly string[];
  /** By column; sparse. */
  readonly guesses: readonly (RoleGuess | undefined)[];
  /** A heading of what follows that stands in the heading row ("The experience of care leavers"). */
  readonly aside?: string;
}

const DOING: ReadonlySet<ColumnRole> = new Set(['action', 'recommendation', 'finding']);

/** Headings hold no bare numbers; rows of a body mostly do. */
const BARE_REF = /^\d{1,6}(?:\.\d{1,4}){0,4}[a-z]?\.?$/;

/** The heading that begins at a row, or undefined where that row is none. */
export function headAt(rows: readonly SourceRow[], at: number): TableHead | undefined {
  const row = rows[at];
  if (row?.kind !== 'cells') return undefined;
  const upper = guessesOf(row);
  if (!upper) return undefined;
  const below = rows[at + 1];
  const lower = below && below.table === row.table ? secondRow(row, upper, below) : undefined;
  const columns = width(row, lower ? below : undefined);
  const spans = columns.map((column) => (lower && below ? spanOver(row, below, column) : undefined));
  const labels = columns.map((column) => {
    const under = lower ? cellOf(below as SourceRow, column) : '';
    const over = cellOf(row, spans[column]);
    if (under === '') return cellOf(row, column);
    return isPeriod(headingKey(over)) ? `${over} ${under}` : under;
  });
  const guesses = columns.map((column) => {
    const over = spans[column] === undefined ? undefined : upper[spans[column]];
    const isRated = isPeriod(headingKey(labels[column] ?? '')) && over?.role === 'status';
    return isRated ? over : (lower?.[column] ?? upper[column]);
  });
  if (!isHead(labels, guesses)) return undefined;
  const aside = asideOf(row, upper, lower);
  return { at, depth: lower ? 2 : 1, row: row.row, labels, guesses, ...(aside ? { aside } : {}) };
}

/** Whether a row says again what the heading says, as at the top of each page. */
export function repeatsHead(row: SourceRow, head: TableHead): boolean {
  const filled = filledColumns(row);
  if (filled.length < 2) return false;
  let same = 0;
  for (const column of filled) {
    const label = cellOf(row, column);
    if (BARE_REF.test(label)) return false;
    if (headingKey(label) === headingKey(head.labels[column] ?? '')) same += 1;
    else if (label.length > 60 || roleOf(label)?.role !== head.guesses[column]?.role) return false;
  }
  return same >= 2 && same >= filled.length * 0.7;
}

function width(row: SourceRow, other: SourceRow | undefined): number[] {
  return Array.from({ length: Math.max(row.cells.length, other?.cells.length ?? 0) }, (_, column) => column);
}

/** Roles of a row's cells, or undefined where they are plainly no headings: cheap, as every row is asked. */
function guessesOf(row: SourceRow): (RoleGuess | undefined)[] | undefined {
  let [filled, found] = [0, 0];
  const guesses: (RoleGuess | undefined)[] = new Array(row.cells.length).fill(undefined);
  for (let column = 0; column < row.cells.length; column++) {
    const text = row.cells[column] ?? '';
    if (text === '') continue;
    if (BARE_REF.test(text) && !/^(?:19|20)\d\d$/.test(text)) return undefined;
    filled += 1;
    const guess = text.length > 160 ? undefined : roleOf(text);
    if (guess) {
      guesses[column] = guess;
      found += 1;
    }
  }
  return filled >= 2 && found >= 2 ? guesses : undefined;
}

function isHead(labels: readonly string[], guesses: readonly (RoleGuess | undefined)[]): boolean {
  const filled = labels.filter((label) => label !== '');
  const known = guesses.filter((guess) => guess !== undefined);
  const roles = new Set(known.map(({ role }) => role));
  // "Completed" and "Dec 2016" are words of a body, too: such cells alone make no heading.
  const plain = guesses.map((guess, column) => {
    const label = labels[column] ?? '';
    const isOfABody = (isStatusWord(label) && !label.endsWith('?')) || looksLikeDate(label);
    return guess !== undefined && !isOfABody ? guess : undefined;
  });
  const words = plain.filter((guess) => guess !== undefined).length;
  const sure = plain.filter((guess) => (guess?.weight ?? 0) >= 2).length;
  const digits = filled.filter((label) => /^\W*\d/.test(label)).length;
  const long = filled.filter((label) => label.length > 90).length;
  if (sure < 2 || words < 2 || digits > filled.length / 2 || long > filled.length / 2) return false;
  const share = known.length / filled.length;
  const doing = [...roles].some((role) => DOING.has(role));
  if (roles.size >= 2 && doing && share >= 0.5) return true;
  if (roles.size >= 3 && share >= (doing ? 0.3 : 0.5)) return true;
  return roles.size >= 4 && doing && share >= 0.2;
}

/** A second heading row fills columns that the first left empty or goes under one of its wide cells. */
function secondRow(
  row: SourceRow,
  upper: readonly (RoleGuess | undefined)[],
  below: SourceRow,
): (RoleGuess | undefined)[] | undefined {
  if (below.kind !== 'cells') return undefined;
  const filled = filledColumns(below).filter((column) => !below.marks?.get(column)?.isMergedDown);
  if (filled.length === 0) return undefined;
  const guesses: (RoleGuess | undefined)[] = [];
  let found = 0;
  for (const column of filled) {
    const label = cellOf(below, column);
    const guess = label.length > 60 || isStatusWord(label) ? undefined : roleOf(label);
    const isFree =
      cellOf(row, column) === '' || upper[column] === undefined || spanOver(row, below, column) !== undefined;
    if (!isFree || !guess) {
      if (guess === undefined && isFree && label.length <= 40 && !/\d/.test(label)) continue;
      return undefined;
    }
    guesses[column] = guess;
    found += 1;
  }
  return found > 0 && found >= filled.length / 2 ? guesses : undefined;
}

/** The column of the upper heading that goes over several lower ones, this among them: a wide cell, or one with empty cells behind it. */
function spanOver(row: SourceRow, below: SourceRow, column: number): number | undefined {
  let first = column;
  while (first > 0 && cellOf(row, first) === '') first -= 1;
  if (cellOf(row, first) === '' || cellOf(below, column) === '') return undefined;
  if (first < column) return first;
  const across = row.marks?.get(first)?.across ?? 1;
  const goesOn = cellOf(row, first + 1) === '' && cellOf(below, first + 1) !== '';
  return across > 1 || goesOn ? first : undefined;
}

/** How plainly the headings say what their columns are. */
export function strengthOf({ guesses }: TableHead): number {
  return guesses.reduce((sum, guess) => sum + (guess?.weight ?? 0), 0);
}

function asideOf(
  row: SourceRow,
  upper: readonly (RoleGuess | undefined)[],
  lower: readonly (RoleGuess | undefined)[] | undefined,
): string | undefined {
  const first = filledColumns(row)[0];
  if (first === undefined || upper[first] !== undefined) return undefined;
  const text = cellOf(row, first);
  return (lower?.[first] !== undefined || first === 0) && text.split(/\s+/).length >= 4 ? text : undefined;
}
