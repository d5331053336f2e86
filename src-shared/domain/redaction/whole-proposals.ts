import { isFunctionWord, isRelationWord, TITLES } from './dictionary/word-classes.ts';
import type { Reading } from './reading.ts';
import type { Token } from './text/tokens.ts';
import type { Proposal, SpanKind } from './types.ts';
import { isCommonWord, isOrdinaryWord } from './words/ordinary-words.ts';
import { isShorthand } from './words/shorthand.ts';

/** From here on a date or a code is taken over whole, figures and all. */
const SURE_OF_FIGURES = 0.35;
const SURE_OF_CODES = 0.5;

/** A stop or a line's end before a word. */
export const isHardBreak = ({ gap }: Token) => /[\n;:?!]|\.\s|\s-\s/.test(gap);

/** A hyphen or an apostrophe inside a word; a slash too where there are figures. */
export const isTight = (token: Token | undefined, before: Token | undefined) =>
  token !== undefined &&
  before !== undefined &&
  (/^['-]$/.test(token.gap) || (token.gap === '/' && /\d/.test(token.word + before.word)));

/** What a possessive or a short form leaves behind an apostrophe. */
export const isEnding = ({ gap, word }: Token) => gap === "'" && /^(?:s|t|d|m|ll|re|ve)$/.test(word);

/** A date or a code that the tagger is fairly sure of stays whole, where it has figures; of recurring days none. */
export function wholeFigures(
  { kind, score }: Pick<Proposal, 'kind' | 'score'>,
  words: readonly Token[],
  reading: Reading,
): { start: number; end: number } | undefined {
  if (score < SURE_OF_FIGURES || (kind !== 'date' && kind !== 'reference')) return undefined;
  const isPlain = ({ word }: Token) => isFunctionWord(word) && word !== 'the';
  const from = words.findIndex((token) => !isPlain(token));
  const opening = words[from];
  const closing = words.findLast((token) => !isPlain(token));
  if (!opening || !closing) return undefined;
  const text = reading.folded.lower.slice(opening.start, closing.end);
  if (/\n/.test(text) || text.length > 60) return undefined;
  const digits = text.replace(/\D/g, '').length;
  if (/^\d+\.\d{3,}$/.test(text)) return undefined;
  const fraction = /^(\d{1,2})[./](\d{1,2})(?:th|st|nd|rd)?$/.exec(text);
  if (
    fraction &&
    (/(?:years?|yrs?|class(?:es)?|grades?|stages?) $/.test(
      reading.folded.lower.slice(Math.max(0, opening.start - 8), opening.start),
    ) ||
      /[a-z]$/.test(text) ||
      Number(fraction[1]) > 31 ||
      Number(fraction[2]) > 12 ||
      fraction[2] === '7')
  )
    return undefined;
  if (
    /^\d+(?:st|nd|rd|th)$/.test(text) &&
    /^ ?(?:-|–|to |and )? ?(?:\d+(?:st|nd|rd|th) )?(?:cent|percent|floor|birthday|place|grade)/.test(
      reading.folded.lower.slice(closing.end, closing.end + 24),
    )
  )
    return undefined;
  if (kind === 'date')
    return /\d/.test(text) &&
      !/^\d+(?:[.:]\d+)? ?(?:am|pm|hrs?|mins?|weeks?|wks?|months?|days?|years?|yrs?)?$|\bevery\b|\beach\b/.test(
        text,
      )
      ? { start: opening.start, end: closing.end }
      : undefined;
  return digits >= 3 &&
    score >= SURE_OF_CODES &&
    !/^\d{1,3}(?:[.,]\d+)?$|^\d+(?:\.\d+)? ?(?:am|pm|kg|cm|ml|mg)$/.test(text)
    ? { start: opening.start, end: closing.end }
    : undefined;
}

/** From here on a place or a body with a capital, or in a text without any, is taken over whole. */
const SURE_BODY = 0.12;
const SURE_BODY_IN_SMALL_LETTERS = 0.4;
const SURE_BODY_OF_WORDS = 0.3;

/** "Colham CC thirds", "Red Blaes": the words of a place or body that the tagger is fairly sure of are not weighed one by one. */
export function wholeBody(
  { kind, score, shareOf }: Pick<Proposal, 'kind' | 'score'> & { readonly shareOf: (token: Token) => number },
  words: readonly Token[],
  reading: Reading,
): { start: number; end: number } | undefined {
  if (score < SURE_BODY || (kind !== 'place' && kind !== 'organisation')) return undefined;
  const isPlain = ({ word, start, end, gap }: Token) =>
    isFunctionWord(word) ||
    isRelationWord(word) ||
    TITLES.has(word) ||
    isShorthand(word) ||
    (/['’]$/.test(gap) && word.length < 3) ||
    reading.isProtected(start, end);
  const from = words.findIndex((token) => !isPlain(token));
  const until = words.findLastIndex((token) => !isPlain(token));
  const [opening, closing] = [words[from], words[until]];
  if (!opening || !closing || words.slice(from + 1, until + 1).some(isHardBreak)) return undefined;
  const own = words.slice(from, until + 1).filter((token) => !isPlain(token));
  // "stepping stones", "the red balloon": words of every day, each of which the tagger takes for part of a name.
  const isNamedByWords =
    score >= SURE_BODY_OF_WORDS &&
    own.length > 1 &&
    own.length < 5 &&
    own.every((token) => shareOf(token) >= SURE_BODY_OF_WORDS / 2) &&
    words.slice(from, until + 1).every((token) => !isPlain(token) || /^(?:of|the|and|on)$/.test(token.word));
  const isNamed = own.some(({ word, shape, opensSentence }) =>
    reading.letterCaseAt(opening) === 'mixed'
      ? (shape === 'title' || shape === 'mixed') &&
        (!opensSentence || own.length > 1 || !isOrdinaryWord(word))
      : score >= SURE_BODY_IN_SMALL_LETTERS && !/\d/.test(word) && (!isOrdinaryWord(word) || isNamedByWords),
  );
  return isNamed ? { start: opening.start, end: closing.end } : undefined;
}

/** Most words over which two pieces of one place or body are joined: "Mountain of Fire on the Quay". */
const MOST_BETWEEN = 3;

/** Joins the pieces of one place or body over the small words between them. */
export function joinedOver(
  pieces: readonly { start: number; end: number }[],
  kind: SpanKind,
  { tokens }: Reading,
): { start: number; end: number }[] {
  if (pieces.length < 2 || (kind !== 'place' && kind !== 'organisation')) return [...pieces];
  const out: { start: number; end: number }[] = [];
  for (const piece of [...pieces].sort((a, b) => a.start - b.start)) {
    const before = out.at(-1);
    const between = before
      ? tokens.slice(indexAt(tokens, before.end), indexAt(tokens, piece.start))
      : undefined;
    const isOne =
      between !== undefined &&
      between.length <= MOST_BETWEEN &&
      between.every((token) => isFunctionWord(token.word) && /^ $/.test(token.gap)) &&
      /^[ '-]{1,2}$/.test(tokens[indexAt(tokens, piece.start)]?.gap ?? '');
    if (before && isOne) before.end = Math.max(before.end, piece.end);
    else out.push({ ...piece });
  }
  return out;
}

/** A piece is never cut inside a hyphened or apostrophed word: "T-[Dawg]" takes its "T". */
export function withTightNeighbours(
  { start, end }: { start: number; end: number },
  kind: SpanKind,
  { tokens }: Reading,
  isKnown: (token: Token) => boolean,
): { start: number; end: number } {
  let first = indexAt(tokens, start);
  let last = indexAt(tokens, end - 1);
  const isPart = (token: Token | undefined) =>
    token !== undefined &&
    !isKnown(token) &&
    !isEnding(token) &&
    (!isCommonWord(token.word) || token.shape !== 'lower');
  const isInitialBefore = (token: Token | undefined, next: Token | undefined) =>
    token?.shape === 'title' && token.word.length === 1 && /^\.? ?$/.test(next?.gap ?? '-');
  while (
    (isTight(tokens[first], tokens[first - 1]) && isPart(tokens[first - 1])) ||
    (kind === 'person' &&
      isInitialBefore(tokens[first - 1], tokens[first]) &&
      /\./.test(tokens[first]?.gap ?? ''))
  )
    first--;
  while (isTight(tokens[last + 1], tokens[last]) && isPart(tokens[last + 1])) last++;
  return {
    start: Math.min(start, tokens[first]?.start ?? start),
    end: Math.max(end, tokens[last]?.end ?? end),
  };
}

/** The index of the token that covers an offset, or of the next one. */
export function indexAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low > 0 && (tokens[low - 1]?.end ?? 0) > offset ? low - 1 : low;
}
