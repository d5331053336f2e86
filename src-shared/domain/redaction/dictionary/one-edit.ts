import { isOrdinaryWord } from '../words/ordinary-words.ts';
import { isFunctionWord } from './word-classes.ts';

const SHORTEST = 4;

function deletionsOf(word: string): string[] {
  const out: string[] = [];
  for (let i = 0; i < word.length; i++) out.push(word.slice(0, i) + word.slice(i + 1));
  return out;
}

/** From this length on a name may be two slips away. */
const LONG = 8;

/**
 * The deletion neighbourhood of the words of names (as in SymSpell): every key is a word with at most one letter
 * taken out (two for long ones), and leads to the words it may have come from.
 */
export function neighboursOf(words: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < SHORTEST || word.length > 40 || /\d/.test(word) || isFunctionWord(word)) continue;
    for (const key of keysOf(word, word.length >= LONG && word.length <= 20 ? 2 : 1)) {
      const known = index.get(key);
      if (known) known.push(word);
      else index.set(key, [word]);
    }
  }
  return index;
}

/** The keys of words met before: the same names and unknown words come back in text after text. */
const remembered = new Map<string, readonly string[]>();
const MOST_REMEMBERED = 4_000;

function keysOf(word: string, depth: number): readonly string[] {
  const known = remembered.get(`${word}${depth}`);
  if (known) return known;
  const keys = new Set([word, ...deletionsOf(word)]);
  if (depth > 1) for (const key of [...keys]) for (const further of deletionsOf(key)) keys.add(further);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const found = [...keys];
  remembered.set(`${word}${depth}`, found);
  return found;
}

/** Two insertions, deletions, substitutions or swaps apart at the most, the first letter the same. */
function isTwoEditsApart(a: string, b: string): boolean {
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > 2) return false;
  const rows: number[][] = [];
  for (let i = 0; i <= a.length; i++) {
    rows[i] = [];
    for (let j = 0; j <= b.length; j++) {
      const at = (r: number, c: number) => rows[r]?.[c] ?? 0;
      let best =
        i === 0
          ? j
          : j === 0
            ? i
            : Math.min(
                at(i - 1, j) + 1,
                at(i, j - 1) + 1,
                at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
              );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, at(i - 2, j - 2) + 1);
      (rows[i] ?? []).push(best);
    }
  }
  return (rows[a.length]?.[b.length] ?? 9) <= 2;
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
  if (index.size === 0) return [];
  for (const key of keysOf(word, word.length >= LONG - 1 && word.length <= 20 ? 2 : 1)) {
    for (const candidate of index.get(key) ?? []) {
      if (candidate.length < SHORTEST || found.has(candidate)) continue;
      if (isOneEditApart(word, candidate) || (candidate.length >= LONG && isTwoEditsApart(word, candidate)))
        found.add(candidate);
    }
  }
  return [...found];
}
