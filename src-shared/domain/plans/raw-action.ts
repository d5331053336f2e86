import type { PlanTable } from './choose-tables.ts';
import type { ColumnLayout } from './column-layout.ts';
import type { HeadingChain } from './headings.ts';
import type { SourceRow } from './plan-source.ts';

/** One action before its cells are read. */
export interface RawAction {
  readonly row: SourceRow;
  readonly table: PlanTable;
  readonly layout: ColumnLayout;
  /** Cells with what wrapped rows below add to them. */
  readonly cells: string[];
  readonly chain: HeadingChain;
  /** The reference that the heading of a form begins with. */
  readonly refFromHeading?: string;
  /** The aim and the finding that stand for this row, and whether they stand in a row above. */
  readonly aim: string;
  readonly isAimFromAbove: boolean;
  readonly finding: string;
  readonly isFindingFromAbove: boolean;
  readonly group: string;
  /** Columns in which a ditto mark stood for the cell above. */
  readonly dittos: readonly number[];
  readonly continuedBy: SourceRow[];
}
