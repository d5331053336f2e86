import { existsSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import { backUp } from './backup.ts';
import { extractDatabase } from './backup-file.ts';
import { openDatabase } from './connection.ts';
import type { KeyFile } from './keys.ts';
import { MigrationRefusedError, migrateStore, pendingMigrations } from './migrate.ts';

/** Where an upgrade works, and with what. */
export interface UpgradePlaces {
  /** The file of the database that is open. */
  readonly path: string;
  readonly key: Uint8Array;
  readonly keys: KeyFile;
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
  const { key, keys, backups: directory, now } = places;
  const backup = backUp({ database, key, keys, directory, now }, 'before-update');
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

/** Puts a back-up in the place of the database; what stood there is moved aside whole, log and all. */
function putBack(backup: string, { path, key, now }: UpgradePlaces): void {
  const partial = `${path}.partial`;
  extractDatabase(backup, partial);
  moveAside(path, now);
  renameSync(partial, path);
  openDatabase(path, key, { mustExist: true }).close();
}

/** Moves a database aside together with its log, which SQLite would otherwise play over what takes its place. */
export function moveAside(path: string, now: Date): void {
  const stamp = now.toISOString().replaceAll(':', '').replace('.', '-');
  for (const rest of ['', '-wal', '-shm']) {
    const file = `${path}${rest}`;
    if (existsSync(file)) renameSync(file, join(dirname(path), `set-aside-${stamp}.db${rest}`));
  }
}
