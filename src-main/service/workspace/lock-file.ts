import { existsSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import Database from 'better-sqlite3';
import { z } from 'zod';
import { Problem } from '../problem.ts';

const Holder = z.object({
  pid: z.number().int(),
  host: z.string(),
  user: z.string(),
  since: z.string(),
  token: z.string(),
});
type Holder = z.infer<typeof Holder>;

/** A note from another computer counts as left behind when nobody has touched it for this long. */
const FOREIGN_STALE_MS = 10 * 60_000;
const HEARTBEAT_MS = 60_000;

function readHolder(path: string): Holder | undefined {
  try {
    return Holder.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

function currentUser(): string {
  try {
    return userInfo().username;
  } catch {
    return 'unknown';
  }
}

/** Where the lock lies, and the note of who holds it. */
export interface LockPlaces {
  readonly lock: string;
  readonly lockDatabase: string;
}

/** The system's lock on `lock.db`: it ends with the process, however that ends. Nothing is ever written to that file. */
function lockBySystem(path: string): Database.Database | undefined {
  let held: Database.Database | undefined;
  try {
    held = new Database(path, { timeout: 0 });
    held.pragma('journal_mode = MEMORY');
    held.exec('BEGIN EXCLUSIVE');
    return held;
  } catch (error) {
    held?.close();
    if (!(error instanceof Database.SqliteError)) throw error;
    if (error.code.startsWith('SQLITE_BUSY')) return undefined;
    if (error.code === 'SQLITE_NOTADB' || (error.code.startsWith('SQLITE_CANTOPEN') && existsSync(path)))
      throw foreignLock();
    throw error;
  }
}

/**
 * Takes the workspace for this process: one process at a time. What is returned gives it back.
 * The lock is the system's, on an open handle, so a process that was killed holds nothing. The note beside it only says
 * who; a fresh one from another computer is asked about, for a network folder may not carry the system's lock.
 * @throws Problem that names who has it.
 */
export function takeLock(
  { lock, lockDatabase }: LockPlaces,
  token: string,
  now: Date,
  { evenIfOpen = false }: { readonly evenIfOpen?: boolean } = {},
): () => void {
  const held = lockBySystem(lockDatabase);
  if (!held) throw alreadyOpen(readHolder(lock), false);
  try {
    const holder = readHolder(lock);
    if (holder && holder.host !== hostname() && isFresh(lock) && !evenIfOpen) throw alreadyOpen(holder, true);
    const me: Holder = {
      pid: process.pid,
      host: hostname(),
      user: currentUser(),
      since: now.toISOString(),
      token,
    };
    writeFileSync(lock, JSON.stringify(me), { mode: 0o600 });
  } catch (error) {
    held.close();
    throw error;
  }
  const heartbeat = setInterval(() => {
    try {
      utimesSync(lock, new Date(), new Date());
    } catch {
      // The folder has gone (a stick pulled out); saving will say so.
    }
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return () => {
    clearInterval(heartbeat);
    if (readHolder(lock)?.token === token) rmSync(lock, { force: true });
    held.close();
  };
}

function foreignLock(): Problem {
  return new Problem(
    'The file “lock.db” in the folder of this workspace is not the one that Plumbline put there.',
    {
      kept: 'Nothing was changed; the workspace itself is untouched.',
      next: 'Take “lock.db” out of the folder, then open the workspace again: Plumbline makes a new one.',
    },
  );
}

function isFresh(path: string): boolean {
  const age = Date.now() - statSync(path).mtimeMs;
  // A time that lies ahead comes from another clock and says nothing.
  return age >= 0 && age < FOREIGN_STALE_MS;
}

function alreadyOpen(holder: Holder | undefined, mayBePassed: boolean): Problem {
  const who = holder
    ? `${holder.user} on ${holder.host}, since ${holder.since.slice(0, 16).replace('T', ' ')}`
    : 'another Plumbline on this computer';
  return new Problem(`This workspace is already open: ${who}.`, {
    kept: 'Nothing was changed.',
    next: mayBePassed
      ? 'Close it there first. If that computer is off or gone, open it all the same.'
      : 'Close it there first. A workspace is open in one place at a time, so that nobody overwrites anybody.',
    ...(mayBePassed && { canOpenAllTheSame: true }),
  });
}
