import { getTableColumns, sql } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Reader } from './connection.ts';

/**
 * Inserts many rows by one compiled statement: building a statement of 500 rows takes longer than writing them.
 * A column that some rows give and others leave out is null in those.
 */
export function insertRows<Table extends SQLiteTable>(
  tx: Reader,
  table: Table,
  rows: readonly Table['$inferInsert'][],
): void {
  const known = getTableColumns(table);
  const given = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (given.length === 0) return;
  // As SQL, so that what goes in is encoded here: a prepared statement would write the JSON "null" where nothing is.
  const places = Object.fromEntries(given.map((column) => [column, sql`${sql.placeholder(column)}`]));
  const insert = tx
    .insert(table)
    .values(places as Table['$inferInsert'])
    .prepare();
  for (const row of rows) {
    const values = new Map(Object.entries(row));
    insert.run(
      Object.fromEntries(
        given.map((column) => {
          const value = values.get(column);
          return [
            column,
            value === undefined || value === null ? null : known[column]?.mapToDriverValue(value),
          ];
        }),
      ),
    );
  }
}
