import type Database from 'better-sqlite3';
import type { Counts } from './backup-file.ts';

const TABLES = {
  cases: 'cases',
  rounds: 'rounds',
  reviews: 'reviews',
  recommendations: 'recommendations',
  entries: 'audit_entries',
} as const;

/** What a database holds, in numbers. A table that an early version did not have counts as empty. */
export function countsOf(database: Database.Database): Counts {
  const count = (table: string): number => {
    const isThere = database
      .prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?")
      .get(table);
    return isThere ? Number(database.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()) : 0;
  };
  return {
    cases: count(TABLES.cases),
    rounds: count(TABLES.rounds),
    reviews: count(TABLES.reviews),
    recommendations: count(TABLES.recommendations),
    entries: count(TABLES.entries),
  };
}

/** When the newest entry of the audit trail was written. */
export function newestEntryAt(database: Database.Database): string | null {
  const isThere = database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'audit_entries'").get();
  if (!isThere) return null;
  const at = database.prepare('SELECT at FROM audit_entries ORDER BY sequence DESC LIMIT 1').pluck().get();
  return typeof at === 'string' ? at : null;
}

/** The last entry of the trail: how many there are, and its hash. */
export function lastEntry(
  database: Database.Database,
): { entries: number; hash: string; at: string } | undefined {
  return database
    .prepare('SELECT sequence AS entries, hash, at FROM audit_entries ORDER BY sequence DESC LIMIT 1')
    .get() as { entries: number; hash: string; at: string } | undefined;
}
