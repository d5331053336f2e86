import Database from 'better-sqlite3';
import { migrateStore } from '../store/migrate.ts';

type Thing = { readonly type: string; readonly name: string; readonly sql: string | null };

const thingsOf = (database: Database.Database): Map<string, Thing> =>
  new Map(
    (
      database
        .prepare(
          "SELECT type, name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' AND name NOT LIKE '__drizzle%'",
        )
        .all() as Thing[]
    ).map((thing) => [`${thing.type} ${thing.name}`, thing]),
  );

const CALLED: Readonly<Record<string, string>> = {
  table: 'table',
  index: 'index',
  trigger: 'guard',
  view: 'view',
};

/** What differs from the tables, indexes and guards that this version makes: a guard that was dropped, a table changed. */
export function compareSchema(database: Database.Database, migrationsDirectory: string): string[] {
  const fresh = new Database(':memory:');
  try {
    fresh.function('folded', { deterministic: true }, String);
    migrateStore(fresh, migrationsDirectory);
    const [expected, found] = [thingsOf(fresh), thingsOf(database)];
    const findings: string[] = [];
    for (const [key, { type, name, sql }] of expected) {
      const there = found.get(key);
      if (!there) findings.push(`The ${CALLED[type] ?? type} “${name}” of the database is missing.`);
      else if (there.sql !== sql)
        findings.push(`The ${CALLED[type] ?? type} “${name}” of the database was changed.`);
    }
    for (const [key, { type, name }] of found)
      if (!expected.has(key))
        findings.push(`The database has a ${CALLED[type] ?? type} “${name}” that is not Plumbline’s.`);
    return findings;
  } finally {
    fresh.close();
  }
}
