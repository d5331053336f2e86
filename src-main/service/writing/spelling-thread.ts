/// <reference path="./nspell.d.ts" />
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parentPort } from 'node:worker_threads';
import nspell from 'nspell';
import { plainWord } from '#shared/domain/spelling/known-words.ts';
import type { AskedSpelling, SpellingReply } from './spelling.ts';

/*
 * A thread of its own: reading the dictionary takes a quarter of a second, and what might have been meant is worked out
 * letter by letter, while saving must not wait.
 */

/** How many suggestions a menu shows. */
const MOST_SUGGESTIONS = 6;

/** In the packages, beside the built service, or beside the folder of its parts. */
const PLACES = ['../../../node_modules/dictionary-en-gb/index', './spelling/en-GB', '../spelling/en-GB'];

async function readDictionary() {
  const place = PLACES.map((path) => [
    new URL(`${path}.aff`, import.meta.url),
    new URL(`${path}.dic`, import.meta.url),
  ]);
  const found = place.find((files) => files.every((file) => existsSync(file)));
  if (!found) throw new Error('The dictionary is not there.');
  const [aff, dic] = await Promise.all(found.map((file) => readFile(file)));
  return nspell({ aff: aff as Uint8Array, dic: dic as Uint8Array });
}

const dictionary = readDictionary();

const isRight = (spell: Awaited<typeof dictionary>, word: string): boolean => {
  const plain = plainWord(word);
  return spell.correct(plain) || (/'s$/i.test(plain) && spell.correct(plain.slice(0, -2)));
};

/** The likeliest slip first, which the dictionary ranks low: two letters the wrong way round ("teh"). */
function suggestions(spell: Awaited<typeof dictionary>, word: string): readonly string[] {
  const plain = plainWord(word);
  const swapped = [...plain.slice(1)]
    .map((_letter, at) => plain.slice(0, at) + plain[at + 1] + plain[at] + plain.slice(at + 2))
    .filter((turned) => turned !== plain && spell.correct(turned));
  return [...new Set([...swapped, ...spell.suggest(plain)])].slice(0, MOST_SUGGESTIONS);
}

parentPort?.on('message', async ({ id, ask, words }: AskedSpelling) => {
  const reply = (answer: Omit<SpellingReply, 'id'>) => parentPort?.postMessage({ id, ...answer });
  try {
    const spell = await dictionary;
    reply({
      words:
        ask === 'misspelt'
          ? words.filter((word) => !isRight(spell, word))
          : words.flatMap((word) => suggestions(spell, word)),
    });
  } catch {
    reply({ words: null });
  }
});
