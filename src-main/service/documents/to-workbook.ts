import { type CellStyle, rangeRef, type Cell as SheetCell, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { dayNumber } from '#shared/domain/dates/calendar-days.ts';
import type { Block, Brag, Cell, Document, Section } from '#shared/domain/documents/document.ts';
import {
  cellWords,
  isOfNumbers,
  isRightToLeft,
  markingWords,
  restsOnWords,
} from '#shared/domain/documents/words.ts';
import { type Making, withProperties } from './office-file.ts';
import { fitCell, rowHeight, sheetName } from './sheet-text.ts';

/*
 * The only file that knows the library for workbooks. A text is written as a text cell, which no spreadsheet runs,
 * whatever it begins with.
 */

type TableBlock = Extract<Block, { kind: 'table' }>;

const BRAG_FILLS: Readonly<Record<Brag, string>> = {
  blue: 'FFDCE7F3',
  red: 'FFF6DDDA',
  amber: 'FFFBEBCB',
  green: 'FFDDEEDF',
};
const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;
const FONT = { name: 'Arial', size: 10 };
const HEAD: CellStyle = {
  font: { ...FONT, bold: true },
  fill: fill('FFEFECE6'),
  alignment: { vertical: 'top', wrapText: true },
  border: { bottom: { style: 'thin', color: { rgb: 'FF9A958C' } } },
};
const NUMBER_HEAD: CellStyle = { ...HEAD, alignment: { ...HEAD.alignment, horizontal: 'right' } };
const UNDER_ROW: CellStyle['border'] = { bottom: { style: 'hair', color: { rgb: 'FFB9B4AA' } } };
const TEXT: CellStyle = { alignment: { vertical: 'top', wrapText: true }, border: UNDER_ROW };
const PLAIN: CellStyle = { alignment: { vertical: 'top', wrapText: true } };
/** Characters that fit across a sheet on a landscape page. */
const SHEET_WIDTH = 150;

/** A document as a workbook: a sheet for each table, ready to filter and to print, and one with the words around them. */
export async function documentToWorkbook(document: Document, making: Making): Promise<Uint8Array> {
  const sheets: WriteSheet[] = [];
  const nameFor = (wanted: string) =>
    sheetName(
      wanted,
      sheets.map(({ name }) => name),
    );
  for (const section of document.sections)
    for (const block of section.blocks)
      if (block.kind === 'table' && block.columns.length > 0)
        sheets.push(tableSheet(nameFor(block.caption), block, section));
  sheets.push(wordsSheet(nameFor('About'), document));
  const bytes = await writeXlsx({
    sheets,
    properties: { title: document.title, creator: making.author, created: making.at, modified: making.at },
    defaultFont: FONT,
  });
  return withProperties(bytes, document.title, document.language, making);
}

function tableSheet(name: string, { columns, rows }: TableBlock, section: Section): WriteSheet {
  const total = columns.reduce((sum, { width = 1 }) => sum + width, 0);
  const widths = columns.map(({ width = 1 }) =>
    Math.min(80, Math.max(10, Math.round((SHEET_WIDTH * width) / total))),
  );
  const cells = new Map<string, Partial<SheetCell>>();
  columns.forEach(({ head }, column) => {
    cells.set(`0,${column}`, textCell(head, isOfNumbers(rows, column) ? NUMBER_HEAD : HEAD));
  });
  rows.forEach((row, index) => {
    row.forEach((cell, column) => {
      cells.set(`${index + 1},${column}`, sheetCell(cell));
    });
  });
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rowDefs: heights([columns.map(({ head }) => head), ...rows.map((row) => row.map(cellWords))], widths),
    rows: [columns.map(({ head }) => fitCell(head)), ...rows.map((row) => row.map(sheetValue))],
    cells,
    freezePane: { rows: 1 },
    autoFilter: { range: rangeRef(0, 0, rows.length, columns.length - 1) },
    pageSetup: { ...A4_ACROSS, printTitlesRow: '$1:$1' },
    headerFooter: onEachPage(section),
    a11y: { headerRow: 0 },
  };
}

