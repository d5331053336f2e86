import { headerKey } from './header-words.ts';

const rowsLookedAt = 30;

const looksLikeLabel = (cell: string): boolean =>
  cell.length <= 60 && /\p{L}/u.test(cell) && !/^\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|@/u.test(cell);

/** A day, a bare number or an address of mail: what stands under headings and not in them. */
const looksLikeData = (cell: string): boolean =>
  /^[\d\s.,%£-]+$/u.test(cell) || /\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}|@/u.test(cell);

/** "Team:", "North", "Worker:", "All": labels with their values beside them, above the list. */
const isPairs = (cells: readonly string[]): boolean =>
  cells.some((cell, place) => cell.endsWith(':') && !(cells[place + 1] ?? ':').endsWith(':'));

const filledOf = (cells: readonly string[]): string[] => cells.map((cell) => cell.trim()).filter(Boolean);

/** How many different headings of such a list stand in a row, by their keys. */
export const knownHeadings = (cells: readonly string[], known: ReadonlySet<string>): number =>
  new Set(
    filledOf(cells)
      .map(headerKey)
      .filter((key) => known.has(key)),
  ).size;

/** Whether all that stands in a row could head a column. */
export function isAllLabels(cells: readonly string[]): boolean {
  const filled = filledOf(cells);
  return filled.length > 0 && filled.every((cell) => looksLikeLabel(cell) && !looksLikeData(cell));
}

/**
 * The place of the header row among the first rows, or undefined where there is none with two labels
 * (or one, in a table of one column). Titles, a date of the report and blank rows above it are passed over.
 * The first full row of labels is the one, unless a later row without any data has far more known headings: one or
 * two words of a data row ("Lead", "School", "REF") are headings elsewhere and make no header.
 */
export function findHeaderRow(
  rows: readonly (readonly string[])[],
  known: ReadonlySet<string>,
): number | undefined {
  const filled = rows.slice(0, rowsLookedAt).map(filledOf);
  const width = Math.max(0, ...filled.map((cells) => cells.length));
  const able = filled.flatMap((cells, at) => {
    const labels = new Set(cells.filter(looksLikeLabel).map(headerKey));
    if (labels.size === 0 || cells.length < Math.min(2, width) || isPairs(cells)) return [];
    const data = cells.filter(looksLikeData).length;
    const isFull = cells.length >= width * 0.6;
    const share = labels.size / cells.length;
    return [{ at, known: knownHeadings(cells, known), data, isFull, share }];
  });
  const first =
    able.find(({ isFull, share, data }) => isFull && share >= 0.7 && data === 0) ??
    able.find(({ isFull, share }) => isFull && share >= 0.7) ??
    able.toSorted((a, b) => Number(b.isFull) - Number(a.isFull) || b.share - a.share || a.at - b.at)[0];
  if (!first) return undefined;
  const better = able
    .filter(
      (row) =>
        row.at !== first.at && (row.data === 0 ? row.known >= 2 : row.known >= 3 && row.data < row.known),
    )
    .filter((row) =>
      row.at < first.at ? row.known > first.known : row.known >= Math.max(3, first.known * 2 + 1),
    )
    .sort((a, b) => b.known - a.known || a.at - b.at)[0];
  return (better ?? first).at;
}

/** Gives every column a name of its own: "Column C" where the header is empty, "Name (2)" for a second "Name". */
export function nameHeaders(cells: readonly string[]): { headers: string[]; notes: string[] } {
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
}

/** A, B ... Z, AA: the letters of a column from 0. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  }
  return letters;
}
