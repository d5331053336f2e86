/** One row of a table as it stands in the file. */
export interface TableRow {
  /** The line of the file (CSV) or the row of the sheet (XLSX) where the row begins, from 1. */
  readonly line: number;
  /** As many as there are headers; dates of a workbook as `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`. */
  readonly cells: readonly string[];
  /** The title under which it stands, where the list has such rows between: "Closed in the period". */
  readonly section?: string;
}

/** A row that could not be read. It is listed so that it can be mended; it never goes in. */
export interface RefusedRow extends TableRow {
  /** A sentence without its line: "has 12 cells where the header has 10 ...". */
  readonly reason: string;
}

/** What a CSV file or one sheet of a workbook holds, before anybody says what its columns mean. */
export interface Table {
  readonly kind: 'csv' | 'xlsx';
  /** "UTF-8", "UTF-8 with BOM", "UTF-16LE", "UTF-16BE" or "Windows-1252"; null for a workbook. */
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** All sheets of the workbook in its order, hidden ones too; empty for CSV. */
  readonly sheets: readonly string[];
  readonly sheet: string | null;
  /** How many rows of the sheet the workbook hides; 0 for CSV. */
  readonly hiddenRows: number;
  /** Line of the header row, from 1. */
  readonly headerRow: number;
  /** Never empty and never twice the same: "Column C" and "Name (2)" where the file is not so careful. */
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
  readonly refused: readonly RefusedRow[];
  /** Sentences for the person: which encoding, which rows were passed over, what was assumed. */
  readonly notes: readonly string[];
  /** How a bare number in a date column counts its days; 1904 for workbooks begun on an old Mac. */
  readonly dateSystem: '1900' | '1904';
}

export type TableProblemCode =
  | 'empty'
  | 'too-large'
  | 'binary'
  | 'encoding'
  | 'password'
  | 'old-excel'
  | 'other-format'
  | 'damaged'
  | 'no-such-sheet'
  | 'no-header'
  | 'quotes';

/**
 * A file that cannot be read at all.
 * The message is what happened, what was kept and what to do, and holds nothing of the file but names of sheets and cells.
 */
export class TableProblem extends Error {
  readonly code: TableProblemCode;
  readonly happened: string;
  readonly kept: string;
  readonly next: string;

  constructor(code: TableProblemCode, happened: string, next: string) {
    const kept = 'Nothing was imported and nothing was changed.';
    super(`${happened} ${kept} ${next}`);
    this.name = 'TableProblem';
    this.code = code;
    this.happened = happened;
    this.kept = kept;
    this.next = next;
  }
}
