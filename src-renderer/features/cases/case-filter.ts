import type { Sorting } from '../../ui/sort-rows.ts';

/** What the case list can be sorted by. */
export type CaseSort = 'name' | 'reference' | 'worker' | 'openedOn' | 'lastReviewedOn';

/** Which cases to list, and which part of them. */
export interface CaseFilter {
  readonly search: string;
  readonly statuses: readonly string[];
  readonly team: string | null;
  readonly state: 'open' | 'closed' | 'all';
  readonly sort: CaseSort;
  readonly offset: number;
}

/** How many cases a page of the list holds. */
export const casesAPage = 100;

/** Every open case by name, from the first. */
export const everyCase: CaseFilter = {
  search: '',
  statuses: [],
  team: null,
  state: 'open',
  sort: 'name',
  offset: 0,
};

/** Whether a filter leaves any case out. */
export const leavesOut = ({ search, statuses, team, state }: CaseFilter): boolean =>
  search.trim() !== '' || statuses.length > 0 || team !== null || state === 'closed';

/** The service sorts each column one way: names from A, dates from the newest. */
const directions: Readonly<Record<CaseSort, Sorting['direction']>> = {
  name: 'ascending',
  reference: 'ascending',
  worker: 'ascending',
  openedOn: 'descending',
  lastReviewedOn: 'descending',
};

/** The sorting of a filter, as a table shows it. */
export const sortingOf = ({ sort }: CaseFilter): Sorting => ({ column: sort, direction: directions[sort] });

/** The filter with another column to sort by, from the first case; unchanged for a column that does not sort. */
export function sortedBy(filter: CaseFilter, column: string): CaseFilter {
  return Object.hasOwn(directions, column) ? { ...filter, sort: column as CaseSort, offset: 0 } : filter;
}
