import type Database from 'better-sqlite3';

/**
 * Writes by what the names of cases are sorted, where an earlier version left it open: the rule is Plumbline's own, so
 * that no migration can say it.
 */
export function fillSortNames(database: Database.Database): void {
  database.prepare('UPDATE cases SET sort_name = sort_key(name) WHERE sort_name IS NULL').run();
}

/** Whether there is anything of Plumbline's in it: an empty database is never filled as if it were a new one. */
export function isPlumblines(database: Database.Database): boolean {
  return database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'settings'").get() !== undefined;
}

/** Whether it says who works in it: a process that died while it was being made leaves one that does not. */
export function isFinished(database: Database.Database): boolean {
  return database.prepare("SELECT 1 FROM settings WHERE key = 'me'").get() !== undefined;
}

/** Whether there is no case in it. */
export const isEmpty = (database: Database.Database): boolean =>
  database.prepare('SELECT 1 FROM cases LIMIT 1').get() === undefined;

/** Who works in it, as JSON; undefined where nobody said. */
export function whoWorksIn(database: Database.Database): string | undefined {
  const me = database.prepare("SELECT value FROM settings WHERE key = 'me'").pluck().get();
  return typeof me === 'string' ? me : undefined;
}
