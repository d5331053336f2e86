import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { openDatabase } from './connection.ts';

/** How many back-ups are kept; the oldest go first. */
const KEPT_BACKUPS = 20;

export interface Backup {
  readonly name: string;
  readonly madeAt: string;
  readonly bytes: number;
  readonly reason: string;
}

/**
 * Copies the open database into `directory`, encrypted with the same key, and opens the copy to prove it.
 * `VACUUM INTO` rather than SQLite's back-up call: the call refuses an encrypted source ("incompatible source and
 * target"), and this takes a consistent picture in one read transaction too. The copy gets its name only once proven.
 */
export function backUp(
  database: Database.Database,
  key: Uint8Array,
  directory: string,
  reason: string,
  now: Date,
): string {
  mkdirSync(directory, { recursive: true });
  const stamp = now.toISOString().replaceAll(':', '').replace('.', '-');
  const name = `${stamp}_${reason}.db`;
  const partial = join(directory, `${name}.partial`);
  rmSync(partial, { force: true });
  try {
    database.prepare('VACUUM INTO ?').run(partial);
    const copy = openDatabase(partial, key, { mustExist: true });
    try {
      const verdict = copy.pragma('quick_check', { simple: true });
      if (verdict !== 'ok') throw new Error('The back-up did not pass its check.');
      copy.pragma('journal_mode = DELETE');
    } finally {
      copy.close();
    }
    renameSync(partial, join(directory, name));
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
  for (const old of listBackups(directory).slice(KEPT_BACKUPS))
    rmSync(join(directory, old.name), { force: true });
  return name;
}

/** The back-ups in a directory, newest first. */
export function listBackups(directory: string): Backup[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .filter((name) => name.endsWith('.db'))
    .sort()
    .reverse()
    .map((name) => {
      const { size, mtime } = statSync(join(directory, name));
      return {
        name,
        madeAt: mtime.toISOString(),
        bytes: size,
        reason: name.replace(/^[^_]*_/, '').replace(/\.db$/, ''),
      };
    });
}
