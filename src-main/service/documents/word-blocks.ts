import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  type IParagraphOptions,
  LeaderType,
  PageBreak,
  Paragraph,
  ShadingType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { assertNever } from '#shared/domain/assert-never.ts';
import type { Block, Brag, Cell } from '#shared/domain/documents/document.ts';
import { cellOnPaper, isOfNumbers, isRightToLeft, restsOnWords } from '#shared/domain/documents/words.ts';

/** The name of the numbering that goes on through the whole document. */
export const NUMBERED = 'numbered-paragraphs';

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'B9B4AA' };
const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const HEAD_FILL = 'EFECE6';
const BRAG_FILLS: Readonly<Record<Brag, string>> = {
  blue: 'DCE7F3',
  red: 'F6DDDA',
  amber: 'FBEBCB',
  green: 'DDEEDF',
};

/** One block as what Word calls paragraphs and tables. `width`: that of the text, in twentieths of a point. */
export function wordBlocks(block: Block, width: number): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [paragraph(block.text, { heading: HEADINGS[block.level] })];
    case 'paragraph':
      return parts(block.text).map((part) => paragraph(part));
    case 'numbered':
      return block.paragraphs.map((text) =>
        paragraph(text, { numbering: { reference: NUMBERED, level: 0 } }),
      );
    case 'quotation':
      return [
        ...parts(block.text).map((part) =>
          paragraph(part, { style: 'Quotation', keepNext: Boolean(block.source) }),
        ),
        ...(block.source ? [paragraph(block.source, { style: 'RestsOn', indent: { left: 284 } })] : []),
      ];
    case 'answer':
      return [
        new Paragraph({
          keepNext: true,
          spacing: { before: 120, after: 40 },
          children: [new TextRun({ text: block.question, bold: true })],
        }),
        ...parts(block.text).map((part) => paragraph(part, { indent: { left: 227 } })),
      ];
    case 'lines-to-fill':
      return block.labels.map((label) => lineToFill(label, width));
    case 'list':
      return block.items.map((item) => paragraph(item, { bullet: { level: 0 }, spacing: { after: 80 } }));
    case 'rests-on':
      return [paragraph(restsOnWords(block), { style: 'RestsOn' })];
    case 'facts':
      return [
        factsTable(block.facts, width),
        new Paragraph({ spacing: { after: 80 }, keepNext: stayTogether(block.facts) }),
      ];
    case 'table':
      return [
        ...(block.isHeaded ? [] : [paragraph(block.caption, { style: 'Caption' })]),
        dataTable(block, width),
        new Paragraph({ spacing: { after: 80 } }),
      ];
    case 'code':
      return [
        new Paragraph({
          alignment: AlignmentType.CENTER,
          border: { top: LINE, bottom: LINE, left: LINE, right: LINE },
          spacing: { before: 240, after: 240, line: 420 },
          children: [
            new TextRun({ text: block.groups.join('  '), font: 'Courier New', bold: true, size: 32 }),
          ],
        }),
      ];
    case 'choice':
      return [
        new Paragraph({ keepNext: true, children: [new TextRun({ text: block.question, bold: true })] }),
        paragraph(block.options.map((option) => `☐ ${option}`).join('     '), { keepNext: block.lines > 0 }),
        ...Array.from({ length: block.lines }, (_, index) => lineToFill('', width, index < block.lines - 1)),
      ];
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })];
    default:
      return assertNever(block);
  }
}

/** A line to write on, after its label. */
const lineToFill = (label: string, width: number, keepNext = false): Paragraph =>
  new Paragraph({
    keepNext,
    spacing: { before: 240, after: 0 },
    tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.UNDERSCORE }],
    children: [new TextRun({ children: label ? [`${label} `, new Tab()] : [new Tab()] })],
  });

const parts = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean);

function paragraph(text: string, options: Omit<IParagraphOptions, 'children' | 'text'> = {}): Paragraph {
  const rightToLeft = isRightToLeft(text);
  return new Paragraph({
    ...options,
    ...(rightToLeft && { bidirectional: true }),
    children: text
      .split('\n')
      .map((line, index) => new TextRun({ text: line, rightToLeft, ...(index > 0 && { break: 1 }) })),
  });
}

/** Whether facts stay on one page with each other and with what follows them; a long list of them may go over it. */
const stayTogether = (facts: Extract<Block, { kind: 'facts' }>['facts']): boolean => facts.length <= 12;

function factsTable(facts: Extract<Block, { kind: 'facts' }>['facts'], width: number): Table {
  const label = Math.round(width * 0.28);
  const borders = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE };
  const keepNext = stayTogether(facts);
  const cell = (text: string, size: number, bold: boolean) =>
    new TableCell({
      width: { size, type: WidthType.DXA },
      borders,
      margins: { top: 30, bottom: 30, left: 0, right: 113 },
      children: [
        bold
          ? new Paragraph({ style: 'TableText', keepNext, children: [new TextRun({ text, bold })] })
          : paragraph(text, { style: 'TableText', keepNext }),
      ],
    });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [label, width - label],
    layout: TableLayoutType.FIXED,
    borders: { ...borders, insideHorizontal: NO_LINE, insideVertical: NO_LINE },
    rows: facts.map(
      (fact) =>
        new TableRow({
          cantSplit: true,
          children: [cell(fact.label, label, true), cell(fact.value, width - label, false)],
        }),
    ),
  });
}

/** A table of so few rows stands on one page; a longer one goes on with its head repeated. */
const ROWS_KEPT_TOGETHER = 8;

function dataTable({ columns, rows }: Extract<Block, { kind: 'table' }>, width: number): Table {
  const total = columns.reduce((sum, column) => sum + (column.width ?? 1), 0);
  const columnWidths = columns.map((column) => Math.floor((width * (column.width ?? 1)) / total));
  const common = (index: number) => ({
    width: { size: columnWidths[index] ?? 0, type: WidthType.DXA },
    margins: { top: 60, bottom: 60, left: 85, right: 85 },
  });
  const isKept = rows.length <= ROWS_KEPT_TOGETHER;
  const fill = (color: string) => ({ type: ShadingType.CLEAR, color: 'auto', fill: color });
  return new Table({
    width: { size: columnWidths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: LINE,
      bottom: LINE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(
          ({ head }, index) =>
            new TableCell({
              ...common(index),
              shading: fill(HEAD_FILL),
              children: [
                new Paragraph({
                  style: 'TableText',
                  // A head is never the last line of a page.
                  keepNext: rows.length > 0,
                  ...(isOfNumbers(rows, index) && { alignment: AlignmentType.RIGHT }),
                  children: [new TextRun({ text: head, bold: true })],
                }),
              ],
            }),
        ),
      }),
      ...rows.map(
        (row, at) =>
          new TableRow({
            cantSplit: true,
            children: row.map(
              (cell, index) =>
                new TableCell({
                  ...common(index),
                  ...(cell.kind === 'brag' && { shading: fill(BRAG_FILLS[cell.brag]) }),
                  children: [cellParagraph(cell, isKept && at < rows.length - 1)],
                }),
            ),
          }),
      ),
    ],
  });
}

function cellParagraph(cell: Cell, keepNext: boolean): Paragraph {
  return paragraph(cellOnPaper(cell), {
    style: 'TableText',
    keepNext,
    ...(cell.kind === 'number' && { alignment: AlignmentType.RIGHT }),
    ...(cell.kind === 'grade' && cell.mark !== undefined && { alignment: AlignmentType.CENTER }),
  });
}
