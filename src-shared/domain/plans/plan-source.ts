/** What a reader knows of one cell beside its text. */
export interface CellMarks {
  /** The cell holds a real date; its text is yyyy-mm-dd, or "May 2018" where only the month is shown. */
  readonly isDate?: true;
  /** The text is the stored result of a formula. */
  readonly isFormula?: true;
  /** The text is struck through, all of it or a part. */
  readonly struck?: 'all' | 'part';
  /** The text without what is struck through, where that is a part. */
  readonly unstruck?: string;
  /** What a person wrote beside the cell. */
  readonly comment?: string;
  /** The background, where it is one of the colours that a status can be shown by. */
  readonly fill?: 'blue' | 'green' | 'amber' | 'red';
  /** The cell belongs to the merged one above it, whose text it repeats. */
  readonly isMergedDown?: true;
  /** How many columns the cell goes across, where it is more than one. */
  readonly across?: number;
}

/** One row of a table, or one line of the text around tables, as it stands in the file. */
export interface SourceRow {
  /** The line of a text, the row of a sheet, or the running row of a document, from 1. */
  readonly row: number;
  readonly kind: 'cells' | 'heading' | 'text' | 'bullet';
  /** 1 for the largest heading. */
  readonly level?: number;
  /** Tables of one document are told apart by their number; a sheet is one. */
  readonly table?: number;
  readonly cells: readonly string[];
  readonly isHidden?: true;
  /** A line that comes again at the top or foot of each page. */
  readonly isRunningLine?: true;
  /** By column, from 0; only for cells that have any. */
  readonly marks?: ReadonlyMap<number, CellMarks>;
}

/** A sheet, or the whole of a document or text. */
export interface SourcePart {
  /** The name of the sheet; null where there are no sheets. */
  readonly name: string | null;
  readonly isHidden: boolean;
  readonly rows: readonly SourceRow[];
}

/** Something that the importer noticed. The row is 0 where it is about the whole file. */
export interface PlanWarning {
  readonly row: number;
  readonly kind: string;
  /** One or two plain sentences. */
  readonly text: string;
  /** The sheet, where there are several. */
  readonly sheet?: string;
}

/** A plan or tracker as a reader found it, before anybody says what its columns mean. */
export interface PlanSource {
  readonly parts: readonly SourcePart[];
  readonly warnings: readonly PlanWarning[];
}

/** The text of a cell; empty beyond the end of the row. */
export function cellOf(row: SourceRow, column: number | undefined): string {
  return column === undefined ? '' : (row.cells[column] ?? '');
}

/** The columns of a row that hold something. */
export function filledColumns(row: SourceRow): number[] {
  const filled: number[] = [];
  for (let column = 0; column < row.cells.length; column++) if (row.cells[column] !== '') filled.push(column);
  return filled;
}
