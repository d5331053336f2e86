import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { LONGEST_HEADER, lookOutside, NONCE_BYTES } from './age-file.ts';
import { refused } from './decrypt.ts';

/** Larger than any pack of texts; larger ones are not read at all. Whole workspaces are read in parts, and not here. */
const LARGEST_PACK_BYTES = 250 * 2 ** 20;

/**
 * Reads a file that is said to be a pack.
 * @throws Problem on a folder, on one that is far too large, and on a whole workspace
 */
export function readPackFile(path: string): Uint8Array {
  const { start, bytes } = readStart(path);
  if (lookOutside(start).kind === 'workspace') throw wholeWorkspace();
  if (bytes > LARGEST_PACK_BYTES)
    throw refused('This file is far too large to be a pack.', 'Choose a file that ends in “.plumb”.');
  return readFileSync(path);
}

/** The beginning of a file that is said to be a pack, and how long it is. @throws Problem on a folder */
export function readStart(path: string): { start: Uint8Array; bytes: number } {
  if (!statSync(path).isFile()) throw refused('This is not a file.', 'Choose a file that ends in “.plumb”.');
  const handle = openSync(path, 'r');
  try {
    const start = Buffer.alloc(LONGEST_HEADER + NONCE_BYTES);
    const read = readSync(handle, start, 0, start.length, 0);
    return { start: new Uint8Array(start.subarray(0, read)), bytes: fstatSync(handle).size };
  } finally {
    closeSync(handle);
  }
}

/** A whole workspace that came where work was expected. */
export const wholeWorkspace = () =>
  refused(
    'This pack holds a whole workspace that was moved, and no work.',
    'Close the workspace that is open, and open the pack on the start screen: it becomes a workspace of its own.',
  );
