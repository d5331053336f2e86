import type { SourceRow } from './plan-source.ts';
import type { TableHead } from './table-heads.ts';

/** A stretch of rows under one heading row, or without any. */
export interface PlanSegment {
  readonly part: number;
  readonly sheet: string | null;
  readonly table: number | undefined;
  readonly head: TableHead | undefined;
  readonly rows: readonly SourceRow[];
  /** Heading rows that were said again, as at the top of each page. */
  readonly repeats: number;
  /** Made of a form, in which each field is a row. */
  readonly isForm?: true;
}
