import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { backUp } from './backup.ts';
import { openDatabase } from './connection.ts';
import { MigrationRefusedError, migrateStore, pendingMigrations } from './migrate.ts';

/** Where an upgrade works, and with what. */
export interface UpgradePlaces {
  /** The file of the database that is open. */
  readonly path: string;
  readonly key: Uint8Array;
  readonly backups: string;
  readonly migrations: string;
  readonly now: Date;
}

/**
 * Brings the database of an existing workspace to this version: back up, migrate; where that fails, put the back-up in
 * its place. The database that was given is closed then.
 * @throws MigrationRefusedError when it cannot be brought here; what was there before is there again.
 */
export function upgradeStore(database: Database.Database, places: UpgradePlaces): void {
  if (pendingMigrations(database, places.migrations) === 0) {
    migrateStore(database, places.migrations);
    return;
  }
  const backup = backUp(database, places.key, places.backups, 'before-update', places.now);
  try {
    migrateStore(database, places.migrations);
  } catch (error) {
    database.close();
    putBack(join(places.backups, backup), places);
    throw error instanceof MigrationRefusedError
      ? error
      : new MigrationRefusedError('failed', 'The workspace could not be brought up to this version.');
  }
}

/** Puts a back-up in the place of the database, and opens it once to prove it. */
function putBack(backup: string, { path, key }: UpgradePlaces): void {
  for (const rest of ['-wal', '-shm']) rmSync(`${path}${rest}`, { force: true });
  copyFileSync(backup, path);
  openDatabase(path, key, { mustExist: true }).close();
}
