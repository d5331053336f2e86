import type { PlanTable } from './choose-tables.ts';
import type { ColumnDates } from './column-dates.ts';
import type { PlanHead, PlanPriority } from './imported-plan.ts';
import type { HeadReading } from './plan-head.ts';
import type { PlanPeriod } from './plan-period.ts';
import type { PlanSource, PlanWarning } from './plan-source.ts';
import type { Collected } from './plan-walk.ts';
import type { RawAction } from './raw-action.ts';
import type { ReadAction } from './read-action.ts';

/** Everything that the checks of a plan look at. */
export interface PlanFindings {
  readonly source: PlanSource;
  readonly tables: readonly PlanTable[];
  readonly collected: Collected;
  readonly reading: HeadReading;
  readonly head: PlanHead;
  readonly period: PlanPeriod | undefined;
  readonly dates: (action: RawAction, column: number | undefined) => ColumnDates | undefined;
  readonly read: readonly ReadAction[];
  readonly priorities: readonly PlanPriority[];
}

/** A warning about one action. */
export function about({ action }: ReadAction, kind: string, text: string): PlanWarning {
  return { row: action.row, kind, text, ...(action.sheet === undefined ? {} : { sheet: action.sheet }) };
}

/** "Action 1.6a", or "The action in row 119" where it has no reference. */
export function nameOf({ action }: ReadAction): string {
  return action.ref === '' ? `The action in row ${action.row}` : `Action ${action.ref}`;
}

/** A text short enough for a sentence. */
export function quoted(text: string): string {
  const bare = text.replace(/\s+/g, ' ').trim();
  return `"${bare.length > 60 ? `${bare.slice(0, 57)}...` : bare}"`;
}

/** "1 row" or "3 rows". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** "16, 17, 18 and 4 more". */
export function rowList(rows: readonly number[]): string {
  if (rows.length <= 5)
    return rows.length < 2 ? `${rows[0] ?? ''}` : `${rows.slice(0, -1).join(', ')} and ${rows.at(-1)}`;
  return `${rows.slice(0, 5).join(', ')} and ${rows.length - 5} more`;
}
