import type { Candidate } from './candidates.ts';
import { isRelationWord, TITLES } from './dictionary/word-classes.ts';
import type { Reading } from './find-candidates.ts';
import { isOrdinaryTerm } from './ordinary-terms.ts';
import { fold } from './text/fold.ts';
import type { Certainty, Proposal } from './types.ts';
import { isCommonWord } from './words/ordinary-words.ts';

/** Scores from which a proposal is called likely; below it is shown as doubtful. */
const LIKELY = 0.7;

/** Below it a term of the field of one word is left alone. */
const SURE_OF_IT = 0.5;

/** Below it a run of common words is left alone. */
const UNSURE = 0.3;

/** Takes over what the proposer suggests, but for terms of the field and ordinary words. */
export function keepProposals(text: string, proposals: readonly Proposal[], reading: Reading): Candidate[] {
  const toFolded = offsetsIntoFolded(reading);
  return proposals.flatMap(({ start, end, kind, score }) => {
    if (!(end > start) || start < 0 || end > text.length) return [];
    const from = toFolded(start);
    const to = toFolded(end);
    if (reading.isPhrase(from, to) || (score < SURE_OF_IT && reading.isProtected(from, to))) return [];
    const words = fold(text.slice(start, end))
      .lower.split(/[^\p{L}\p{N}']+/u)
      .filter(Boolean);
    if (words.length === 0) return [];
    if (words.every((word) => isRelationWord(word) || TITLES.has(word))) return [];
    if (score < SURE_OF_IT && words.every((word) => isOrdinaryTerm(word))) return [];
    if (
      score < UNSURE &&
      (kind === 'other' || kind === 'organisation') &&
      words.every((word) => isCommonWord(word))
    )
      return [];
    const certainty: Certainty = score >= LIKELY ? 'likely' : 'doubtful';
    return [{ start, end, kind, source: 'proposer' as const, certainty }];
  });
}

/** Finds the folded offset for an original one. */
function offsetsIntoFolded({ folded }: Reading): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = folded.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((folded.starts[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
