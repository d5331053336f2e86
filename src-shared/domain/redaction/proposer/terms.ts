import { findOrdinaryTerms } from '../ordinary-terms.ts';
import type { Token } from './tokens.ts';

/** Tells for each token how many words the term of the field has that covers it; 0 where none does. */
export function findTerms(tokens: readonly Token[]): Uint8Array {
  const words: { start: number; end: number; word: string; gap: string }[] = [];
  const places: number[] = [];
  let gap = '';
  tokens.forEach((token, index) => {
    if (token.startsLine) gap += '\n';
    if (!token.isWord) {
      gap += token.surface;
      return;
    }
    words.push({ start: places.length, end: places.length + 1, word: token.normal, gap });
    places.push(index);
    gap = '';
  });
  const lengths = new Uint8Array(tokens.length);
  for (const { start, end, words: count } of findOrdinaryTerms(words))
    for (let place = start; place < end; place++) {
      const index = places[place];
      if (index !== undefined) lengths[index] = count;
    }
  return lengths;
}
