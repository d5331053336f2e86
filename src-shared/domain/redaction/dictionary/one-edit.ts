import { isOrdinaryWord } from '../words/ordinary-words.ts';
import { isFunctionWord } from './word-classes.ts';

const SHORTEST = 4;

function deletionsOf(word: string): string[] {
  const out: string[] = [];
  for (let i = 0; i < word.length; i++) out.push(word.slice(0, i) + word.slice(i + 1));
  return out;
}

/**
 * The deletion neighbourhood of the words of names (as in SymSpell): every key is a word with at most one letter
 * taken out, and leads to the words it may have come from.
 */
export function neighboursOf(words: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < SHORTEST || word.length > 40 || /\d/.test(word) || isFunctionWord(word)) continue;
    for (const key of [word, ...deletionsOf(word)]) {
      const known = index.get(key);
      if (known) known.push(word);
      else index.set(key, [word]);
    }
  }
  return index;
}

/** One insertion, deletion, substitution or swap of neighbours apart. */
export function isOneEditApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && i < b.length && a[i] === b[i]) i++;
  let end = 0;
  while (end < a.length - i && end < b.length - i && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const left = a.length - i - end;
  const right = b.length - i - end;
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && a[i] === b[i + 1] && a[i + 1] === b[i];
}

/** Words of names that a word may be a slip of the pen for; none for an ordinary English word. */
export function intendedWords(word: string, index: ReadonlyMap<string, readonly string[]>): string[] {
  if (word.length < SHORTEST - 1 || word.length > 41 || /\d/.test(word) || isOrdinaryWord(word)) return [];
  const found = new Set<string>();
  for (const key of [word, ...deletionsOf(word)]) {
    for (const candidate of index.get(key) ?? []) {
      if (candidate.length >= SHORTEST && isOneEditApart(word, candidate)) found.add(candidate);
    }
  }
  return [...found];
}
