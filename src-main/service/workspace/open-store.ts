import { statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { Problem } from '../problem.ts';
import { KeyRefusedError, openDatabase } from '../store/connection.ts';
import type { KeyFile } from '../store/keys.ts';
import { MigrationRefusedError, migrateStore } from '../store/migrate.ts';
import { upgradeStore } from '../store/upgrade.ts';
import { fillSortNames, isEmpty, isFinished, isPlumblines } from './opening-repository.ts';
import type { placesIn } from './workspace-folder.ts';

/** A database of SQLite has at least one page; an empty file is what a full disk or a sync client leaves. */
const SMALLEST_DATABASE = 512;

/**
 * Opens the database of a workspace, brought up to date and checked; makes it where `mustExist` is false.
 * @throws Problem where it is damaged, not Plumbline's, or of a version that cannot be brought up to date
 */
export function openStore(request: {
  readonly places: ReturnType<typeof placesIn>;
  readonly key: Uint8Array;
  readonly keys: KeyFile;
  readonly migrations: string;
  readonly now: Date;
  readonly mustExist: boolean;
}): Database.Database {
  const { places, key, keys, migrations, now, mustExist } = request;
  if (mustExist && statSync(places.database).size < SMALLEST_DATABASE) throw damaged();
  const database = openDatabaseOrExplain(places.database, key, mustExist);
  try {
    if (mustExist) {
      if (!isPlumblines(database)) throw damaged();
      if (!isFinished(database)) throw isEmpty(database) ? neverFinished() : damaged();
      upgradeStore(database, { path: places.database, key, keys, backups: places.backups, migrations, now });
    } else migrateStore(database, migrations);
    if (database.pragma('quick_check', { simple: true }) !== 'ok') throw damaged();
    fillSortNames(database);
    return database;
  } catch (error) {
    database.close();
    throw error instanceof MigrationRefusedError ? explainMigration(error) : error;
  }
}

function openDatabaseOrExplain(path: string, key: Uint8Array, mustExist: boolean) {
  try {
    return openDatabase(path, key, { mustExist });
  } catch (error) {
    throw error instanceof KeyRefusedError ? damaged() : error;
  }
}

function neverFinished(): Problem {
  return new Problem('This workspace was never finished: Plumbline was stopped while it was being made.', {
    kept: 'Nothing was ever written in it.',
    next: 'Make it again under the same name: what is left of it is then cleared away.',
  });
}

function damaged(): Problem {
  return new Problem('The workspace file is damaged, cut short, or not Plumbline’s.', {
    kept: 'The file was left as it is.',
    next: 'Use “Restore a back-up” on the start screen: it restores into a new folder and leaves this one as it is.',
    canRestore: true,
  });
}

function explainMigration(error: MigrationRefusedError): Problem {
  const newer = error.reason === 'newer';
  return new Problem(error.message, {
    kept: 'The workspace was not changed.',
    next: newer
      ? 'Install the newer Plumbline on this computer, then open the workspace again.'
      : 'Open it with the Plumbline that it was last used with, and tell who looks after Plumbline for you.',
  });
}
