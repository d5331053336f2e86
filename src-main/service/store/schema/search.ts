import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/**
 * What can be found: one row per thing. Its words stand under the same number in `found_words`, a full-text table of
 * SQLite (FTS5) that drizzle does not know; `search/found-index.ts` keeps both.
 */
export const foundThings = sqliteTable(
  'found_things',
  {
    rowid: integer('rowid').primaryKey({ autoIncrement: true }),
    kind: text('kind').notNull(),
    id: text('id').notNull(),
  },
  (table) => [uniqueIndex('found_things_by_id').on(table.kind, table.id)],
);
