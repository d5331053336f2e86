import { CsvError, type Options } from 'csv-parse';
import { parse } from 'csv-parse/sync';
import { TableProblem, type TableRow } from '#shared/domain/tables/table.ts';
import { ROW_LIMIT } from './limits.ts';

export interface BrokenLine {
  readonly line: number;
  readonly cells: readonly string[];
  readonly reason: string;
}

export interface CsvRecords {
  /** Records with something in them, with the line on which they begin. */
  readonly records: readonly (TableRow & { readonly isAfterGap: boolean })[];
  /** Lines whose quotation marks do not match; reading went on with the line after. */
  readonly broken: readonly BrokenLine[];
  /** Lines with quotation marks inside a cell that is not quoted; they were kept as they are. */
  readonly looseQuoteLines: readonly number[];
}

export interface CsvRecordsOptions {
  readonly delimiter: string;
  /** Line of the first record in the file. */
  readonly firstLine: number;
  /** Bytes of the text that are done, and all. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

const recordsAtATime = 500;
const mostBrokenLines = 50;
const [lineFeed, carriageReturn] = [0x0a, 0x0d];

function countLines(bytes: Buffer, from: number, to: number): number {
  let lines = 0;
  for (let at = from; at < to; at++) {
    const byte = bytes[at];
    if (byte === lineFeed || (byte === carriageReturn && bytes[at + 1] !== lineFeed)) lines += 1;
  }
  return lines;
}

function endOfLine(bytes: Buffer, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    if (bytes[at] === lineFeed) return at + 1;
    if (bytes[at] === carriageReturn) return bytes[at + 1] === lineFeed ? at + 2 : at + 1;
  }
  return bytes.length;
}

const isBlank = (cells: readonly string[]): boolean => cells.every((cell) => cell.trim() === '');

/**
 * Takes the records of a CSV text one after another.
 * The line numbers are counted here and not taken from the parser, whose own count is off where a quoted cell has
 * CRLF in it and records may end in CR, LF or CRLF (csv-parse 7.0.3).
 */
export async function readCsvRecords(text: string, options: CsvRecordsOptions): Promise<CsvRecords> {
  const bytes = Buffer.from(text, 'utf8');
  const parserOptions: Options = {
    delimiter: options.delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    trim: true,
    bom: false,
  };
  const records: (TableRow & { readonly isAfterGap: boolean })[] = [];
  const broken: BrokenLine[] = [];
  const looseQuoteLines: number[] = [];
  let at = 0;
  let line = options.firstLine;

  let isAfterGap = false;
  const take = (cells: readonly string[], end: number) => {
    const isEmpty = isBlank(cells);
    if (!isEmpty) records.push({ line, cells, isAfterGap });
    isAfterGap = isEmpty;
    line += countLines(bytes, at, end);
    at = end;
  };
  const readSome = (): CsvError | undefined => {
    const start = at;
    try {
      parse(bytes.subarray(start), {
        ...parserOptions,
        to: recordsAtATime,
        on_record: (cells: string[], context) => {
          take(cells, start + context.bytes);
          return null;
        },
      });
      if (at === start) at = bytes.length;
      return undefined;
    } catch (error) {
      if (error instanceof CsvError) return error;
      throw error;
    }
  };
  const stepOverLine = (error: CsvError) => {
    const end = endOfLine(bytes, at);
    const source = bytes.toString('utf8', at, end).replace(/[\r\n]+$/u, '');
    const loose = error.code === 'INVALID_OPENING_QUOTE' ? parseLoosely(source, parserOptions) : undefined;
    if (loose) {
      looseQuoteLines.push(line);
      take(loose, end);
      return;
    }
    const reason =
      error.code === 'CSV_QUOTE_NOT_CLOSED'
        ? 'a quotation mark opens here and is never closed; the lines after it were read by themselves'
        : 'its quotation marks do not match; the lines after it were read by themselves';
    broken.push({ line, cells: source.split(options.delimiter), reason });
    line += countLines(bytes, at, end);
    at = end;
  };

  while (at < bytes.length) {
    options.onProgress?.(at, bytes.length);
    const error = readSome();
    if (error) stepOverLine(error);
    if (broken.length > mostBrokenLines) throw tooManyBroken(broken[0]?.line ?? 1);
    if (records.length > ROW_LIMIT) throw tooManyRows();
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  options.onProgress?.(bytes.length, bytes.length);
  return { records, broken, looseQuoteLines };
}

function parseLoosely(source: string, options: Options): readonly string[] | undefined {
  try {
    const found = parse(source, { ...options, relax_quotes: true }) as unknown as string[][];
    return found.length === 1 ? found[0] : undefined;
  } catch {
    return undefined;
  }
}

const tooManyBroken = (firstLine: number): TableProblem =>
  new TableProblem(
    'quotes',
    `The quotation marks do not match on more than ${mostBrokenLines} lines, first on line ${firstLine}.`,
    'Choose another delimiter, or open the file in Excel and save it again as "CSV UTF-8".',
  );

const tooManyRows = (): TableProblem =>
  new TableProblem(
    'too-large',
    `The file has more than ${ROW_LIMIT.toLocaleString('en-GB')} rows.`,
    'Export the open cases only, or import the file in parts.',
  );