const A4_ACROSS = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const;

function sheetCell(cell: Cell): Partial<SheetCell> {
  const value = sheetValue(cell);
  if (value instanceof Date)
    return {
      value,
      type: 'date',
      style: { ...TEXT, numFmt: 'd mmm yyyy', alignment: { vertical: 'top', horizontal: 'left' } },
    };
  if (typeof value === 'number')
    return { value, type: 'number', style: { ...TEXT, alignment: { vertical: 'top', horizontal: 'right' } } };
  return textCell(value, cell.kind === 'brag' ? { ...TEXT, fill: fill(BRAG_FILLS[cell.brag]) } : TEXT);
}

function textCell(text: string, style: CellStyle): Partial<SheetCell> {
  const value = fitCell(text);
  const directed = isRightToLeft(value)
    ? {
        ...style,
        alignment: { ...style.alignment, readingOrder: 'rtl' as const, horizontal: 'right' as const },
      }
    : style;
  return { value, type: 'string', style: directed };
}

function sheetValue(cell: Cell): string | number | Date {
  if (cell.kind === 'number') return cell.value;
  if (cell.kind === 'date' && dayNumber(cell.date) !== undefined) return new Date(`${cell.date}T00:00:00Z`);
  return fitCell(cellWords(cell));
}

/** Row heights worked out here: a reader that opens the file without Excel does not do so itself. */
const heights = (rows: readonly (readonly string[])[], widths: readonly number[]) =>
  new Map(rows.map((texts, index) => [index, { height: rowHeight(texts, widths) }]));

const WORDS_WIDTHS = [60, 60];

/** Everything of the document that is no table, line by line. */
function wordsSheet(name: string, document: Document): WriteSheet {
  const rows: string[][] = [[document.title]];
  const counter = { numbered: 0 };
  for (const section of document.sections)
    rows.push([markingWords(section.marking)], ...section.blocks.flatMap((block) => linesOf(block, counter)));
  const fitted = rows.map((row) => row.map(fitCell));
  const cells = new Map<string, Partial<SheetCell>>();
  fitted.forEach((row, index) => {
    const style = index === 0 ? { ...PLAIN, font: { ...FONT, bold: true, size: 14 } } : PLAIN;
    row.forEach((text, column) => {
      cells.set(`${index},${column}`, textCell(text, style));
    });
  });
  const [first] = document.sections;
  return {
    name,
    columns: WORDS_WIDTHS.map((width) => ({ width })),
    rowDefs: heights(fitted, WORDS_WIDTHS).set(0, { height: 22 }),
    rows: fitted,
    cells,
    pageSetup: A4_ACROSS,
    ...(first && { headerFooter: onEachPage(first) }),
  };
}

function linesOf(block: Block, counter: { numbered: number }): string[][] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [[block.text]];
    case 'quotation':
      return [[block.text, block.source]];
    case 'numbered':
      return block.paragraphs.map((text) => [`${++counter.numbered}. ${text}`]);
    case 'answer':
      return [[block.question, block.text]];
    case 'lines-to-fill':
      return block.labels.map((label) => [label]);
    case 'list':
      return block.items.map((item) => [item]);
    case 'facts':
      return block.facts.map(({ label, value }) => [label, value]);
    case 'rests-on':
      return [[restsOnWords(block)]];
    case 'code':
      return [[block.groups.join('-')]];
    case 'choice':
      return [[block.question, block.options.join(' / ')]];
    case 'table':
    case 'page-break':
      return [];
  }
}

/** The marking above and the page below; an ampersand would be a command there, and more than 255 signs damage. */
function onEachPage({ marking }: Section) {
  const words = markingWords(marking).replaceAll('\n', ' ').slice(0, 120).replaceAll('&', '&&');
  return { oddHeader: `&L${words}`, oddFooter: '&RPage &P of &N' };
}
