import { headerKey } from './header-words.ts';

const rowsLookedAt = 30;

const looksLikeLabel = (cell: string): boolean =>
  cell.length <= 60 && /\p{L}/u.test(cell) && !/^\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|@/u.test(cell);

/**
 * The place of the header row among the first rows, or undefined where there is none with two labels
 * (or one, in a table of one column). Titles, a date of the report and blank rows above it are passed over:
 * the row with most known headers (by their keys) wins, then the fullest row of labels, then the first.
 */
export const findHeaderRow = (
  rows: readonly (readonly string[])[],
  known: ReadonlySet<string>,
): number | undefined => {
  let best: { at: number; score: number } | undefined;
  const looked = rows.slice(0, rowsLookedAt);
  const filled = looked.map((row) => row.map((cell) => cell.trim()).filter((cell) => cell !== ''));
  const width = Math.max(0, ...filled.map((cells) => cells.length));
  for (const [at, cells] of filled.entries()) {
    const labels = new Set(cells.filter(looksLikeLabel).map(headerKey));
    if (labels.size === 0 || cells.length < Math.min(2, width)) continue;
    const knownLabels = [...labels].filter((label) => known.has(label)).length;
    const isFull = cells.length >= width * 0.6;
    const score =
      (knownLabels >= 2 ? knownLabels * 100 : knownLabels) + (isFull ? labels.size / cells.length : 0);
    if (!best || score > best.score) best = { at, score };
  }
  return best?.at;
};

/** Gives every column a name of its own: "Column C" where the header is empty, "Name (2)" for a second "Name". */
export const nameHeaders = (cells: readonly string[]): { headers: string[]; notes: string[] } => {
  const notes: string[] = [];
  const taken = new Set<string>();
  const headers = cells.map((cell, column) => {
    const header = cell.replace(/[\s\u00a0]+/gu, ' ').trim() || `Column ${columnLetters(column)}`;
    let name = header;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${header} (${number})`;
    if (name !== header)
      notes.push(`The header "${header}" stands more than once; a later one is called "${name}".`);
    taken.add(name.toLowerCase());
    return name;
  });
  return { headers, notes };
};

/** A, B ... Z, AA: the letters of a column from 0. */
export const columnLetters = (column: number): string => {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
};
