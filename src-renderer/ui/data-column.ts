import type { ReactNode } from 'react';
import type { SortValue } from './sort-rows.ts';

/** One column. With `sortBy` its header sorts. */
export interface DataColumn<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  readonly sortBy?: (row: Row) => SortValue;
  readonly align?: 'start' | 'end';
  /** A CSS width; otherwise the content decides. */
  readonly width?: string;
  /** Keeps the cell on one line. */
  readonly isNarrow?: boolean;
}

/** Which rows are ticked. */
export interface DataSelection<Row> {
  readonly selected: ReadonlySet<string>;
  readonly onChange: (selected: ReadonlySet<string>) => void;
  /** What a screen reader calls the box of a row. */
  readonly labelOf: (row: Row) => string;
  /** Rows that cannot be ticked; all can where not given. */
  readonly isSelectable?: (row: Row) => boolean;
}
