/** What a cell of a workbook holds; Excel calls a longer one damage. */
export const CELL_LIMIT = 32_767;
const SHEET_NAME_LIMIT = 31;
const CUT = ' […cut: a cell of a workbook holds no more]';

/** A text that fits into a cell; a longer one says that it was cut. */
export function fitCell(text: string): string {
  if (text.length <= CELL_LIMIT) return text;
  // Half a character at the cut would be none.
  return text.slice(0, CELL_LIMIT - CUT.length).replace(/[\ud800-\udbff]$/, '') + CUT;
}

/** A name that Excel takes for a sheet and that none of the others has; it compares without regard to case. */
export function sheetName(wanted: string, taken: readonly string[]): string {
  const legal = wanted
    .replace(/[\\/?*[\]:\n\t]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[' ]+|[' ]+$/g, '');
  const base = /^history$/i.test(legal) ? 'History of it' : legal || 'Table';
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : ` (${number})`;
    const name = cutTo(base, SHEET_NAME_LIMIT - ending.length) + ending;
    if (!taken.some((other) => other.toLowerCase() === name.toLowerCase())) return name;
  }
}

const cutTo = (text: string, length: number): string =>
  text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/[' ]+$/, '');

const LINE_POINTS = 13;
/** Excel knows no higher row. */
const MOST_POINTS = 409;

/** How high a row must be, in points, for its texts to be read in columns of these widths (in characters). */
export function rowHeight(texts: readonly string[], widths: readonly number[]): number {
  const most = texts.reduce((lines, text, index) => Math.max(lines, linesOf(text, widths[index] ?? 10)), 1);
  return Math.min(MOST_POINTS, most * LINE_POINTS + 2);
}

function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((lines, line) => lines + wrapped(line, width), 0);
}

/** Lines of a paragraph that is wrapped at its words. */
function wrapped(line: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of line.split(' ')) {
    const size = sizeOf(word);
    if (used > 0 && used + 1 + size > width) {
      lines += 1;
      used = 0;
    }
    used += size + (used > 0 ? 1 : 0);
    lines += Math.floor(used / (width + 1));
    used = used > width ? used % width : used;
  }
  return lines;
}

/** Chinese, Japanese and Korean signs are twice as wide. */
const sizeOf = (word: string): number =>
  word.length +
  (word.match(/[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/g)?.length ?? 0);
