import { extname } from 'node:path';
import type { Paper } from '#shared/contract/base.ts';
import { withScriptNote } from '#shared/domain/documents/carried-scripts.ts';
import { cleanTexts } from '#shared/domain/documents/clean-text.ts';
import type { Cell, Document } from '#shared/domain/documents/document.ts';
import { onPaper } from '#shared/domain/documents/on-paper.ts';
import { documentToHtml } from '#shared/domain/documents/to-html.ts';
import { cellWords } from '#shared/domain/documents/words.ts';
import { toCsv } from '#shared/domain/tables/to-csv.ts';
import type { ServiceContext } from '../context.ts';
import { Problem } from '../problem.ts';
import { writeWhole } from '../store/files.ts';
import type { Making } from './office-file.ts';

type Writer = (document: Document, context: ServiceContext, making: Making) => Promise<string | Uint8Array>;

/** The forms by the ending of the file. Libraries are loaded when the first document needs them. */
const WRITERS: Readonly<Record<string, Writer>> = {
  pdf: async (document, { options: { printPdf } }) => {
    if (!printPdf) throw cannotPrint();
    return printPdf(documentToHtml(withScriptNote(onPaper(document))), {
      title: document.title,
      language: document.language,
    });
  },
  docx: async (document, _, making) =>
    (await import('./to-word.ts')).documentToWord(onPaper(document), making),
  xlsx: async (document, _, making) =>
    (await import('./to-workbook.ts')).documentToWorkbook(document, making),
  html: async (document) => documentToHtml(onPaper(document)),
  csv: async (document) => tablesToCsv(document),
};

/**
 * Writes a document to the file that a person chose, in the form that its ending names: pdf, docx, xlsx, html or csv.
 * The same document, author and time (now, unless another is given) give the same bytes. Returns what was written. The
 * token stays good for another try.
 * @throws Problem where the ending is none of these, nothing can print, or a CSV is asked of a document without a table
 */
export async function writeDocument(
  context: ServiceContext,
  document: Document,
  file: {
    readonly token: string;
    readonly author: string;
    readonly at?: Date;
    readonly letterhead?: Uint8Array;
  },
): Promise<Uint8Array | string> {
  const { grants, clock } = context.options;
  return grants.use(file.token, 'save-document', async (path) => {
    const write = WRITERS[endingOf(path)];
    if (!write) throw unknownEnding(endingOf(path), Object.keys(WRITERS));
    const written = await write(cleanTexts(document), context, {
      author: file.author,
      at: file.at ?? clock(),
      ...(file.letterhead && { letterhead: file.letterhead }),
    });
    writeWhole(path, written);
    return written;
  });
}

/** A document as a page to print. */
export function paperOf(document: Document): Paper {
  const { title, language } = document;
  return { title, language, html: documentToHtml(withScriptNote(onPaper(cleanTexts(document)))) };
}

/** Refuses a file for a PDF that is called something else. @throws Problem */
export function assertPdf(path: string): void {
  if (endingOf(path) !== 'pdf') throw unknownEnding(endingOf(path), ['pdf']);
}

/** Nothing here can print (a service without a display). */
export const cannotPrint = (): Problem =>
  new Problem('Nothing here can print a PDF.', {
    kept: 'Nothing was written.',
    next: 'Do this in the Plumbline window.',
  });

/** The ending of a file's name without its dot, in small letters. */
export const endingOf = (path: string): string => extname(path).slice(1).toLowerCase();

function unknownEnding(ending: string, known: readonly string[]): Problem {
  const endings = known.map((one) => `.${one}`).join(', ');
  return new Problem(
    ending
      ? `Plumbline cannot write this as a file that ends in “.${ending}”.`
      : 'The name of the file has no ending, so its form is not clear.',
    { kept: 'Nothing was written.', next: `Choose a name that ends in ${endings}.` },
  );
}

/** The tables alone, one under the other with an empty line between; dates as a machine reads them. */
function tablesToCsv(document: Document): string {
  const tables = document.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [block] : [])),
  );
  if (tables.length === 0)
    throw new Problem('There is no table in this document, so it cannot be a CSV.', {
      kept: 'Nothing was written.',
      next: 'Save it as .pdf or .docx.',
    });
  return toCsv(
    tables.flatMap(({ columns, rows }, index) => [
      ...(index > 0 ? [['']] : []),
      columns.map(({ head }) => head),
      ...rows.map((row) => row.map(csvValue)),
    ]),
  );
}

function csvValue(cell: Cell): string | number {
  if (cell.kind === 'number') return cell.value;
  return cell.kind === 'date' ? cell.date : cellWords(cell);
}
