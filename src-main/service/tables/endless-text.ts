import { TableProblem } from '#shared/domain/tables/table.ts';
import { CELL_LIMIT_CHARACTERS, TEXT_LIMIT_BYTES } from './limits.ts';

/** The longest line that is read, in bytes: a cell of the greatest length, and much beside it. */
const LONGEST_LINE_BYTES = 8 * CELL_LIMIT_CHARACTERS;
/** The most places in one line at which a cell could end. Excel has 16,384 columns. */
const MOST_DELIMITERS = 100_000;
const [LINE_FEED, CARRIAGE_RETURN] = [0x0a, 0x0d];
const DELIMITERS: ReadonlySet<number> = new Set([...',;\t|~^'].map((character) => character.charCodeAt(0)));

/**
 * Looks over the bytes of a text before anything is made of them: one cell of many megabytes, or millions of cells in a
 * line, would take many times their size.
 * @throws TableProblem for a text, or a line of it, that is larger than a list has
 */
export function refuseEndless(bytes: Uint8Array): void {
  if (bytes.length > TEXT_LIMIT_BYTES)
    throw new TableProblem(
      'too-large',
      `The file has ${Math.round(bytes.length / 1024 / 1024)} MB; of a list in plain text up to ${TEXT_LIMIT_BYTES / 1024 / 1024} MB are read.`,
      'Export the open cases only, or import the list in parts.',
    );
  let [start, delimiters] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === LINE_FEED || byte === CARRIAGE_RETURN) {
      start = at + 1;
      delimiters = 0;
    } else if (DELIMITERS.has(byte)) delimiters += 1;
    if (at - start > LONGEST_LINE_BYTES || delimiters > MOST_DELIMITERS)
      throw new TableProblem(
        'too-large',
        'The file has a line that is longer than any list has.',
        'Export the list again as CSV or XLSX, a row for each child.',
      );
  }
}
