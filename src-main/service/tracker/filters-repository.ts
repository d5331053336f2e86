import { asc, eq } from 'drizzle-orm';
import type { Reader } from '../store/connection.ts';
import { trackerFilters } from '../store/schema/tracker.ts';
import type { Writing } from '../workspace/open-workspace.ts';

/** The filters that were given a name, in its order. */
export const listFilters = (store: Reader) =>
  store
    .select({ id: trackerFilters.id, name: trackerFilters.name, filter: trackerFilters.filter })
    .from(trackerFilters)
    .orderBy(asc(trackerFilters.name))
    .all()
    .map(({ filter, ...named }) => ({ ...named, filter: { ...filter } }));

/** Keeps a filter under its name. */
export function insertFilter({ tx }: Pick<Writing, 'tx'>, row: typeof trackerFilters.$inferInsert): void {
  tx.insert(trackerFilters).values(row).run();
}

/** Takes a named filter out. */
export function dropFilter({ tx }: Pick<Writing, 'tx'>, id: string): void {
  tx.delete(trackerFilters).where(eq(trackerFilters.id, id)).run();
}
