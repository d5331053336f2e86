import type { Candidate } from './candidates.ts';
import { buildDictionary, type Dictionary } from './dictionary/build-dictionary.ts';
import type { Hit } from './dictionary/hit.ts';
import { matchDictionary } from './dictionary/match.ts';
import { isOrdinaryTerm } from './ordinary-terms.ts';
import type { Reading } from './reading.ts';
import { originalRange } from './text/fold.ts';
import type { SpanKind } from './types.ts';
import { isGivenName } from './words/known-names.ts';
import { isCommonWord, isOrdinaryWord } from './words/ordinary-words.ts';

/** Two or three capitals on their own: the initials of somebody who is named in the text. */
function isPlainInitials({ folded, isProtected }: Reading, { start, end }: Hit): boolean {
  return /^\p{Lu}{2,3}$/u.test(folded.text.slice(start, end)) && !isProtected(start, end);
}

/** Somebody found once, by title, role or proposer, is looked for by each part of the name in the whole text. */
export function fromStrangers(
  text: string,
  reading: Reading,
  candidates: readonly Candidate[],
  dictionary: Dictionary,
): Candidate[] {
  const names = new Set<string>();
  for (const one of candidates) {
    if (one.entity || one.kind !== 'person' || one.certainty === 'doubtful') continue;
    const name = text.slice(one.start, one.end);
    if (name.length < 60) names.add(name);
  }
  if (names.size === 0) return [];
  const strangers = buildDictionary(
    {
      related: [...names].slice(0, 400).map((name) => ({ name, relation: 'stranger' })),
    },
    [],
    [],
    false,
  );
  return matchDictionary(reading.folded, reading.tokens, strangers, reading).flatMap((hit) => {
    if (!hit.exact || hit.words === 0) return [];
    if (hit.part === 'initials' && !isPlainInitials(reading, hit)) return [];
    const word = reading.folded.lower.slice(hit.start, hit.end);
    const own = reading.folded.text.slice(hit.start, hit.end);
    const isAbbreviation = (isGivenName(word) || !isCommonWord(word)) && /^\p{Lu}\p{Ll}/u.test(own);
    // "Pip" is somebody who was named, PIP is not.
    const isTerm =
      reading.isPhrase(hit.start, hit.end) || (reading.isProtected(hit.start, hit.end) && !isAbbreviation);
    if (dictionary.nameWords.has(word) || isTerm) return [];
    return [
      {
        ...originalRange(reading.folded, hit.start, hit.end),
        kind: 'person' as const,
        source: 'pattern' as const,
        certainty: hit.certainty === 'certain' ? ('likely' as const) : ('doubtful' as const),
      },
    ];
  });
}

const PLACES = new Set<SpanKind>(['place', 'organisation', 'school', 'health-service', 'court', 'address']);

/** A place or body that is sure in one place is looked for by its own word in the others: "Moorside Academy", then "moorside". */
export function fromNamedPlaces(
  text: string,
  reading: Reading,
  candidates: readonly Candidate[],
): Candidate[] {
  const own = new Set<string>();
  for (const { start, end, kind, certainty } of candidates) {
    if (!PLACES.has(kind) || certainty === 'doubtful' || end - start > 80) continue;
    for (const [word] of text.slice(start, end).matchAll(/\p{L}[\p{L}'’-]{3,}/gu)) {
      const lower = word.toLowerCase().replace(/['’]s$/, '');
      if (!isCommonWord(lower) && !isOrdinaryTerm(lower)) own.add(lower);
    }
  }
  if (own.size === 0) return [];
  const isTaken = new Uint8Array(text.length + 1);
  for (const { start, end } of candidates) isTaken.fill(1, start, end);
  return reading.tokens.flatMap((token) => {
    const range = originalRange(reading.folded, token.start, token.end);
    const isName =
      own.has(token.word) &&
      isTaken[range.start] === 0 &&
      !reading.isProtected(token.start, token.end) &&
      (token.shape !== 'lower' || (reading.letterCaseAt(token) === 'lower' && !isOrdinaryWord(token.word)));
    return isName
      ? [{ ...range, kind: 'place' as const, source: 'pattern' as const, certainty: 'doubtful' as const }]
      : [];
  });
}
