import { BAD_ROW_LINE_HEADER, BAD_ROW_REASON_HEADER, isBadRowHeader } from './header-words.ts';
import type { BadRow } from './normalise-rows.ts';
import { toCsv } from './to-csv.ts';

/**
 * The rows that did not go in as a CSV to mend: the original columns, then the line and what to mend.
 * The mended file can be imported as it is: the two columns are left out and formula guards come off again.
 */
export function badRowsCsv(headers: readonly string[], bad: readonly BadRow[]): string {
  const kept = headers.flatMap((header, column) => (isBadRowHeader(header) ? [] : [{ header, column }]));
  const columns = kept.map(({ column }) => column);
  const rows = bad.map(({ line, cells, reasons }) => {
    const surplus = cells.slice(headers.length).filter((cell) => cell !== '');
    const reason = [...reasons, ...(surplus.length > 0 ? [`Left over: ${surplus.join(' | ')}`] : [])];
    return [...columns.map((column) => cells[column] ?? ''), String(line), reason.join(' ')];
  });
  return toCsv([[...kept.map(({ header }) => header), BAD_ROW_LINE_HEADER, BAD_ROW_REASON_HEADER], ...rows]);
}
