import type { Candidate } from './candidates.ts';
import type { Dictionary } from './dictionary/build-dictionary.ts';
import { isFunctionWord, isRelationWord, NAME_PARTICLES, TITLES } from './dictionary/word-classes.ts';
import { ALL_PATTERNS } from './patterns/all-patterns.ts';
import { findDashedDates, findDateColumns } from './patterns/date-columns.ts';
import { findPatterns, type PatternHit } from './patterns/pattern.ts';
import { type Reading, tokenAt } from './reading.ts';
import { readDate } from './text/dates.ts';
import { type FoldedText, originalRange } from './text/fold.ts';
import type { Token } from './text/tokens.ts';
import { isKnownName } from './words/known-names.ts';
import { isCommonWord } from './words/ordinary-words.ts';

/** What the patterns find in a text, dates of the record told apart. */
export function fromPatterns(reading: Reading, dictionary: Dictionary): Candidate[] {
  const { folded } = reading;
  const text = withoutCapitals(reading);
  return [...findPatterns(text, ALL_PATTERNS), ...findDateColumns(text), ...findDashedDates(text)].flatMap(
    (hit) => {
      if (reading.isAlias(hit.start, hit.end)) return [];
      // "Year 3/4" is two school years and no day of April.
      if (
        hit.kind === 'date' &&
        /^\d{1,2}[/-]\d{1,2}$/.test(folded.text.slice(hit.start, hit.end)) &&
        /(?<![\p{L}])(?:years?|yrs?|classes|class|grades?|stages?) $/iu.test(
          folded.text.slice(Math.max(0, hit.start - 8), hit.start),
        )
      )
        return [];
      const isMeasure = hit.kind === 'date' && /^\d+[./]\d+$/.test(folded.text.slice(hit.start, hit.end));
      if (hit.certainty !== 'certain' && (hit.kind !== 'date' || isMeasure) && isAllTerms(hit, reading))
        return [];
      const mayHoldMore = hit.kind === 'person' && !hit.isSurelyName && hit.end - hit.start > 3;
      const reach = mayHoldMore ? nameWithin(hit, reading) : hit;
      if (!reach) return [];
      const { start, end } = originalRange(folded, reach.start, wordEnd(reach, folded));
      const known =
        hit.kind === 'date' || hit.kind === 'reference' || hit.kind === 'nhs-number'
          ? knownDate(folded.text.slice(hit.start, hit.end), dictionary)
          : undefined;
      return [
        known
          ? {
              start,
              end,
              kind: 'date' as const,
              source: 'record' as const,
              certainty: 'certain' as const,
              entity: known,
            }
          : { start, end, kind: hit.kind, source: 'pattern' as const, certainty: hit.certainty },
      ];
    },
  );
}

/** Whether a find is made of terms of the field, alone or one beside another: "Pupil Referral Unit and Virtual School". */
function isAllTerms({ start, end }: PatternHit, { folded, isProtected }: Reading): boolean {
  if (isProtected(start, end)) return true;
  let at = start;
  return folded.lower
    .slice(start, end)
    .split(/( (?:and|&|or) )/)
    .every((piece, index) => {
      const from = at;
      at += piece.length;
      return index % 2 === 1 || isProtected(from, at);
    });
}

/** Lines in capitals as prose would write them: the patterns go by capitals. Offsets stay. */
function withoutCapitals({ folded, tokens, letterCaseAt }: Reading): string {
  let text = '';
  let at = 0;
  for (const token of tokens) {
    if (token.shape !== 'upper' || token.end - token.start < 4 || letterCaseAt(token) !== 'upper') continue;
    text += folded.text.slice(at, token.start + 1) + folded.lower.slice(token.start + 1, token.end);
    at = token.end;
  }
  return at === 0 ? folded.text : text + folded.text.slice(at);
}

/** In capitals a pattern can't see where a name ends: "DAUGHTER CHANTELLE MISSING". */
function nameWithin(hit: PatternHit, reading: Reading): PatternHit | undefined {
  const { tokens } = reading;
  let first = tokenAt(tokens, hit.start);
  let last = first;
  while (last + 1 < tokens.length && (tokens[last + 1]?.start ?? hit.end) < hit.end) last++;
  const words = tokens.slice(first, last + 1);
  if (words.some(({ shape, word }) => shape !== 'upper' && word.length > 1)) return hit;
  // "h a f o d": spelt aloud
  if (words.length > 2 && words.every(({ word }) => word.length === 1)) return hit;
  // One word in capitals in a line that has others: "second child STAR".
  const only = first === last ? tokens[first] : undefined;
  if (only && reading.letterCaseAt(only) !== 'upper') return hit;
  const isPlain = (token: Token | undefined) =>
    token !== undefined &&
    !isKnownName(token.word) &&
    !TITLES.has(token.word) &&
    (isFunctionWord(token.word) || isCommonWord(token.word));
  const isJoint = ({ word }: Token) =>
    (isFunctionWord(word) || isRelationWord(word)) && !NAME_PARTICLES.has(word);
  const joint = tokens.slice(first, last + 1).findIndex((token, index) => index > 0 && isJoint(token));
  if (joint > 0) last = first + joint - 1;
  while (last > first && isPlain(tokens[last])) last--;
  while (first < last && isPlain(tokens[first])) first++;
  if (last === first && isPlain(tokens[first])) return undefined;
  return { ...hit, start: tokens[first]?.start ?? hit.start, end: tokens[last]?.end ?? hit.end };
}

/** Where a find ends: at the end of a word. */
function wordEnd(hit: PatternHit, folded: FoldedText): number {
  const end = endWithoutPossessive(hit, folded);
  // "Mrs Ha11am": a name is never cut where a scanner put figures for letters.
  return hit.kind === 'person'
    ? end + (/^[\p{L}\p{N}]+/u.exec(folded.text.slice(end, end + 12))?.[0].length ?? 0)
    : end;
}

/** The "'s" of a person stays in the text. */
function endWithoutPossessive({ kind, start, end }: PatternHit, { lower }: FoldedText): number {
  return kind === 'person' && end - start > 3 && lower.slice(end - 2, end) === "'s" ? end - 2 : end;
}

function knownDate(phrase: string, dictionary: Dictionary) {
  if (dictionary.dates.length === 0) return undefined;
  const date = readDate(phrase);
  if (!date?.day || !date.month) return undefined;
  return dictionary.dates.find(
    (known) =>
      known.date.day === date.day &&
      known.date.month === date.month &&
      (date.year === undefined || date.year === known.date.year),
  )?.entity;
}
