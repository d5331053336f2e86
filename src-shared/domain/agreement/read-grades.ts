import { BUILT_IN_SCALES, OFSTED_SCALE } from '../grades/scale.ts';
import { TableProblem } from '../tables/table.ts';
import { type Ratings, ratingsOf, ratingsOfMatrix, type ScaleStep } from './ratings.ts';

/** Grades as they were read, with what was assumed in reading them. */
export interface ReadRatings {
  readonly ratings: Ratings;
  /** False where grades are words and nobody said their order. */
  readonly isOrdered: boolean;
  readonly notes: readonly string[];
}

/** A row of cells and the line of the file on which it stands. */
export interface CellRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Signs that other programs write where a grade is missing; only where the scale has no such word. */
const GAP_SIGNS = new Set(['na', 'n/a', '#n/a', 'nan', 'null', '*', '.', '-', '–', '—']);
const ITEM_HEADS =
  /^(item|items|id|unit|units|subject|subjects|case|cases|child|review|reviews|ref|reference|no\.?|number|#|row)$/i;

/**
 * Rows of items under a head that names the raters. Blank is missing, zero is a grade. Labels are compared as whole
 * words, apart from case, width of spaces and how a number is written.
 * @param scaleWords the whole scale from lowest to highest; without it the grades that occur are taken as the scale
 * @throws TableProblem for what cannot be read without guessing
 */
export function readGradeRows(rows: readonly CellRow[], scaleWords?: readonly string[]): ReadRatings {
  const [head, ...items] = rows;
  if (!head) throw new TableProblem('empty', 'There is nothing in this file.', NEXT);
  const scale = scaleWords && scaleOf(scaleWords);
  if (scale && head.cells.every((cell) => cell !== '' && scale.places.has(keyOf(cell)) && !isNumber(cell)))
    throw new TableProblem(
      'no-header',
      `The first row (${head.cells.slice(0, 4).join(', ')}) holds grades, not the names of raters.`,
      'Put a row with one name per rater on top.',
    );
  const width = widthOf(rows);
  for (const { line, cells } of items)
    if (cells.slice(head.cells.length).some((cell) => cell !== ''))
      throw new TableProblem(
        'quotes',
        `Line ${line} has more cells than the head has raters (${head.cells.length}).`,
        'See whether a cell holds the sign that parts cells, or a rater has no name.',
      );
  const columns = Array.from({ length: Math.min(width, head.cells.length) }, (_, column) => column);
  const notes: string[] = [];
  const [first] = columns;
  if (first !== undefined && columns.length > 1 && isItemColumn(head, items, first)) {
    columns.shift();
    notes.push(`The column “${head.cells[first]}” names the items and was not taken for a rater.`);
  }
  const labels = new Labels(scale);
  const grid = dropEmptyEnd(items).map(({ line, cells }) =>
    columns.map((column) => labels.take(cells[column] ?? '', line, head.cells[column] ?? '')),
  );
  const read = labels.finish();
  const raters = columns.map((column) => head.cells[column] || `column ${column + 1}`);
  const places = grid.map((row) => row.map((key) => (key === null ? null : read.place(key))));
  return {
    ratings: ratingsOf(read.steps, raters, places),
    isOrdered: read.isOrdered,
    notes: [...notes, ...read.notes],
  };
}

/** A square table of counts without a head: rows are the first rater's grades, columns the second's. */
export function readCountMatrix(rows: readonly CellRow[], scaleWords?: readonly string[]): ReadRatings {
  if (rows.length === 0) throw new TableProblem('empty', 'There is nothing in this file.', NEXT);
  const size = rows.length;
  const counts = rows.map(({ line, cells }) => {
    const filled = cells.slice(0, Math.max(size, lastFilled(cells)));
    if (filled.length !== size)
      throw new TableProblem(
        'other-format',
        `A table of counts is square: there are ${size} rows, and line ${line} has ${filled.length} cells.`,
        'Give every grade of the scale its row and its column, also those that nobody used. Leave out names and sums.',
      );
    return filled.map((cell) => {
      const count = Number(cell);
      if (cell === '' || !/^\+?\d+(\.0+)?$/.test(cell) || !Number.isSafeInteger(count))
        throw new TableProblem(
          'other-format',
          `Line ${line} holds “${cell}”, which is no count.`,
          'A table of counts has whole numbers only, without a head and without names.',
        );
      return count;
    });
  });
  const words = scaleWords && scaleOf(scaleWords);
  if (words && words.steps.length !== size)
    throw new TableProblem(
      'other-format',
      `The scale has ${words.steps.length} grades, and the table ${size}.`,
      'Give every grade of the scale its row and its column.',
    );
  const steps = words?.steps ?? counts.map((_, index) => ({ label: String(index + 1), number: index + 1 }));
  return { ratings: ratingsOfMatrix(steps, counts), isOrdered: true, notes: [] };
}

const NEXT = 'Choose a file with a head row that names the raters, and one row per item under it.';

interface Scale {
  readonly steps: readonly ScaleStep[];
  readonly places: ReadonlyMap<string, number>;
}

/** The word of a cell as it is compared: blanks folded, small letters; a number as the number it is. */
function keyOf(text: string): string {
  const tidy = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  return isNumber(tidy) ? `#${Number(tidy)}` : `=${tidy.toLocaleLowerCase('en-GB')}`;
}

function isNumber(text: string): boolean {
  return /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(text);
}

function scaleOf(words: readonly string[]): Scale {
  const steps = words.map((word) => ({ label: word, number: isNumber(word) ? Number(word) : null }));
  const places = new Map<string, number>();
  for (const [place, { label }] of steps.entries()) {
    if (label === '' || places.has(keyOf(label)))
      throw new TableProblem(
        'other-format',
        label === '' ? 'A grade of the scale has no word.' : `The scale names “${label}” twice.`,
        'Name each grade once, from lowest to highest.',
      );
    places.set(keyOf(label), place);
  }
  return { steps, places };
}

/** Grades of the house's scales that stand for the same rank, such as Excellent for Outstanding (docs/domain.md). */
function rankOf(key: string): number | undefined {
  const word = key.slice(1);
  if (word === 'requiring improvement') return 2;
  return BUILT_IN_SCALES.flatMap(({ points }) => points).find((point) => point.word.toLowerCase() === word)
    ?.rank;
}

/** Gathers the labels of all cells, then says where each stands on the scale. */
class Labels {
  readonly #scale: Scale | undefined;
  readonly #seen = new Map<string, string>();
  readonly #notes = new Set<string>();
  readonly #gaps = new Map<string, number>();
  constructor(scale: Scale | undefined) {
    this.#scale = scale;
  }

  /** The key of a cell, or null where it holds no grade. */
  take(cell: string, line: number, rater: string): string | null {
    const text = cell.trim();
    if (text === '') return null;
    const key = keyOf(text);
    const scale = this.#scale;
    if (!scale?.places.has(key) && GAP_SIGNS.has(key.slice(1))) {
      this.#gaps.set(text, (this.#gaps.get(text) ?? 0) + 1);
      return null;
    }
    if (scale) return this.#onScale(scale, key, text, line, rater);
    if (!this.#seen.has(key)) this.#seen.set(key, text);
    return key;
  }

  #onScale(scale: Scale, key: string, text: string, line: number, rater: string): string {
    if (scale.places.has(key)) return key;
    const rank = rankOf(key);
    const alike = rank === undefined ? [] : scale.steps.filter(({ label }) => rankOf(keyOf(label)) === rank);
    const [only] = alike;
    if (alike.length === 1 && only) {
      this.#notes.add(`“${text}” was read as “${only.label}”: both are the same rank.`);
      return keyOf(only.label);
    }
    const asPlace = scale.steps[Number(text) - 1];
    if (isNumber(text) && asPlace && scale.steps.every(({ number }) => number === null)) {
      this.#notes.add(
        `Numbers were read as places on the scale, 1 for ${scale.steps[0]?.label} to ${scale.steps.length} for ${scale.steps.at(-1)?.label}.`,
      );
      return keyOf(asPlace.label);
    }
    const near = nearest(
      text,
      scale.steps.map(({ label }) => label),
    );
    throw new TableProblem(
      'other-format',
      `Line ${line}, “${rater}”: “${text}” is no grade of the scale (${scale.steps.map(({ label }) => label).join(', ')}).`,
      near
        ? `Did you mean ${near}? Correct the cell, or leave it empty where there is no grade.`
        : 'Correct the cell, or leave it empty where there is no grade.',
    );
  }

  finish() {
    const notes = [...this.#notes];
    for (const [sign, times] of this.#gaps)
      notes.push(`“${sign}” was read as no grade (${times} ${times === 1 ? 'cell' : 'cells'}).`);
    if (this.#scale) return { ...placesOf(this.#scale), isOrdered: true, notes };
    return { ...this.#withoutScale(notes), notes };
  }

  #withoutScale(notes: string[]) {
    const keys = [...this.#seen];
    const isAllNumbers = keys.every(([key]) => key.startsWith('#'));
    const isHouse = keys.length > 0 && keys.every(([key]) => rankOf(key) !== undefined);
    if (isHouse) {
      notes.push('No scale was given: the four grades from Inadequate to Outstanding were taken.');
      if (this.#seen.has('=excellent'))
        notes.push('Excellent and Outstanding are the same rank on two scales, and count as the same grade.');
      const steps = [...OFSTED_SCALE.points].reverse().map(({ word }) => ({ label: word, number: null }));
      return { steps, place: (key: string) => (rankOf(key) ?? 1) - 1, isOrdered: true };
    }
    if (keys.length > 0)
      notes.push(
        `No scale was given: the ${keys.length === 1 ? 'one grade that occurs was' : `${keys.length} grades that occur were`} taken as the whole of it. A grade that nobody gave would change weighted figures, Gwet's and Brennan and Prediger's.`,
      );
    const sorted = keys.sort(([a, first], [b, second]) =>
      isAllNumbers ? Number(a.slice(1)) - Number(b.slice(1)) : first.localeCompare(second, 'en-GB'),
    );
    const steps = sorted.map(([key, label]) => ({
      label,
      number: isAllNumbers ? Number(key.slice(1)) : null,
    }));
    const places = new Map(sorted.map(([key], place) => [key, place]));
    return { steps, place: (key: string) => places.get(key) ?? 0, isOrdered: isAllNumbers };
  }
}

function placesOf({ steps, places }: Scale) {
  return { steps, place: (key: string) => places.get(key) ?? 0 };
}

function lastFilled(cells: readonly string[]): number {
  let length = cells.length;
  while (length > 0 && cells[length - 1] === '') length -= 1;
  return length;
}

function widthOf(rows: readonly CellRow[]): number {
  return Math.max(...rows.map(({ cells }) => lastFilled(cells)));
}

/** Empty rows under a list are left by spreadsheets; one between others is an item that nobody graded. */
function dropEmptyEnd(rows: readonly CellRow[]): readonly CellRow[] {
  let length = rows.length;
  while (length > 0 && lastFilled(rows[length - 1]?.cells ?? []) === 0) length -= 1;
  return rows.slice(0, length);
}

function isItemColumn(head: CellRow, items: readonly CellRow[], column: number): boolean {
  if (!ITEM_HEADS.test(head.cells[column] ?? '')) return false;
  const names = items.map(({ cells }) => cells[column] ?? '');
  return names.length > 1 && names.every((name) => name !== '') && new Set(names).size === names.length;
}

/** The word of the scale that is one or two slips of the pen away, if only one is. */
export function nearest(text: string, words: readonly string[]): string | undefined {
  const wanted = text.toLocaleLowerCase('en-GB');
  const near = words.filter((word) => {
    const slips = slipsBetween(wanted, word.toLocaleLowerCase('en-GB'));
    return slips <= Math.max(1, Math.floor(word.length / 4));
  });
  return near.length === 1 ? near[0] : undefined;
}

/** Levenshtein's distance. */
function slipsBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [at, letter] of [...from].entries()) {
    const next = [at + 1];
    for (let index = 1; index <= to.length; index += 1)
      next.push(
        Math.min(
          (row[index] ?? 0) + 1,
          (next[index - 1] ?? 0) + 1,
          (row[index - 1] ?? 0) + (to[index - 1] === letter ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[to.length] ?? 0;
}
