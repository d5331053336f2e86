import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, linkSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file that is to be written, and where. */
export interface FileToWrite {
  readonly path: string;
  readonly content: string | Uint8Array;
  /** Who may read it, as the system writes it (0o600: only this user); the system's habit where not given. */
  readonly mode?: number | undefined;
}

/** A name beside a file that nobody else uses: on the same disk, so that the swap is one step. */
const besideOf = (path: string): string =>
  join(dirname(path), `.plumbline-${randomBytes(8).toString('hex')}.partial`);

/** Writes a file whole or not at all: beside it first, then renamed. What was there before survives a failure. */
export function writeWhole(
  path: string,
  content: string | Uint8Array,
  { mode }: { readonly mode?: number } = {},
): void {
  const partial = writeBeside({ path, content, mode });
  try {
    renamePatiently(partial, path);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

/** What a virus scanner or a sync client that looks at the file just then answers. */
const PASSING: ReadonlySet<unknown> = new Set(['EBUSY', 'EPERM', 'EACCES', 'ETXTBSY']);

/** Renames, and tries again a few times within a second where something else holds the file. */
export function renamePatiently(from: string, to: string): void {
  for (let attempt = 0; ; attempt++) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined;
      if (!PASSING.has(code) || attempt >= 4) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50 * 2 ** attempt);
    }
  }
}

/**
 * Writes several files, then does what has to hold with them, such as entering them in a log. Where any of it fails, all
 * stands as before: files that were there are put back as they were, the others are gone.
 * @returns what `enter` returns
 */
export function writeTogether<Entered>(files: readonly FileToWrite[], enter: () => Entered): Entered {
  const partials: string[] = [];
  const undo: (() => void)[] = [];
  const former: string[] = [];
  try {
    for (const file of files) partials.push(writeBeside(file));
    for (const [i, { path }] of files.entries()) {
      const partial = partials[i];
      if (partial === undefined) continue;
      if (existsSync(path)) {
        const aside = besideOf(path);
        keepAside(path, aside);
        former.push(aside);
        undo.push(() => renameSync(aside, path));
      } else undo.push(() => rmSync(path, { force: true }));
      renamePatiently(partial, path);
    }
    const entered = enter();
    for (const aside of former) removeQuietly(aside);
    return entered;
  } catch (error) {
    for (const putBack of undo.reverse()) putBack();
    for (const partial of partials) rmSync(partial, { force: true });
    throw error;
  }
}

/**
 * Writes a file that a log knows before it stands under its name: beside it first, then `enter`, then one step. Wherever a
 * process dies, there is no new file, or one that was entered; what stood there is there until the new one takes its place.
 * @param notPlaced what is thrown where it was entered and cannot be put in its place
 * @returns what `enter` returns
 */
export function writeEntered<Entered>(
  file: FileToWrite,
  enter: () => Entered,
  notPlaced: (cause: unknown) => Error,
): Entered {
  // A folder of that name could not be replaced: that is found before anything is entered.
  if (statSync(file.path, { throwIfNoEntry: false })?.isDirectory())
    throw Object.assign(new Error('A folder has this name.'), { code: 'EISDIR' });
  const partial = writeBeside(file);
  try {
    const entered = enter();
    try {
      renamePatiently(partial, file.path);
    } catch (error) {
      throw notPlaced(error);
    }
    return entered;
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

/** A second name for a file, so that it is never without one; a copy where the disk knows no second names. */
function keepAside(path: string, aside: string): void {
  try {
    linkSync(path, aside);
  } catch {
    copyFileSync(path, aside);
  }
}

function writeBeside({ path, content, mode }: FileToWrite): string {
  const partial = besideOf(path);
  try {
    writeFileSync(partial, content, { flag: 'wx', flush: true, ...(mode !== undefined && { mode }) });
    return partial;
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}

/** What was replaced is of no more use; that it can't be removed is no reason to say that nothing was written. */
function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // It stays beside the new file.
  }
}
