import { type Cell, type CellValue, readXlsx, type Sheet } from 'hucre/xlsx';
import type {
  CellMarks,
  PlanSource,
  PlanWarning,
  SourcePart,
  SourceRow,
} from '#shared/domain/plans/plan-source.ts';
import { TableProblem } from '#shared/domain/tables/table.ts';
import { ROW_LIMIT } from '../tables/limits.ts';
import { workbookFacts } from '../tables/workbook-facts.ts';
import { colourOfFill } from './fill-colour.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MOST_MERGED_ROWS = 2_000;

/** Reads every sheet of a workbook, hidden ones too: what a formula gave, struck text, comments, merged and hidden cells. */
export async function readWorkbookRows(bytes: Uint8Array): Promise<PlanSource> {
  const facts = workbookFacts(bytes);
  const { sheets } = await readXlsx(bytes, { readStyles: true }).catch((): never => {
    throw new TableProblem(
      'damaged',
      'The workbook cannot be read; it is damaged.',
      'Open it in Excel, save it again and import that.',
    );
  });
  const warnings: PlanWarning[] = facts.sheets.flatMap(({ name, withoutValue }) =>
    withoutValue.length === 0
      ? []
      : [
          {
            row: 0,
            kind: 'formula-without-result',
            text: `${withoutValue.length === 1 ? 'A formula has' : `${withoutValue.length.toLocaleString('en-GB')} formulas have`} no result in the file or an error (${withoutValue.slice(0, 5).join(', ')}${withoutValue.length > 5 ? ' ...' : ''}): such a cell counts as empty.`,
            sheet: name,
          },
        ],
  );
  const parts: SourcePart[] = [];
  for (const sheet of sheets) {
    if (sheet.rows.length > ROW_LIMIT)
      throw new TableProblem(
        'too-large',
        `The sheet "${sheet.name}" has more than ${ROW_LIMIT.toLocaleString('en-GB')} rows.`,
        'Import the plan in parts.',
      );
    parts.push({
      name: sheet.name,
      isHidden: sheet.hidden === true || sheet.veryHidden === true,
      rows: rowsOf(sheet),
    });
    const hidden = hiddenColumns(sheet);
    if (hidden.length > 0)
      warnings.push({
        row: 0,
        kind: 'hidden-column',
        text: `The sheet "${sheet.name}" has hidden columns with something in them (${hidden.join(', ')}). They were read.`,
        sheet: sheet.name,
      });
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  const isSingle = parts.filter(({ rows }) => rows.length > 0).length <= 1;
  return {
    parts: isSingle
      ? parts
          .filter(({ rows }) => rows.length > 0)
          .map((part) => ({ ...part, name: part.isHidden ? part.name : null }))
      : parts,
    warnings,
  };
}

function rowsOf(sheet: Sheet): SourceRow[] {
  const merges = mergesOf(sheet);
  const comments = new Map<string, string>();
  for (const { ref, text } of sheet.threadedComments ?? []) if (ref !== undefined) comments.set(ref, text);
  const rows: SourceRow[] = [];
  const written: string[][] = [];
  for (const [index, values] of sheet.rows.entries()) {
    const cells: string[] = [];
    written.push(cells);
    const marks = new Map<number, CellMarks>();
    const fills: (CellMarks['fill'] | undefined)[] = [];
    let lastFilled = -1;
    for (let column = 0; column < values.length; column++) {
      const cell = sheet.cells?.get(`${index},${column}`);
      const down = merges.down.get(index)?.get(column);
      const text =
        down === undefined ? textOf(values[column] ?? null, cell) : (written[down]?.[column] ?? '');
      cells.push(text);
      fills.push(cell?.style?.fill ? colourOfFill(cell.style.fill) : undefined);
      const mark = marksOf(
        cell,
        values[column] ?? null,
        text,
        merges.across.get(`${index},${column}`),
        down !== undefined,
        comments.get(addressOf(index, column)),
      );
      if (mark) marks.set(column, mark);
      if (text !== '' || mark?.comment) lastFilled = column;
    }
    addFills(fills, marks);
    const hasFill = [...marks.values()].some(({ fill }) => fill !== undefined);
    if (lastFilled < 0 && !hasFill) continue;
    rows.push({
      row: index + 1,
      kind: 'cells',
      cells: cells.slice(0, lastFilled + 1),
      ...(sheet.rowDefs?.get(index)?.hidden ? { isHidden: true as const } : {}),
      ...(marks.size > 0 ? { marks } : {}),
    });
  }
  return rows;
}

/** A colour says something only where the cells beside it have another: a banded table has it all along the row. */
function addFills(fills: readonly (CellMarks['fill'] | undefined)[], marks: Map<number, CellMarks>): void {
  for (const [column, fill] of fills.entries()) {
    if (fill === undefined) continue;
    const same = fills.filter((other) => other === fill).length;
    if (same <= Math.max(1, fills.length / 3)) marks.set(column, { ...marks.get(column), fill });
  }
}

function marksOf(
  cell: Cell | undefined,
  value: CellValue,
  text: string,
  across: number | undefined,
  isMergedDown: boolean,
  threaded: string | undefined,
): CellMarks | undefined {
  const comment = [cell?.comment?.text, threaded]
    .filter((note) => note !== undefined && note !== '' && !note.startsWith('[Threaded comment]'))
    .join('\n');
  const struck = text === '' ? undefined : struckIn(cell);
  const marks: CellMarks = {
    ...(value instanceof Date ? { isDate: true } : {}),
    ...(cell?.formula !== undefined ? { isFormula: true } : {}),
    ...(struck ? { struck } : {}),
    ...(struck === 'part' ? { unstruck: unstruckText(cell) } : {}),
    ...(comment === '' ? {} : { comment }),
    ...(isMergedDown ? { isMergedDown: true } : {}),
    ...(across === undefined ? {} : { across }),
  };
  return Object.keys(marks).length > 0 ? marks : undefined;
}

function struckIn(cell: Cell | undefined): CellMarks['struck'] {
  if (cell?.richText && cell.richText.length > 0) {
    const written = cell.richText.filter((run) => run.text.trim() !== '');
    const struck = written.filter((run) => run.font?.strikethrough === true);
    if (struck.length > 0) return struck.length === written.length ? 'all' : 'part';
  }
  return cell?.style?.font?.strikethrough === true ? 'all' : undefined;
}

function unstruckText(cell: Cell | undefined): string {
  const runs = cell?.richText?.filter((run) => run.font?.strikethrough !== true) ?? [];
  return runs
    .map(({ text }) => text)
    .join('')
    .trim();
}

/** Ranges merged over columns, by their first cell; cells merged to one above, with the row of that one. */
function mergesOf(sheet: Sheet): { across: Map<string, number>; down: Map<number, Map<number, number>> } {
  const across = new Map<string, number>();
  const down = new Map<number, Map<number, number>>();
  for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) {
    if (endCol > startCol) across.set(`${startRow},${startCol}`, endCol - startCol + 1);
    const last = Math.min(endRow, startRow + MOST_MERGED_ROWS, sheet.rows.length - 1);
    for (let row = startRow + 1; row <= last; row++) {
      const columns = down.get(row) ?? new Map<number, number>();
      down.set(row, columns.set(startCol, startRow));
    }
  }
  return { across, down };
}

