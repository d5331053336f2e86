import type { PlanSource, PlanWarning, SourceRow } from '#shared/domain/plans/plan-source.ts';
import { unguardFormula } from '#shared/domain/tables/formula-guard.ts';
import { TableProblem, type TableRow } from '#shared/domain/tables/table.ts';
import { readCsvRecords } from '../tables/csv-records.ts';
import { decodeText } from '../tables/decode-text.ts';
import { guessDelimiter } from '../tables/guess-delimiter.ts';
import { ROW_LIMIT } from '../tables/limits.ts';
import { isMarkdown, markdownRows } from './markdown-rows.ts';

/** Reads CSV, TSV, Markdown or text that was pasted from a document. */
export async function readTextRows(bytes: Uint8Array, fileName: string): Promise<PlanSource> {
  const { text, notes } = decodeText(bytes);
  if (text.includes('\0'))
    throw new TableProblem(
      'binary',
      'The file holds bytes that no text has; it is damaged or of another kind.',
      'Save the plan as .xlsx, .docx, CSV or Markdown.',
    );
  const warnings = notes.map((note): PlanWarning => ({ row: 0, kind: 'encoding', text: note }));
  if (/\.(?:md|markdown)$/i.test(fileName) || isMarkdown(text)) {
    return { parts: [{ name: null, isHidden: false, rows: markdownRows(text) }], warnings };
  }
  const separator = /^sep=(.)\r?\n/iu.exec(text)?.[1];
  const body = separator === undefined ? text : text.slice(text.indexOf('\n') + 1);
  const delimiter = separator ?? delimiterOf(body, fileName);
  const rows =
    delimiter === undefined
      ? plainRows(body)
      : await delimitedRows(body, delimiter, separator === undefined ? 1 : 2, warnings);
  if (rows.length > ROW_LIMIT)
    throw new TableProblem(
      'too-large',
      `The file has more than ${ROW_LIMIT.toLocaleString('en-GB')} rows.`,
      'Import the plan in parts.',
    );
  return { parts: [{ name: null, isHidden: false, rows }], warnings };
}

/** Tabs part cells wherever lines have them: commas in a pasted plan are those of its sentences. */
function delimiterOf(text: string, fileName: string): string | undefined {
  if (/\.(?:tsv|tab)$/i.test(fileName)) return '\t';
  const lines = text
    .slice(0, 200_000)
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 400);
  const tabbed = lines.filter((line) => line.split('\t').length >= 3).length;
  if (tabbed >= 2 && tabbed >= lines.length * 0.15) return '\t';
  const guess = guessDelimiter(text);
  if (/\.csv$/i.test(fileName)) return guess;
  const parted = lines.filter((line) => line.split(guess).length >= 3).length;
  return parted >= Math.max(2, lines.length * 0.5) ? guess : undefined;
}

/** A quotation mark alone in its cell says "the same as above"; it opens no quotation. */
const LONE_QUOTE = /\t"(?=\t|\r|\n|$)/g;

async function delimitedRows(
  text: string,
  delimiter: string,
  firstLine: number,
  warnings: PlanWarning[],
): Promise<SourceRow[]> {
  const marked = delimiter === '\t' ? text.replace(LONE_QUOTE, '\t〃') : text;
  try {
    const { records, broken, looseQuoteLines } = await readCsvRecords(marked, { delimiter, firstLine });
    const swallows =
      delimiter === '\t' && records.some(({ cells }) => cells.some((cell) => cell.includes('\t')));
    if (!swallows && broken.length === 0) {
      if (looseQuoteLines.length > 0)
        warnings.push({
          row: looseQuoteLines[0] ?? 0,
          kind: 'quotes',
          text: `Quotation marks inside cells were kept as they are (${looseQuoteLines.length} lines).`,
        });
      return (delimiter === '\t' ? joinBroken(records, warnings) : records).map(({ line, cells }) =>
        rowOf(line, cells),
      );
    }
    if (!swallows) {
      for (const { line, reason } of broken)
        warnings.push({
          row: line,
          kind: 'quotes',
          text: `Line ${line}: ${reason}. It was parted at each delimiter.`,
        });
      return [...records, ...broken]
        .sort((a, b) => a.line - b.line)
        .map(({ line, cells }) => rowOf(line, cells));
    }
  } catch (error) {
    if (!(error instanceof TableProblem) || error.code !== 'quotes') throw error;
  }
  warnings.push({
    row: 0,
    kind: 'quotes',
    text: 'The quotation marks of this file do not match. Every line was read by itself, and the marks were kept.',
  });
  return splitLines(text).flatMap((line, index) =>
    line.trim() === '' ? [] : [rowOf(index + firstLine, line.split(delimiter))],
  );
}

/** The most lines that a cell with line breaks may have gone over. */
const MOST_LINES = 6;

/**
 * Joins rows that a line break inside a cell has parted: a row too short, followed by what it lacks to the very number
 * of cells that the rows of the table have.
 */
