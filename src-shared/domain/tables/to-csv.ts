import { guardFormula } from './formula-guard.ts';

export interface CsvOptions {
  readonly delimiter?: ',' | ';' | '\t' | '|';
  /** A byte order mark first, without which Excel takes UTF-8 for Windows-1252. On unless switched off. */
  readonly hasByteOrderMark?: boolean;
}

const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || /["\r\n]|^\s|\s$|^\ufeff/u.test(cell)
    ? `"${cell.replaceAll('"', '""')}"`
    : cell;

/** Writes rows as CSV (RFC 4180: CRLF, quotes doubled). No text can become a formula; a number stays one. */
export function toCsv(rows: readonly (readonly (string | number)[])[], options: CsvOptions = {}): string {
  const { delimiter = ',', hasByteOrderMark = true } = options;
  const lines = rows.map((row) => {
    const line = row
      .map((cell) => (typeof cell === 'number' ? String(cell) : quoted(guardFormula(cell), delimiter)))
      .join(delimiter);
    return line === '' && row.length === 1 ? '""\r\n' : `${line}\r\n`;
  });
  return `${hasByteOrderMark ? '\ufeff' : ''}${lines.join('')}`;
}
