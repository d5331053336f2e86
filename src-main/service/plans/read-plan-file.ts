import type { PlanSource } from '#shared/domain/plans/plan-source.ts';
import { TableProblem } from '#shared/domain/tables/table.ts';
import { FILE_LIMIT_BYTES } from '../tables/limits.ts';
import { readTextRows } from './text-rows.ts';
import { readWordRows } from './word-rows.ts';
import { readWorkbookRows } from './workbook-rows.ts';

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/**
 * Reads the rows of a plan from a workbook, a Word document, CSV, TSV, Markdown or pasted text.
 * The bytes decide what it is; the name only tells Markdown and tab-separated text from other text.
 * @throws TableProblem, with a sentence for the person, when nothing of the file can be read.
 */
export async function readPlanFile(bytes: Uint8Array, fileName: string): Promise<PlanSource> {
  if (bytes.length === 0)
    throw new TableProblem('empty', 'The file is empty.', 'Save the plan again and choose the new file.');
  if (bytes.length > FILE_LIMIT_BYTES) {
    const [size, limit] = [bytes.length, FILE_LIMIT_BYTES].map((count) => Math.round(count / 1024 / 1024));
    throw new TableProblem(
      'too-large',
      `The file has ${size} MB; up to ${limit} MB are read.`,
      'Copy the plan into a file of its own.',
    );
  }
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw compoundFile(bytes);
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04))
    return (await readWordRows(bytes)) ?? readWorkbookRows(bytes);
  refuseOthers(bytes);
  if (/\.(?:xls[xmb]?|docx?)$/i.test(fileName) && bytes.includes(0))
    throw new TableProblem(
      'damaged',
      `The file is named as a ${/doc/i.test(fileName) ? 'Word document' : 'workbook'} but is not one.`,
      'Open it in the program that it comes from and save it again.',
    );
  return readTextRows(bytes, fileName);
}

/** Compound File Binary: an old .xls or .doc, or the wrapping of an encrypted file ([MS-OFFCRYPTO] 2.3.4). */
function compoundFile(bytes: Uint8Array): TableProblem {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (name: string) => buffer.includes(Buffer.from(name, 'utf16le'));
  if (has('EncryptedPackage') || has('EncryptionInfo'))
    return new TableProblem(
      'password',
      'The file is protected by a password.',
      'Open it, save a copy without a password, import that, and delete the copy.',
    );
  return new TableProblem(
    'old-excel',
    'The file is in the old format of Word or Excel (.doc, .xls), which is not read.',
    'Open it and save it as .docx or .xlsx.',
  );
}

function refuseOthers(bytes: Uint8Array): void {
  const start = new TextDecoder('windows-1252')
    .decode(bytes.subarray(0, 400))
    .replace(/^(?:\xef\xbb\xbf|\s)+/u, '');
  const kinds: readonly [RegExp, string, string][] = [
    [
      /^%PDF-/u,
      'a PDF document',
      'Open it, select the tables, copy them into a text file or a workbook, and import that.',
    ],
    [
      /^(?:<!doctype html|<html|<table|<meta)/iu,
      'a web page',
      'Open it in Excel or Word and save it as .xlsx or .docx.',
    ],
    [/^<\?xml/iu, 'an XML file', 'Open it in Excel or Word and save it as .xlsx or .docx.'],
    [/^[{[]\s*["{[]/u, 'a JSON file', 'Save the plan as .xlsx, .docx, CSV or Markdown.'],
    [/^\{\\rtf/u, 'a text document (.rtf)', 'Open it in Word and save it as .docx.'],
  ];
  for (const [pattern, what, next] of kinds)
    if (pattern.test(start))
      throw new TableProblem('other-format', `The file is ${what}, which is not read as a plan.`, next);
}