function textOf(value: CellValue, cell: Cell | undefined): string {
  if (value === null) return '';
  if (value instanceof Date) return dateText(value, cell?.style?.numFmt ?? '');
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return numberText(value, cell?.style?.numFmt ?? '');
  return /^#(?:REF|N\/A|VALUE|NAME\?|DIV\/0|NULL|NUM)!?$/.test(value)
    ? ''
    : value.replace(/\r\n?/g, '\n').trim();
}

/** A format without a day shows a month only, and a month only is what was meant. */
function dateText(date: Date, format: string): string {
  if (Number.isNaN(date.getTime())) return '';
  const bare = format.replace(/\[[^\]]*\]|"[^"]*"|\\./g, '').toLowerCase();
  const [year, month] = [date.getUTCFullYear(), MONTHS[date.getUTCMonth()] ?? ''];
  if (bare !== '' && !/d/.test(bare) && /m/.test(bare) && /y/.test(bare))
    return /yyyy/.test(bare) ? `${month} ${year}` : `${month}-${String(year).slice(2)}`;
  if (/^y+$/.test(bare)) return String(year);
  return date.toISOString().slice(0, 10);
}

/** 1.1 shown with two decimals is 1.10; 0.5 shown as a percentage is 50%. */
function numberText(value: number, format: string): string {
  if (/%/.test(format)) return `${Number((value * 100).toFixed(2))}%`;
  const decimals = /^#?,?#*0\.(0{1,6})(?:_\)?)?$/.exec(format)?.[1]?.length;
  if (decimals !== undefined && Math.abs(value) < 1e6) return value.toFixed(decimals);
  const width = /^(0{2,12})$/.exec(format)?.[1]?.length;
  if (width !== undefined && Number.isInteger(value)) return String(value).padStart(width, '0');
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(15)));
}

function hiddenColumns(sheet: Sheet): string[] {
  return (sheet.columns ?? []).flatMap((column, index) =>
    column.hidden &&
    sheet.rows.slice(0, 2_000).some((row) => (row[index] ?? null) !== null && row[index] !== '')
      ? [addressOf(0, index).replace(/\d+$/, '')]
      : [],
  );
}

function addressOf(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return `${letters}${row + 1}`;
}
