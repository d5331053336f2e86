import { findHeaderRow, nameHeaders } from '#shared/domain/tables/find-header-row.ts';
import { headingRows } from '#shared/domain/tables/heading-rows.ts';
import { rowsOfList } from '#shared/domain/tables/rows-of-list.ts';
import { type RefusedRow, type Table, TableProblem, type TableRow } from '#shared/domain/tables/table.ts';
import { CELL_LIMIT_CHARACTERS } from './limits.ts';

/** A row with something in it, and whether an empty one stands before it. */
export interface RawRow extends TableRow {
  readonly isAfterGap?: boolean;
}

export interface RawTable extends Omit<Table, 'headerRow' | 'headers' | 'rows' | 'refused'> {
  /** Rows with something in them, the header among them. */
  readonly raw: readonly RawRow[];
  readonly refused: readonly RefusedRow[];
}

const limit = CELL_LIMIT_CHARACTERS.toLocaleString('en-GB');

function lastFilled(cells: readonly string[]): number {
  let length = cells.length;
  while (length > 0 && (cells[length - 1] ?? '').trim() === '') length -= 1;
  return length;
}

/** A line inside a cell that is like a row: as many pieces, and a number or day where a row has one. */
function isLikeRow(line: string, columns: number, delimiter: string): boolean {
  const pieces = line.split(delimiter);
  if (pieces.length < columns - 1) return false;
  return /\d/u.test(pieces[0] ?? '') || pieces.some((piece) => /\d[/.-]\d|^\s*"?\d+"?\s*$/u.test(piece));
}

/** A quoted cell in which another row of the file seems to lie: a quotation mark was left open and closed by chance. */
const swallowsRows = (row: TableRow, columns: number, delimiter: string | null): boolean =>
  delimiter !== null &&
  columns >= 4 &&
  row.cells.some(
    (cell) =>
      /[\r\n]/u.test(cell) && cell.split(/[\r\n]+/u).some((line) => isLikeRow(line, columns, delimiter)),
  );

function whyRefused(row: TableRow, columns: number, delimiter: string | null): string | undefined {
  const tooLong = row.cells.findIndex((cell) => cell.length > CELL_LIMIT_CHARACTERS);
  if (tooLong >= 0) {
    return `cell ${tooLong + 1} is longer than ${limit} characters, the most that is read`;
  }
  if (swallowsRows(row, columns, delimiter)) {
    return 'a cell of it holds what looks like further rows; a quotation mark may be missing or too many';
  }
  const filled = lastFilled(row.cells);
  return filled > columns
    ? `it has ${filled} cells where the header has ${columns}; a delimiter inside a cell may want quotation marks`
    : undefined;
}

/** Cells for the list of bad rows: what is far too long is cut. */
const shortenCells = (cells: readonly string[]): readonly string[] =>
  cells.map((cell) => (cell.length > CELL_LIMIT_CHARACTERS ? `${cell.slice(0, 1_000)}…` : cell));

/** Finds the header, names the columns, and parts rows that can be read from those that cannot. */
export function makeTable(knownHeaders: ReadonlySet<string>, source: RawTable): Table {
  const { raw, refused: unread, notes: sourceNotes, ...rest } = source;
  const at = findHeaderRow(
    raw.map(({ cells }) => cells),
    knownHeaders,
  );
  const header = at === undefined ? undefined : raw[at];
  if (at === undefined || !header) {
    throw new TableProblem(
      raw.length === 0 ? 'empty' : 'no-header',
      raw.length === 0
        ? 'There is nothing in this file or sheet.'
        : 'No row of this file or sheet looks like headers.',
      'Choose a file whose first rows say what each column is ("Person ID", "DOB" ...).',
    );
  }
  const heading = headingRows(raw, at, knownHeaders);
  const width = Math.max(lastFilled(heading.cells), 1);
  const later = raw.slice(at + 1 + heading.below);
  const surplus = widthOf(later, width);
  const { headers, notes } = nameHeaders(
    Array.from({ length: surplus }, (_, column) => heading.cells[column] ?? ''),
  );
  const rows: TableRow[] = [];
  const refused: RefusedRow[] = [...unread];
  let short = 0;
  const listed = rowsOfList(headers, later, knownHeaders);
  for (const row of listed.rows) {
    const reason = whyRefused(row, headers.length, source.delimiter);
    if (reason !== undefined) {
      refused.push({ line: row.line, cells: shortenCells(row.cells), reason });
      continue;
    }
    if (source.kind === 'csv' && row.cells.length < width) short += 1;
    rows.push({ ...row, cells: headers.map((_, column) => row.cells[column] ?? '') });
  }
  return {
    ...rest,
    headerRow: header.line,
    headers,
    rows,
    refused: refused.sort((a, b) => a.line - b.line),
    notes: [
      ...sourceNotes,
      ...aboutTop(raw, at),
      ...(heading.note === null ? [] : [heading.note]),
      ...notes,
      ...listed.notes,
      ...aboutRows(rows.length, refused.length, short),
    ],
  };
}

/** Columns without a header count when most rows fill them, so that they are not taken for a slip of one row. */
function widthOf(rows: readonly TableRow[], width: number): number {
  let wanted = width;
  const most = Math.min(
    width + 100,
    Math.max(width, ...rows.slice(0, 1_000).map(({ cells }) => lastFilled(cells))),
  );
  for (let column = width; column < most; column++) {
    const filled = rows.filter(({ cells }) => (cells[column] ?? '').trim() !== '').length;
    if (filled > rows.length / 2) wanted = column + 1;
  }
  return wanted;
}

const aboutTop = (raw: readonly TableRow[], at: number): string[] =>
  at === 0
    ? []
    : [
        `${at === 1 ? 'One row' : `${at} rows`} above the headers (line ${raw[at]?.line}) ${at === 1 ? 'was' : 'were'} passed over.`,
      ];

const aboutRows = (rows: number, refused: number, short: number): string[] => [
  ...(rows + refused === 0 ? ['There are headers but no rows under them.'] : []),
  ...(short === 0 ? [] : [`${short} rows have fewer cells than headers; what is not there counts as empty.`]),
];
