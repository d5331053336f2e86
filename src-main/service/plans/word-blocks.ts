import { TableProblem } from '#shared/domain/tables/table.ts';
import { finished, nextNumber, type OpenCell, type WordCell } from './word-cells.ts';
import type { ListNumbers } from './word-parts.ts';
import { type Attributes, hearXml } from './xml-events.ts';

/** A paragraph or a table, in the order of the document. */
export type WordBlock =
  | { readonly kind: 'heading' | 'text' | 'bullet'; readonly text: string; readonly level?: number }
  | { readonly kind: 'table'; readonly rows: readonly (readonly WordCell[])[] };

/** What the document has that paper would not show. */
export interface WordFacts {
  readonly deletions: number;
  readonly insertions: number;
  readonly hiddenTexts: number;
}

const DEEPEST = 400;
const MOST_BLOCKS = 400_000;

interface Table {
  rows: WordCell[][];
  row: WordCell[];
  cell: OpenCell | undefined;
}

interface Paragraph {
  text: string;
  style: string;
  outline: number | undefined;
  list: string | undefined;
  listLevel: number;
  bold: number;
  written: number;
}

type TableBlock = Extract<WordBlock, { kind: 'table' }>;

const tableBlock = (rows: TableBlock['rows']): WordBlock => ({ kind: 'table', rows });

/** A table of one column that holds tables is there for the page alone. */
const isLayOut = (rows: TableBlock['rows']): boolean =>
  rows.every((row) => row.length === 1) &&
  rows.some(([cell]) => cell?.inner?.some((inner) => inner.rows.some((row) => row.length >= 3)));

/** What stands in a table that is there for the page alone: its lines as headings, its tables as tables. */
const laidOut = (rows: TableBlock['rows']): WordBlock[] =>
  rows.flatMap(([cell]): WordBlock[] => {
    const inner = cell?.inner ?? [];
    const rest = (cell?.text ?? '').split('\n').slice(inner.at(-1)?.end ?? 0);
    return [
      ...inner.flatMap(({ before, rows: own }) => [...lineBlocks(before), tableBlock(own)]),
      ...lineBlocks(rest),
    ];
  });

function lineBlocks(lines: readonly string[]): WordBlock[] {
  const text = lines.filter((line) => line !== '').join(': ');
  if (text === '') return [];
  return text.length <= 160
    ? [{ kind: 'heading', text, level: 6 }]
    : [{ kind: 'text', text: lines.join('\n') }];
}

/**
 * Reads the body of a Word document. A table inside a cell becomes lines of that cell, unless the cell is there for the page alone; text taken out by a tracked
 * change is left out, text put in stays. Numbers that Word gives to list items are written before their text.
 */
