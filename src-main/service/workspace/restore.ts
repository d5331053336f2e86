import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type Database from 'better-sqlite3';
import { z } from 'zod';
import { Problem } from '../problem.ts';
import { type Backup, describeBackup, listBackups } from '../store/backup.ts';
import { type Counts, extractDatabase } from '../store/backup-file.ts';
import { KeyRefusedError, openDatabase, storeOver } from '../store/connection.ts';
import { countsOf, newestEntryAt } from '../store/counts.ts';
import { jsonOrNull } from '../store/json.ts';
import type { KeyFile } from '../store/keys.ts';
import { migrateStore } from '../store/migrate.ts';
import { appendChanges } from '../trail/append.ts';
import { readKeyFile, writeKeyFile } from './key-files.ts';
import { whoWorksIn } from './opening-repository.ts';
import { copiesIn } from './second-place.ts';
import { placesIn } from './workspace-folder.ts';

/** A back-up that was found, with where it lies. */
export interface FoundBackup extends Backup {
  readonly path: string;
}

/** From where a workspace came, where it was moved here from another laptop. */
export interface Arrival {
  readonly packId: string;
  readonly fileName: string;
  /** Who moved it, by the pack. */
  readonly sentBy: string;
}

/** What a restore brought back. */
export interface Restored {
  readonly workspace: string;
  readonly counts: Counts;
  readonly newestEntryAt: string | null;
}

/**
 * The back-ups of a folder, newest first: of a workspace's folder, of its folder of back-ups, or of a folder or stick that
 * back-ups were copied to.
 */
export function findBackups(folder: string): FoundBackup[] {
  const places = [placesIn(folder).backups, folder, ...copiesIn(folder)].filter((place) => existsSync(place));
  const found = places.flatMap((place) =>
    listBackups(place).map((backup) => ({ ...backup, path: join(place, backup.name) })),
  );
  const byName = new Map(found.map((backup) => [backup.name, backup]));
  return [...byName.values()].sort(
    (a, b) => (b.label?.sequence ?? 0) - (a.label?.sequence ?? 0) || (a.madeAt < b.madeAt ? 1 : -1),
  );
}

/** The wrapped keys of a back-up: its own, or for one of version 0.1.0 those of the folder that it lies in. */
function keysOf(backup: string): KeyFile {
  const { label } = describeBackup(backup, basename(backup));
  if (label) return label.keys;
  for (const folder of [dirname(dirname(backup)), dirname(backup)]) {
    try {
      return readKeyFile(folder).file;
    } catch {
      // The next place may have them.
    }
  }
  throw new Problem('The keys of this back-up were not found.', {
    kept: 'Nothing was changed.',
    next: 'Back-ups of version 0.1.0 need the file keys.json of their workspace: put it beside the back-up.',
  });
}

/**
 * Restores a back-up into a new folder: extract, unlock, check, count, and only then give the folder its name. What fails
 * leaves nothing behind, and nothing that stands is touched.
 */
export async function restoreBackup(request: {
  readonly backup: string;
  readonly to: string;
  readonly unlock: (file: KeyFile) => Promise<Uint8Array>;
  readonly migrations: string;
  readonly now: Date;
  readonly device: string;
  readonly arrival?: Arrival;
}): Promise<Restored> {
  const { backup, to, unlock, migrations, now, device, arrival } = request;
  if (!existsSync(backup) || !statSync(backup).isFile()) throw notABackup();
  refuseTaken(to);
  if (startsAsPlainDatabase(backup)) throw notABackup();
  const keys = keysOf(backup);
  const key = await unlock(keys);
  const partial = `${to}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial, { recursive: true, mode: 0o700 });
  try {
    const places = placesIn(partial);
    extractDatabase(backup, places.database);
    const { counts, newest } = check(
      places.database,
      key,
      backup,
      migrations,
      { now, device, arrival },
      keys,
    );
    writeKeyFile(partial, keys);
    if (existsSync(to)) rmSync(to, { recursive: true });
    renameSync(partial, to);
    return { workspace: to, counts, newestEntryAt: newest };
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    throw error instanceof KeyRefusedError ? damagedBackup() : error;
  } finally {
    key.fill(0);
  }
}

/** When and where something was restored, and where it came from. */
interface Done {
  readonly now: Date;
  readonly device: string;
  readonly arrival: Arrival | undefined;
}

/** @throws Problem where something lies in a folder that is to be made */
export function refuseTaken(to: string): void {
  if (existsSync(to) && (!statSync(to).isDirectory() || readdirSync(to).length > 0))
    throw new Problem('There is already something in the folder to restore into.', {
      kept: 'Nothing in it was touched.',
      next: 'Choose a new folder: a restore never writes over what is there.',
    });
}

function check(
  path: string,
  key: Uint8Array,
  backup: string,
  migrations: string,
  done: Done,
  keys: KeyFile,
): { counts: Counts; newest: string | null } {
  const database = openDatabase(path, key, { mustExist: true });
  try {
    if (database.pragma('integrity_check', { simple: true }) !== 'ok') throw damagedBackup();
    const counts = countsOf(database);
    const newest = newestEntryAt(database);
    if (counts.entries === 0) throw emptyBackup();
    const { label } = describeBackup(backup, basename(backup));
    if (label && JSON.stringify(label.counts) !== JSON.stringify(counts)) throw damagedBackup();
    migrateStore(database, migrations);
    noteRestore(database, done, keys, { from: basename(backup), counts });
    database.pragma('wal_checkpoint(TRUNCATE)');
    return { counts, newest };
  } finally {
    database.close();
  }
}

const Named = z.object({ name: z.string() });

/** The trail of what was restored says so, under the name of who works there. */
function noteRestore(
  database: Database.Database,
  { now, device, arrival }: Done,
  { workspaceId }: KeyFile,
  after: { readonly from: string; readonly counts: Counts },
): void {
  const name = Named.safeParse(jsonOrNull(whoWorksIn(database) ?? null)).data?.name;
  const store = storeOver(database);
  const change = {
    action: arrival ? 'move-in' : 'restore',
    entity: 'workspace',
    entityId: workspaceId,
    after: arrival ? { ...arrival, counts: after.counts } : after,
  } as const;
  store.transaction((tx) =>
    appendChanges(
      tx as unknown as Parameters<typeof appendChanges>[0],
      { actor: name ?? 'Plumbline', device, origin: null },
      now.toISOString(),
      [change],
    ),
  );
}

function startsAsPlainDatabase(path: string): boolean {
  const handle = openSync(path, 'r');
  try {
    const start = Buffer.alloc(16);
    return readSync(handle, start, 0, 16, 0) < 16 || start.toString('latin1') === 'SQLite format 3\u0000';
  } finally {
    closeSync(handle);
  }
}

const notABackup = (): Problem =>
  new Problem('This file is not a back-up of a Plumbline workspace.', {
    kept: 'Nothing was changed.',
    next: 'Choose a file from the folder “backups” of a workspace, or from where back-ups were copied to.',
  });

const damagedBackup = (): Problem =>
  new Problem('This back-up is damaged or cut short.', {
    kept: 'It was left as it is, and nothing was restored.',
    next: 'Choose the one before it in the list.',
  });

const emptyBackup = (): Problem =>
  new Problem('This back-up has nothing in it.', {
    kept: 'Nothing was restored.',
    next: 'Choose an older one from the list.',
  });
