import { type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';

/** SQLite takes at most 32,766 values in one statement; no table here has more than 60 columns. */
const ROWS_PER_STATEMENT = 500;

/** Rows in parts that one statement takes. */
export function* inChunks<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let i = 0; i < rows.length; i += ROWS_PER_STATEMENT) yield rows.slice(i, i + ROWS_PER_STATEMENT);
}

/** That a column is one of these: they travel as one value, for a statement with a value for each takes longer to build than to run. */
export const isOneOf = (column: SQLiteColumn, values: readonly string[]): SQL =>
  sql`${column} IN (SELECT value FROM json_each(${JSON.stringify(values)}))`;

/** That a column is this id; of nobody where there is none. */
export function isId<Column extends SQLiteColumn>(
  column: Column,
  id: Column['_']['data'] | null | undefined,
): SQL {
  return id === null || id === undefined ? sql`false` : sql`${column} = ${id}`;
}
