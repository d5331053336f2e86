import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/*
 * Rule: what lies beside the archive of the installed app is as it was packed. Reason: Electron checks the archive itself
 * (macOS and Windows), but not the files that were left outside of it, and the SQLite addon and the command line are.
 * Format of the archive: github.com/electron/asar, README, "Format". Its header names the hash of outside files too.
 */

interface Entry {
  readonly files?: Readonly<Record<string, Entry>> | undefined;
  readonly unpacked?: boolean | undefined;
  readonly integrity?: { readonly algorithm: string; readonly hash: string } | undefined;
}

const Entry: z.ZodType<Entry> = z.lazy(() =>
  z.object({
    files: z.record(z.string(), Entry).optional(),
    unpacked: z.boolean().optional(),
    integrity: z.object({ algorithm: z.string(), hash: z.string() }).optional(),
  }),
);

/**
 * The files beside an archive that are gone or are not as the archive's header says, by their paths in it.
 * @param archive path of `app.asar`
 */
export function changedFilesBeside(archive: string): string[] {
  // Electron's `fs` shows an archive as a folder; here it is read as the file that it is.
  const before = process.noAsar;
  process.noAsar = true;
  try {
    const outside = [...filesOutside(readHeader(archive))];
    return outside
      .filter(({ path, hash }) => hashOf(join(`${archive}.unpacked`, ...path)) !== hash)
      .map(({ path }) => path.join('/'));
  } finally {
    process.noAsar = before ?? false;
  }
}

/** Two pickles: the size of the second, and the second with the JSON of the header. All behind them is left unread. */
function readHeader(archive: string): Entry {
  const handle = openSync(archive, 'r');
  try {
    const sizes = Buffer.alloc(16);
    readSync(handle, sizes, 0, sizes.length, 0);
    const json = Buffer.alloc(sizes.readUInt32LE(12));
    readSync(handle, json, 0, json.length, sizes.length);
    return Entry.parse(JSON.parse(json.toString('utf8')));
  } finally {
    closeSync(handle);
  }
}

function* filesOutside(
  entry: Entry,
  path: readonly string[] = [],
): Generator<{ path: readonly string[]; hash: string }> {
  for (const [name, child] of Object.entries(entry.files ?? {})) {
    if (child.files) yield* filesOutside(child, [...path, name]);
    else if (child.unpacked && child.integrity?.algorithm === 'SHA256')
      yield { path: [...path, name], hash: child.integrity.hash };
  }
}

function hashOf(path: string): string | undefined {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch {
    return undefined;
  }
}
