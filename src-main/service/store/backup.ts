import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { appendLabel, type BackupLabel, readLabel } from './backup-file.ts';
import { openDatabase } from './connection.ts';
import { countsOf, newestEntryAt } from './counts.ts';
import type { KeyFile } from './keys.ts';

/** How many back-ups are kept; the oldest go first. */
const KEPT_BACKUPS = 20;

/** Why a back-up was made. */
export type BackupReason =
  | 'daily'
  | 'before-import'
  | 'before-update'
  | 'before-passphrase'
  | 'before-move'
  | 'by-hand';

export interface Backup {
  readonly name: string;
  readonly madeAt: string;
  readonly bytes: number;
  readonly reason: string;
  /** What it says of itself; undefined for one of version 0.1.0, which said nothing. */
  readonly label?: BackupLabel;
}

/** What is backed up, and where to. */
export interface BackupSource {
  readonly database: Database.Database;
  readonly key: Uint8Array;
  readonly keys: KeyFile;
  readonly directory: string;
  readonly now: Date;
}

/** Names that Plumbline itself gives: a person's own files beside them are never deleted. */
const OWN = /^plumbline-(\d{6,})_[^_]+_[a-z-]+\.db$/;
const OWN_OF_FIRST_VERSION = /^\d{4}-\d\d-\d\dT\d{6}-\d{3}Z_[a-z-]+\.db$/;
const OWN_PARTIAL =
  /^plumbline-\d{6,}_.*\.db\.partial(?:-journal|-wal|-shm)?$|Z_[a-z-]+\.db\.partial(?:-journal|-wal|-shm)?$/;

/** Its place in the order of making; the first version's come first, in the order of their names. */
const sequenceOf = (name: string): number => Number(OWN.exec(name)?.[1] ?? 0);

/**
 * Copies the open database into `directory`, encrypted with the same key and with the wrapped keys behind it, and opens
 * the copy to prove it.
 * `VACUUM INTO` rather than SQLite's back-up call: the call refuses an encrypted source ("incompatible source and
 * target"), and this takes a consistent picture in one read transaction too. The copy gets its name only once proven.
 * @returns its name
 */
export function backUp(source: BackupSource, reason: BackupReason): string {
  const { database, key, keys, directory, now } = source;
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  for (const name of readdirSync(directory))
    if (OWN_PARTIAL.test(name)) rmSync(join(directory, name), { force: true });
  const sequence = Math.max(0, ...readdirSync(directory).map(sequenceOf)) + 1;
  const stamp = now.toISOString().replaceAll(':', '').replace('.', '-');
  const name = `plumbline-${String(sequence).padStart(6, '0')}_${stamp}_${reason}.db`;
  const partial = join(directory, `${name}.partial`);
  try {
    database.prepare('VACUUM INTO ?').run(partial);
    const copy = openDatabase(partial, key, { mustExist: true });
    let label: BackupLabel;
    try {
      const verdict = copy.pragma('quick_check', { simple: true });
      if (verdict !== 'ok') throw new Error('The back-up did not pass its check.');
      copy.pragma('journal_mode = DELETE');
      label = {
        format: 'plumbline-backup',
        version: 1,
        sequence,
        madeAt: now.toISOString(),
        reason,
        newestEntryAt: newestEntryAt(copy),
        counts: countsOf(copy),
        keys,
      };
    } finally {
      copy.close();
    }
    appendLabel(partial, label);
    renameSync(partial, join(directory, name));
  } catch (error) {
    for (const rest of ['', '-journal', '-wal', '-shm']) rmSync(`${partial}${rest}`, { force: true });
    throw error;
  }
  pruneBackups(directory, name);
  return name;
}

/** Deletes Plumbline's own oldest back-ups in a directory beyond the number that is kept, and never the one just made. */
export function pruneBackups(directory: string, justMade: string): void {
  const oldest = listBackups(directory).filter((backup) => backup.name !== justMade);
  for (const old of oldest.slice(KEPT_BACKUPS - 1)) rmSync(join(directory, old.name), { force: true });
}

/** Plumbline's own back-ups in a directory, newest first by the order of their making, whatever the clock said. */
export function listBackups(directory: string): Backup[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .filter((name) => OWN.test(name) || OWN_OF_FIRST_VERSION.test(name))
    .sort((a, b) => sequenceOf(b) - sequenceOf(a) || (a < b ? 1 : -1))
    .map((name) => describeBackup(join(directory, name), name));
}

/** One back-up, wherever it lies. */
export function describeBackup(path: string, name: string): Backup {
  const { size, mtime } = statSync(path);
  const label = labelOrNone(path);
  return {
    name,
    madeAt: label?.madeAt ?? mtime.toISOString(),
    bytes: size,
    reason: label?.reason ?? name.replace(/^[^_]*_/, '').replace(/\.db$/, ''),
    ...(label && { label }),
  };
}

function labelOrNone(path: string): BackupLabel | undefined {
  try {
    return readLabel(path)?.label;
  } catch {
    return undefined;
  }
}
