import { unguardFormula } from '#shared/domain/tables/formula-guard.ts';
import { type Table, TableProblem } from '#shared/domain/tables/table.ts';
import { readCsvRecords } from './csv-records.ts';
import { decodeText } from './decode-text.ts';
import { refuseEndless } from './endless-text.ts';
import { guessDelimiter } from './guess-delimiter.ts';
import { makeTable } from './make-table.ts';

export interface ReadCsvOptions {
  readonly knownHeaders?: ReadonlySet<string>;
  readonly delimiter?: string | undefined;
  readonly encoding?: string | undefined;
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

const delimiterNames: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
};

/** A first line "sep=;" by which some systems tell Excel the delimiter. */
function takeSeparatorLine(text: string): { delimiter: string; length: number } | undefined {
  const found = /^sep=(.)\r?\n/iu.exec(text);
  return found?.[1] === undefined ? undefined : { delimiter: found[1], length: found[0].length };
}

function refuseBinary(text: string): void {
  if (text.includes('\0')) {
    throw new TableProblem(
      'binary',
      'The file holds bytes that no text has; it is not a CSV file, or it is damaged.',
      'Export the list again as CSV or XLSX.',
    );
  }
}

const looseNote = (lines: readonly number[]): string =>
  `Quotation marks inside cells were kept as they are (line ${lines.slice(0, 5).join(', ')}${lines.length > 5 ? ` and ${lines.length - 5} more` : ''}).`;

/**
 * Reads a CSV file. An apostrophe that guards a formula, as Plumbline writes it, is taken off again.
 * @throws TableProblem when nothing of the file can be read.
 */
export async function readCsv(bytes: Uint8Array, options: ReadCsvOptions = {}): Promise<Table> {
  refuseEndless(bytes);
  const decoded = decodeText(bytes, options.encoding);
  refuseBinary(decoded.text);
  const separator = takeSeparatorLine(decoded.text);
  const text = decoded.text.slice(separator?.length ?? 0);
  const delimiter = options.delimiter ?? separator?.delimiter ?? guessDelimiter(text);
  if ([...delimiter].length !== 1 || /["\r\n]/u.test(delimiter)) {
    throw new TableProblem('quotes', 'A delimiter is one character.', 'Choose comma, semicolon, tab or bar.');
  }
  const { records, broken, looseQuoteLines } = await readCsvRecords(text, {
    delimiter,
    firstLine: separator ? 2 : 1,
    onProgress: options.onProgress,
  });
  const unguard = (cells: readonly string[]) => cells.map(unguardFormula);
  return makeTable(options.knownHeaders ?? new Set(), {
    kind: 'csv',
    encoding: decoded.encoding,
    delimiter,
    sheets: [],
    sheet: null,
    hiddenRows: 0,
    dateSystem: '1900',
    raw: records.map((row) => ({ ...row, cells: unguard(row.cells) })),
    refused: broken.map((row) => ({ ...row, cells: unguard(row.cells) })),
    notes: [
      `Read as ${decoded.encoding} with a ${delimiterNames[delimiter] ?? `"${delimiter}"`} between cells.`,
      ...decoded.notes,
      ...(looseQuoteLines.length === 0 ? [] : [looseNote(looseQuoteLines)]),
    ],
  });
}
