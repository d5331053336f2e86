import { GLOSSARY } from '../glossary.ts';
import { TRADE_WORDS } from './trade-words.ts';

/** The word as a dictionary has it: one kind of apostrophe, and none at its ends. */
export const plainWord = (word: string): string =>
  word
    .normalize('NFC')
    .replace(/[‘’ʼ]/g, "'")
    .replace(/^'+|'+$/g, '');

const folded = (word: string): string => plainWord(word).toLowerCase();

/** The words of names and other texts, as `isKnownWord` looks for them. */
export const knownWordsIn = (texts: Iterable<string>): ReadonlySet<string> =>
  new Set([...texts].flatMap((text) => text.split(/[^\p{L}\p{M}'‘’ʼ]+/u)).map(folded));

const OF_THE_FIELD = new Set([
  ...TRADE_WORDS,
  ...knownWordsIn(GLOSSARY.flatMap(({ term, words, also }) => [term, words, ...(also ?? [])])),
]);

/** Capitals only, with the ending of a plural: "LADO", "EHCPs", "S47". */
const ABBREVIATION = /^[\p{Lu}&]{2,}s?(?:'s)?$/u;

/** Whether a word is right without asking a dictionary: an abbreviation, a word of the field, or one of `known`, also as "Logan's". */
export function isKnownWord(word: string, known: ReadonlySet<string>): boolean {
  const bare = plainWord(word);
  if (bare.length < 2 || /\p{N}/u.test(bare) || ABBREVIATION.test(bare)) return true;
  const small = bare.toLowerCase();
  return [small, small.replace(/'s$/, ''), small.replace(/s$/, '')].some(
    (form) => OF_THE_FIELD.has(form) || known.has(form),
  );
}
