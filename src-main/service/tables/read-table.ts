import { type Table, TableProblem } from '#shared/domain/tables/table.ts';
import { FILE_LIMIT_BYTES } from './limits.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';

export interface ReadTableOptions {
  /** The sheet of a workbook; the one that looks most like a list in use unless given. */
  readonly sheet?: string;
  /** Whether rows that a workbook hides stay out. */
  readonly leavesOutHidden?: boolean;
  /** One character; guessed among comma, semicolon, tab and bar unless given. */
  readonly delimiter?: string;
  /** A label of the Encoding standard ("utf-8", "windows-1252"); found out unless given. */
  readonly encoding?: string;
  /** Keys of headers by which the header row is found among titles and notes. */
  readonly knownHeaders?: ReadonlySet<string>;
  /** Called with what is done of all, in bytes of a CSV file or rows of a sheet. */
  readonly onProgress?: (done: number, total: number) => void;
}

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** Compound File Binary: an old .xls, or the wrapping of an encrypted .xlsx ([MS-OFFCRYPTO] 2.3.4). */
function refuseCompoundFile(bytes: Uint8Array): never {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (name: string) => buffer.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage') || has('EncryptionInfo')) {
    throw new TableProblem(
      'password',
      'The workbook is protected by a password.',
      'Open it in Excel, save a copy without a password, import that, and delete the copy.',
    );
  }
  throw new TableProblem(
    'old-excel',
    'The file is in the old Excel format (.xls), which is not read.',
    'Open it in Excel and save it as .xlsx or CSV.',
  );
}

function refuseOthers(bytes: Uint8Array): void {
  const start = new TextDecoder('windows-1252')
    .decode(bytes.subarray(0, 400))
    .replace(/^(?:\xef\xbb\xbf|\s)+/u, '');
  const kinds: readonly [RegExp, string][] = [
    [/^%PDF-/u, 'a PDF document'],
    [/^(?:<!doctype html|<html|<table|<meta)/iu, 'a web page, whatever its name ends in'],
    [/^<\?xml/iu, 'an XML file'],
    [/^[{[]\s*["{[]/u, 'a JSON file'],
    [/^\{\\rtf/u, 'a text document'],
  ];
  const kind = kinds.find(([pattern]) => pattern.test(start))?.[1];
  if (kind !== undefined) {
    throw new TableProblem(
      'other-format',
      `The file is ${kind}.`,
      'Open it in Excel and save it as .xlsx or CSV.',
    );
  }
}

/**
 * Reads a CSV file or a workbook. Its bytes decide what it is, not its name.
 * @throws TableProblem, with a sentence for the person, when nothing of the file can be read.
 */
export async function readTable(
  bytes: Uint8Array,
  fileName: string,
  options: ReadTableOptions = {},
): Promise<Table> {
  if (bytes.length === 0) {
    throw new TableProblem('empty', 'The file is empty.', 'Export the list again and choose the new file.');
  }
  if (bytes.length > FILE_LIMIT_BYTES) {
    const [size, limit] = [bytes.length, FILE_LIMIT_BYTES].map((count) => Math.round(count / 1024 / 1024));
    throw new TableProblem(
      'too-large',
      `The file has ${size} MB; up to ${limit} MB are read.`,
      'Export the open cases only.',
    );
  }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) refuseCompoundFile(bytes);
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return readXlsx(bytes, options);
  refuseOthers(bytes);
  try {
    return await readCsv(bytes, options);
  } catch (error) {
    if (/\.xls[xm]?$/iu.test(fileName) && error instanceof TableProblem && error.code === 'binary') {
      throw new TableProblem(
        'damaged',
        'The file is named as a workbook but is not one.',
        'Open it in Excel and save it as .xlsx or CSV.',
      );
    }
    throw error;
  }
}
