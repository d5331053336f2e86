import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { z } from 'zod';
import { storeOver } from './connection.ts';

const Journal = z.object({ entries: z.array(z.object({ when: z.number(), tag: z.string() })) });

/** Why a workspace cannot be brought to this version of Plumbline. */
export class MigrationRefusedError extends Error {
  override readonly name = 'MigrationRefusedError';
  readonly reason: 'newer' | 'different' | 'broken-references' | 'failed';
  constructor(reason: 'newer' | 'different' | 'broken-references' | 'failed', message: string) {
    super(message);
    this.reason = reason;
  }
}

interface Shipped {
  readonly when: number;
  readonly hash: string;
}

function shippedMigrations(directory: string): Shipped[] {
  const journal = Journal.parse(JSON.parse(readFileSync(join(directory, 'meta', '_journal.json'), 'utf8')));
  return journal.entries.map(({ when, tag }) => ({
    when,
    hash: createHash('sha256')
      .update(readFileSync(join(directory, `${tag}.sql`), 'utf8'))
      .digest('hex'),
  }));
}

function appliedMigrations(database: Database.Database): Shipped[] {
  const hasTable = database.prepare("SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'").get();
  if (!hasTable) return [];
  return database
    .prepare('SELECT created_at AS "when", hash FROM __drizzle_migrations ORDER BY created_at')
    .all() as Shipped[];
}

/**
 * How many shipped migrations this database still lacks.
 * @throws MigrationRefusedError when it holds one that this version does not ship (made by a newer Plumbline), or one
 * whose text differs. drizzle itself compares only the newest time, never hashes.
 */
export function pendingMigrations(database: Database.Database, directory: string): number {
  const shipped = shippedMigrations(directory);
  const applied = appliedMigrations(database);
  const newest = shipped.at(-1)?.when ?? 0;
  if (applied.some((migration) => migration.when > newest))
    throw new MigrationRefusedError('newer', 'This workspace was made by a newer version of Plumbline.');
  for (const migration of applied) {
    const twin = shipped.find((candidate) => candidate.when === migration.when);
    if (!twin || twin.hash !== migration.hash)
      throw new MigrationRefusedError(
        'different',
        'This workspace was changed by a different build of Plumbline.',
      );
  }
  return shipped.length - applied.length;
}

/**
 * Applies what is pending. Foreign keys are off before (inside drizzle's one transaction switching them does nothing,
 * and a rebuild of a parent table would delete its children), checked after, then on.
 */
export function migrateStore(database: Database.Database, directory: string): void {
  database.pragma('foreign_keys = OFF');
  if (pendingMigrations(database, directory) > 0) {
    migrate(storeOver(database), { migrationsFolder: directory });
    const broken = database.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0)
      throw new MigrationRefusedError(
        'broken-references',
        'The update of the workspace left loose ends and was not kept.',
      );
  }
  database.pragma('foreign_keys = ON');
}