export function readWordBlocks(
  xml: string,
  headings: ReadonlyMap<string, number>,
  lists: ListNumbers,
): { blocks: WordBlock[]; facts: WordFacts } {
  const blocks: WordBlock[] = [];
  const facts = { deletions: 0, insertions: 0, hiddenTexts: 0 };
  const tables: Table[] = [];
  const counters = new Map<string, number[]>();
  let depth = 0;
  let paragraph: Paragraph | undefined;
  let run = { isBold: false, isStruck: false, isHidden: false };
  let isInRunProperties = false;
  let isInText = false;
  let [deleted, skipped] = [0, 0];
  const fail = () => {
    throw new TableProblem(
      'damaged',
      'The Word document cannot be read; it is damaged or nested too deeply.',
      'Open it in Word, save it again and import that.',
    );
  };

  const openCell = () => tables.at(-1)?.cell;
  const write = (text: string) => {
    if (!paragraph || deleted > 0 || skipped > 0) return;
    paragraph.text += text;
    const length = text.trim().length;
    paragraph.written += length;
    if (run.isBold) paragraph.bold += length;
    const cell = openCell();
    if (cell) {
      cell.written += length;
      if (run.isStruck) cell.struck += length;
      else cell.unstruck += text;
    }
    if (run.isHidden && length > 0) facts.hiddenTexts += 1;
  };
  const endParagraph = () => {
    if (!paragraph) return;
    const { style, outline, list, listLevel, bold, written } = paragraph;
    const number = list === undefined ? '' : nextNumber(lists, counters, list, listLevel);
    const body = paragraph.text.replace(/[ \u00a0]+/g, ' ').trim();
    const text = number === '' || (body === '' && !openCell()) ? body : `${number} ${body}`.trim();
    paragraph = undefined;
    const cell = openCell();
    if (cell) {
      if (text !== '') cell.lines.push(list !== undefined && number === '' ? `• ${text}` : text);
      return;
    }
    const level = headings.get(style) ?? (outline === undefined ? undefined : outline + 1);
    if (level !== undefined) blocks.push({ kind: 'heading', text, level });
    else if (text !== '' && bold >= written * 0.95 && text.length <= 160 && list === undefined)
      blocks.push({ kind: 'heading', text, level: 6 });
    else blocks.push({ kind: list === undefined ? 'text' : 'bullet', text });
  };

  const open: Readonly<Record<string, (attributes: Attributes) => void>> = {
    'w:p': () => {
      if (!paragraph)
        paragraph = {
          text: '',
          style: '',
          outline: undefined,
          list: undefined,
          listLevel: 0,
          bold: 0,
          written: 0,
        };
    },
    'w:pStyle': (attributes) => {
      if (paragraph) paragraph.style = attributes()['w:val'] ?? '';
    },
    'w:outlineLvl': (attributes) => {
      const level = Number(attributes()['w:val']);
      if (paragraph && level < 9) paragraph.outline = level;
    },
    'w:numId': (attributes) => {
      if (paragraph && attributes()['w:val'] !== '0') paragraph.list = attributes()['w:val'];
    },
    'w:ilvl': (attributes) => {
      if (paragraph) paragraph.listLevel = Number(attributes()['w:val']) || 0;
    },
    'w:r': () => {
      run = { isBold: false, isStruck: false, isHidden: false };
    },
    'w:rPr': () => {
      isInRunProperties = true;
    },
    'w:b': (attributes) => {
      if (isInRunProperties) run.isBold = isOn(attributes()['w:val']);
    },
    'w:strike': (attributes) => {
      if (isInRunProperties) run.isStruck = isOn(attributes()['w:val']);
    },
    'w:dstrike': (attributes) => {
      if (isInRunProperties) run.isStruck = isOn(attributes()['w:val']);
    },
    'w:vanish': (attributes) => {
      if (isInRunProperties) run.isHidden = isOn(attributes()['w:val']);
    },
    'w:t': () => {
      isInText = true;
    },
    'w:tab': () => write(' '),
    'w:br': () => write('\n'),
    'w:cr': () => write('\n'),
    'w:noBreakHyphen': () => write('-'),
    'w:del': () => {
      deleted += 1;
      facts.deletions += 1;
    },
    'w:moveFrom': () => {
      deleted += 1;
    },
    'w:ins': () => {
      facts.insertions += 1;
    },
    'mc:Fallback': () => {
      skipped += 1;
    },
    'w:commentReference': (attributes) => {
      openCell()?.commentIds.push(attributes()['w:id'] ?? '');
    },
    'w:tbl': () => {
      endParagraph();
      tables.push({ rows: [], row: [], cell: undefined });
    },
    'w:tr': () => {
      const table = tables.at(-1);
      if (table) table.row = [];
    },
    'w:tc': () => {
      const table = tables.at(-1);
      if (table)
        table.cell = {
          lines: [],
          across: 1,
          isMergedDown: false,
          written: 0,
          struck: 0,
          unstruck: '',
          commentIds: [],
          inner: [],
        };
    },
    'w:gridSpan': (attributes) => {
      const cell = openCell();
      if (cell) cell.across = Math.min(Math.max(Number(attributes()['w:val']) || 1, 1), 100);
    },
    'w:vMerge': (attributes) => {
      const cell = openCell();
      if (cell) cell.isMergedDown = attributes()['w:val'] !== 'restart';
    },
    'w:gridBefore': (attributes) => {
      const blank: WordCell = { text: '', across: 1, isMergedDown: false, unstruck: '', commentIds: [] };
      for (let count = Math.min(Number(attributes()['w:val']) || 0, 100); count > 0; count--)
        tables.at(-1)?.row.push(blank);
    },
    'w:shd': (attributes) => {
      const cell = openCell();
      if (cell && !paragraph && /^[\da-f]{6}$/i.test(attributes()['w:fill'] ?? ''))
        cell.fill = attributes()['w:fill'] ?? '';
    },
  };
  const close: Readonly<Record<string, () => void>> = {
    'w:p': endParagraph,
    'w:rPr': () => {
      isInRunProperties = false;
    },
    'w:t': () => {
      isInText = false;
    },
    'w:del': () => {
      deleted -= 1;
    },
    'w:moveFrom': () => {
      deleted -= 1;
    },
    'mc:Fallback': () => {
      skipped -= 1;
    },
    'w:tc': () => {
      const table = tables.at(-1);
      if (!table?.cell) return;
      table.row.push(finished(table.cell));
      table.cell = undefined;
    },
    'w:tr': () => {
      const table = tables.at(-1);
      if (table) table.rows.push(table.row);
    },
    'w:tbl': () => {
      const table = tables.pop();
      const cell = openCell();
      if (!table) return;
      if (cell) {
        const before = cell.lines.slice(cell.inner.at(-1)?.end ?? 0);
        cell.lines.push(
          ...table.rows.map((row) =>
            row
              .map(({ text }) => text)
              .filter((text) => text !== '')
              .join(' | '),
          ),
        );
        cell.inner.push({ before, rows: table.rows, end: cell.lines.length });
      } else blocks.push(...(isLayOut(table.rows) ? laidOut(table.rows) : [tableBlock(table.rows)]));
    },
  };

  const isWellFormed = hearXml(xml, {
    open: (name, attributes) => {
      depth += 1;
      if (depth > DEEPEST || blocks.length > MOST_BLOCKS) fail();
      if (Object.hasOwn(open, name)) open[name]?.(attributes);
    },
    close: (name) => {
      depth -= 1;
      if (Object.hasOwn(close, name)) close[name]?.();
    },
    text: (text) => {
      if (isInText) write(text);
    },
  });
  if (!isWellFormed) fail();
  return { blocks, facts };
}

function isOn(value: string | undefined): boolean {
  return value !== '0' && value !== 'false' && value !== 'off';
}
