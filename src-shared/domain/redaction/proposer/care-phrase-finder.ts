import { CARE_PHRASES } from './care-words.ts';
import type { Token } from './tokens.ts';

type Branch = Map<string, Branch> & { ends?: boolean };

const wordsOf = (phrase: string) => phrase.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

function growTree(phrases: readonly string[]): Branch {
  const root: Branch = new Map();
  for (const phrase of phrases) {
    let branch = root;
    for (const word of wordsOf(phrase)) {
      const next: Branch = branch.get(word) ?? new Map();
      branch.set(word, next);
      branch = next;
    }
    branch.ends = true;
  }
  return root;
}

const TREE = growTree(CARE_PHRASES);

/** Marks each token by the number of words of the longest phrase of practice that covers it; 0 where none does. */
export function findCarePhrases(tokens: readonly Token[]): Uint8Array {
  const lengths = new Uint8Array(tokens.length);
  for (let from = 0; from < tokens.length; from++) {
    let branch: Branch | undefined = TREE;
    let words = 0;
    for (let at = from; at < tokens.length && branch; at++) {
      const token = tokens[at];
      if (!token) break;
      if (!token.isWord) {
        if (words === 0 || !isJoint(token.surface)) break;
        continue;
      }
      branch = branch.get(token.normal);
      if (!branch) break;
      words++;
      if (!branch.ends) continue;
      for (let covered = from; covered <= at; covered++)
        lengths[covered] = Math.max(lengths[covered] ?? 0, words);
    }
  }
  return lengths;
}

const isJoint = (sign: string) =>
  sign === '-' || sign === '’' || sign === "'" || sign === ',' || sign === '&';
