import { sql } from 'drizzle-orm';
import type { Reader } from '../store/connection.ts';
import { seriesEndings } from '../store/schema/tracker.ts';
import type { Writing } from '../workspace/open-workspace.ts';

/** The newest word on whether a series ended, by its name. */
export function endings(store: Reader) {
  return new Map(
    store
      .select()
      .from(seriesEndings)
      // As they were written down: two within one moment, or after the clock was put back, keep their order.
      .orderBy(sql`rowid`)
      .all()
      .map((ending) => [ending.series, ending]),
  );
}

/** Keeps that a series ended, or goes on. */
export function insertEnding({ tx }: Pick<Writing, 'tx'>, row: typeof seriesEndings.$inferInsert): void {
  tx.insert(seriesEndings).values(row).run();
}
