import { closeSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
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

/** A lock from another computer counts as left behind when nobody has touched it for this long. */
const FOREIGN_STALE_MS = 10 * 60_000;
const HEARTBEAT_MS = 60_000;

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isEnded(pid);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Linux keeps the number of a process that was killed until its parent has taken note: it holds nothing any more. */
function isEnded(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return /^[ZX]/.test(stat.slice(stat.lastIndexOf(')') + 2));
  } catch {
    return false;
  }
}

function readHolder(path: string): Holder | undefined {
  try {
    return Holder.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}

function isStale(path: string, holder: Holder | undefined): boolean {
  if (holder?.host === hostname()) return !isAlive(holder.pid);
  return Date.now() - statSync(path).mtimeMs > FOREIGN_STALE_MS;
}

const currentUser = (): string => {
  try {
    return userInfo().username;
  } catch {
    return 'somebody';
  }
};

/**
 * Takes the workspace for this process: one process at a time. The answer gives it back.
 * @throws Problem that names who has it, when another live process does. A lock left by a crash is taken over.
 */
export function takeLock(path: string, token: string, now: Date): () => void {
  const me: Holder = {
    pid: process.pid,
    host: hostname(),
    user: currentUser(),
    since: now.toISOString(),
    token,
  };
  for (let attempt = 0; ; attempt++) {
    try {
      const handle = openSync(path, 'wx');
      writeSync(handle, JSON.stringify(me));
      closeSync(handle);
      break;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST') || attempt > 2) throw error;
      const holder = readHolder(path);
      if (!isStale(path, holder)) {
        const who = holder
          ? `${holder.user} on ${holder.host}, since ${holder.since.slice(0, 16).replace('T', ' ')}`
          : 'another Plumbline';
        throw new Problem(`This workspace is already open: ${who}.`, {
          kept: 'Nothing was changed.',
          next: 'Close it there first. A workspace is open in one place at a time, so that nobody overwrites anybody.',
        });
      }
      rmSync(path, { force: true });
    }
  }
  const heartbeat = setInterval(() => {
    try {
      utimesSync(path, new Date(), new Date());
    } catch {
      // The folder has gone (a stick pulled out); saving will say so.
    }
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return () => {
    clearInterval(heartbeat);
    if (readHolder(path)?.token === token) rmSync(path, { force: true });
  };
}
