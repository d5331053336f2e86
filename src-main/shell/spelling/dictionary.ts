/// <reference path="./nspell.d.ts" />
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import nspell from 'nspell';
import type { Dictionary } from './speller.ts';

/** Reads the British English dictionary; about a second on a slow machine, so only when a word is asked for. */
export async function readDictionary(appPath: string): Promise<Dictionary> {
  const folder = join(appPath, 'node_modules', 'dictionary-en-gb');
  const [aff, dic] = await Promise.all([
    readFile(join(folder, 'index.aff')),
    readFile(join(folder, 'index.dic')),
  ]);
  return nspell({ aff, dic });
}
