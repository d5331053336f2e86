import { mkdirSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

/** Where Linux keeps files in memory. */
const IN_MEMORY = '/dev/shm';
const PREFIX = 'plumbline-tests-';
/** What the workspaces of a whole run want at most. */
const ROOM_BYTES = 4 * 2 ** 30;

/**
 * Puts temporary files of this process and its children into memory where there is room, so that hundreds of real
 * workspaces do not wait for a disk. They go when the process ends; those of one that was killed go at the next call.
 * @returns the folder, or `null` where temporary files stay where the system has them
 */
export function keepTemporaryFilesInMemory() {
  if (process.platform !== 'linux') return null;
  try {
    for (const left of readdirSync(IN_MEMORY)) if (isLeft(left)) remove(join(IN_MEMORY, left));
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    if (bavail * bsize < ROOM_BYTES) return null;
    const folder = join(IN_MEMORY, `${PREFIX}${process.pid}`);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    process.env.TMPDIR = folder;
    process.once('exit', () => remove(folder));
    return folder;
  } catch {
    return null;
  }
}

/** @param {string} name */
function isLeft(name) {
  if (!name.startsWith(PREFIX)) return false;
  try {
    process.kill(Number(name.slice(PREFIX.length)), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

/** @param {string} folder */
const remove = (folder) => rmSync(folder, { recursive: true, force: true });
