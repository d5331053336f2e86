import { readFileSync, statSync } from 'node:fs';
import { refused } from './decrypt.ts';

/** Larger than any pack of texts; larger ones are not read at all. */
const LARGEST_PACK_BYTES = 250 * 2 ** 20;

/** Reads a file that is said to be a pack. @throws Problem on a folder, and on one that is far too large */
export function readPackFile(path: string): Uint8Array {
  const stat = statSync(path);
  if (!stat.isFile()) throw refused('This is not a file.', 'Choose a file that ends in “.plumb”.');
  if (stat.size > LARGEST_PACK_BYTES)
    throw refused('This file is far too large to be a pack.', 'Choose a file that ends in “.plumb”.');
  return readFileSync(path);
}
