import { and, or, type SQL, sql } from 'drizzle-orm';
import type { AnySQLiteColumn } from 'drizzle-orm/sqlite-core';

/** Every word must be found somewhere in the columns, in any order, in any case and with or without accents. */
export function holdsWords(words: readonly string[], ...columns: AnySQLiteColumn[]): SQL | undefined {
  return and(
    ...words.map((word) => or(...columns.map((column) => sql`instr(folded(${column}), ${word}) > 0`))),
  );
}
