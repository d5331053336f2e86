import type { Candidate } from './candidates.ts';
import { isRelationWord } from './dictionary/word-classes.ts';
import type { Reading } from './reading.ts';
import { originalRange } from './text/fold.ts';
import { isGivenName } from './words/known-names.ts';
import { isOrdinaryWord } from './words/ordinary-words.ts';
import { isShorthand } from './words/shorthand.ts';

/**
 * A given name that is no word of English is somebody's, in any letters: "saw ged again", "NOT ENGAGING W SHONA". The list
 * is read here because the tagger doubts a name in capitals without a sentence around it.
 */
export function fromGivenNames(
  { folded, tokens, isProtected }: Reading,
  found: readonly Candidate[],
): Candidate[] {
  const isTaken = new Uint8Array(folded.starts.at(-1) === undefined ? 1 : (folded.starts.at(-1) ?? 0) + 2);
  for (const { start, end } of found) isTaken.fill(1, start, end);
  return tokens.flatMap((token) => {
    const { word } = token;
    const isName =
      word.length > 2 &&
      isGivenName(word) &&
      !isOrdinaryWord(word) &&
      !isShorthand(word) &&
      !isRelationWord(word) &&
      !isProtected(token.start, token.end);
    if (!isName) return [];
    const range = originalRange(folded, token.start, token.end);
    return isTaken[range.start] === 1
      ? []
      : [{ ...range, kind: 'person' as const, source: 'pattern' as const, certainty: 'doubtful' as const }];
  });
}
