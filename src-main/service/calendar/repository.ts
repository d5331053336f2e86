import { and, asc, eq, inArray } from 'drizzle-orm';
import { notThere } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { inChunks } from '../store/rows.ts';
import { calendarEntries } from '../store/schema/calendar.ts';
import type { Writing } from '../workspace/open-workspace.ts';

export type EntryRecord = typeof calendarEntries.$inferSelect;

/** Every entry by its day; those without one first. */
export const allEntries = (store: Reader): EntryRecord[] =>
  store
    .select()
    .from(calendarEntries)
    .orderBy(
      asc(calendarEntries.due),
      asc(calendarEntries.kind),
      asc(calendarEntries.title),
      asc(calendarEntries.id),
    )
    .all();

/** @throws Problem NOT_THERE */
export function entryById(store: Reader, id: string): EntryRecord {
  const row = store.select().from(calendarEntries).where(eq(calendarEntries.id, id)).get();
  if (!row) throw notThere('entry of the calendar');
  return row;
}

/** Adds entries. */
export function addEntries({ tx }: Pick<Writing, 'tx'>, rows: readonly EntryRecord[]): void {
  for (const part of inChunks([...rows])) tx.insert(calendarEntries).values(part).run();
}

/** Writes over an entry. */
export function putEntry({ tx }: Pick<Writing, 'tx'>, row: EntryRecord): void {
  const { id, createdAt: _at, createdBy: _by, ...change } = row;
  tx.update(calendarEntries).set(change).where(eq(calendarEntries.id, id)).run();
}

/** Takes entries out. */
export function dropEntries({ tx }: Pick<Writing, 'tx'>, ids: readonly string[]): void {
  for (const part of inChunks([...ids]))
    tx.delete(calendarEntries).where(inArray(calendarEntries.id, part)).run();
}

/** Whether something was planned again from an entry. */
export const isPlannedAgain = (store: Reader, id: string): boolean =>
  store
    .select({ id: calendarEntries.id })
    .from(calendarEntries)
    .where(and(eq(calendarEntries.plannedAgainFrom, id)))
    .get() !== undefined;