function joinBroken(records: readonly TableRow[], warnings: PlanWarning[]): TableRow[] {
  const widths = new Map<number, number>();
  for (const { cells } of records)
    if (cells.length >= 4) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const [usual] = [...widths].sort((a, b) => b[1] - a[1]);
  const all = [...widths.values()].reduce((sum, count) => sum + count, 0);
  if (!usual || usual[1] < all * 0.6) return [...records];
  const [width] = usual;
  // Where most rows are short they are no pieces: their last cells are empty.
  const short = records.filter(({ cells }) => cells.length >= 2 && cells.length < width).length;
  if (short > usual[1] * 3) return [...records];
  const joined: TableRow[] = [];
  for (let at = 0; at < records.length; at++) {
    const record = records[at];
    if (!record) continue;
    const whole =
      record.cells.length < width && record.cells.length >= 2 && record.cells.at(-1) !== ''
        ? wholeRow(records, at, width)
        : undefined;
    if (whole) {
      warnings.push({
        row: record.line,
        kind: 'broken-row',
        text: `A line break inside a cell had parted this row into ${whole.lines} lines. They were joined.`,
      });
      joined.push({ line: record.line, cells: whole.cells });
      at += whole.lines - 1;
    } else joined.push(record);
  }
  return joined;
}

/** A row that begins with a number as the one above does is a row of its own. */
const BARE_NUMBER = /^\W?\d{1,5}(?:\.\d{1,3}){0,3}[a-z]?\W?$/i;

function wholeRow(
  records: readonly TableRow[],
  at: number,
  width: number,
): { cells: string[]; lines: number } | undefined {
  const cells = [...(records[at]?.cells ?? [])];
  for (let lines = 1; lines < MOST_LINES; lines++) {
    const next = records[at + lines];
    if (!next || next.line > (records[at + lines - 1]?.line ?? 0) + 1 || next.cells.length >= width)
      return undefined;
    const [first = '', ...rest] = next.cells;
    if (BARE_NUMBER.test(first.trim()) && BARE_NUMBER.test(records[at]?.cells[0]?.trim() ?? ''))
      return undefined;
    cells.push(`${cells.pop() ?? ''}\n${first}`, ...rest);
    if (cells.length === width) return { cells, lines: lines + 1 };
    if (cells.length > width) return undefined;
  }
  return undefined;
}

function rowOf(row: number, cells: readonly string[]): SourceRow {
  return { row, kind: 'cells', cells: cells.map((cell) => unguardFormula(cell.trim())) };
}

function splitLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

const LIST_ITEM = /^(?:[-*•▪◦]|\d{1,3}[.)])\s+\S/u;

/** "By: September 2025" is a field of what stands above it, and no heading of the list below. */
const FIELD = /^[^:]{2,40}:\s+\S/u;

/** The pieces of a line between wide gaps, with the places where they begin. */
const piecesOf = (line: string): { readonly text: string; readonly at: number }[] =>
  [...line.matchAll(/\S+(?:\s\S+)*/gu)].map((match) => ({ text: match[0], at: match.index }));

/** How far a cell may begin left of its heading. */
const LEFT_OF_HEAD = 2;

/**
 * A line that has fewer pieces than there are columns, and does not begin at the margin, goes on with cells of the row
 * above: its pieces belong under the headings that they stand under.
 */
function cellsUnder(starts: readonly number[], line: string): string[] {
  const pieces = piecesOf(line);
  const isWrapped = pieces.length < starts.length && (pieces[0]?.at ?? 0) > LEFT_OF_HEAD;
  if (!isWrapped) return pieces.map(({ text }) => text);
  const cells: string[] = starts.map(() => '');
  for (const { text, at } of pieces) {
    const column = Math.max(
      0,
      starts.findLastIndex((start) => start <= at + LEFT_OF_HEAD),
    );
    cells[column] = `${cells[column] ?? ''} ${text}`.trim();
  }
  return cells;
}

/** Lines without a delimiter; where columns stand apart by wide gaps, the gaps part them. */
function plainRows(text: string): SourceRow[] {
  const lines = splitLines(text);
  const gapped = lines.filter((line) => line.trim().split(/\s{2,}/).length >= 3).length;
  const areColumns = gapped >= 3 && gapped >= lines.filter((line) => line.trim() !== '').length * 0.4;
  const head = areColumns ? lines.find((line) => piecesOf(line).length >= 3) : undefined;
  const starts = piecesOf(head ?? '').map(({ at }) => at);
  return lines.flatMap((line, index): SourceRow[] => {
    const bare = line.trim();
    if (bare === '') return [];
    if (areColumns) return [{ row: index + 1, kind: 'cells', cells: cellsUnder(starts, line) }];
    const isOverList =
      bare.length <= 80 &&
      !/[.;,]$/.test(bare) &&
      !FIELD.test(bare) &&
      LIST_ITEM.test((lines.slice(index + 1, index + 4).find((line) => line.trim() !== '') ?? '').trim());
    const isItem = LIST_ITEM.test(bare);
    if (isOverList && !isItem) return [{ row: index + 1, kind: 'heading', level: 3, cells: [bare] }];
    return [{ row: index + 1, kind: isItem ? 'bullet' : 'text', cells: [bare] }];
  });
}
