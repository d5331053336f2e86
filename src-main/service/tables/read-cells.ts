import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { unguardFormula } from '#shared/domain/tables/formula-guard.ts';
import { TableProblem } from '#shared/domain/tables/table.ts';
import { decodeText } from './decode-text.ts';
import { guessDelimiter } from './guess-delimiter.ts';
import { FILE_LIMIT_BYTES, ROW_LIMIT } from './limits.ts';

/**
 * The bare cells of a small text table, trimmed, without a guess at heads or kinds. Lines without any sign are passed
 * over; a row of empty cells stays, for it is an item that nobody graded.
 * @param mayPartByBlanks a row of one cell is cut at its blanks
 * @throws TableProblem when nothing of the file can be read
 */
export function readCells(
  bytes: Uint8Array,
  mayPartByBlanks = false,
): { readonly line: number; readonly cells: readonly string[] }[] {
  if (bytes.length > FILE_LIMIT_BYTES)
    throw new TableProblem('too-large', 'The file is larger than 100 MB.', 'Read it in parts.');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    throw new TableProblem(
      'other-format',
      'This is a workbook or another packed file, not a CSV file.',
      'Save the sheet as "CSV UTF-8" in Excel.',
    );
  const { text } = decodeText(bytes);
  if (text.includes('\0'))
    throw new TableProblem('binary', 'The file holds bytes that no text has.', 'Save the list again as CSV.');
  const separator = /^sep=(.)\r?\n/iu.exec(text);
  const body = text.slice(separator?.[0].length ?? 0);
  const delimiter = separator?.[1] ?? guessDelimiter(body);
  try {
    const records = parse(body, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      trim: true,
      info: true,
      to: ROW_LIMIT,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    return records
      .map(({ info, record }) => ({ line: info.lines + (separator ? 1 : 0), cells: record.map(cleanCell) }))
      .filter(({ cells }) => cells.length > 1 || cells[0] !== '')
      .map((row) =>
        mayPartByBlanks && row.cells.length === 1
          ? { ...row, cells: (row.cells[0] ?? '').split(/\s+/u) }
          : row,
      );
  } catch (error) {
    if (error instanceof CsvError)
      throw new TableProblem(
        'quotes',
        `The quotation marks of line ${error.lines ?? 1} do not match.`,
        'Open the file in a spreadsheet and save it again as "CSV UTF-8".',
      );
    throw error;
  }
}

function cleanCell(cell: string): string {
  return unguardFormula(cell).trim();
}
