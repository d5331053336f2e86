import { isOrdinaryTerm } from '../redaction/ordinary-terms.ts';
import { isUsualWord } from '../redaction/usual-capitals.ts';
import { isCommonWord } from '../redaction/words/ordinary-words.ts';
import { ORDINARY_TERMS_PATTERN } from './ordinary-capitals.ts';
import { isSureNumber } from './sure-numbers.ts';

/** Words, times and numbers: "22.10" and "3:15" are one. */
const WORDS = /[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}'’-]|(?<=\p{N})[.:,](?=\p{N}))*/gu;
interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Suggestion extends Stretch {
  /** 0 to 1. */
  readonly score: number;
}

/** Below it a number of one or two figures is no part of a date or a code: of 125 such numbers in notes one was (docs/redaction.md). */
const WEAK = 0.1;

const overlaps = (stretches: readonly Stretch[], start: number, end: number) =>
  stretches.some((other) => other.start < end && other.end > start);

const isSuggested = (suggested: readonly Suggestion[], word: string, start: number, end: number) =>
  overlaps(/^\d{1,2}$/.test(word) ? suggested.filter(({ score }) => score >= WEAK) : suggested, start, end);

/** "Change Grow Live", "Locality 2": words of every day with capitals in a row may name a body together. */
const CAPITAL_BEFORE = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}’'-]+ $/u;
const CAPITAL_AFTER = /^ \p{Lu}\p{L}/u;

/** A word of every day, a number of two figures, a time. Where nothing took it for a name in its context, nobody has to look: docs/redaction.md. */
function isSurelyOrdinary(word: string): boolean {
  if (/\p{N}/u.test(word)) return /^\d{1,2}(?:[.:]\d\d)?$/.test(word);
  const lower = word.toLowerCase().replace(/['’]s$/, '');
  return isUsualWord(lower) || isCommonWord(lower);
}

/** What stands before the first word of a sentence, of a line, or of an item in a list. */
const BEFORE_SENTENCE = /(?:^\s*(?:[-*•]\s*)?|[.!?:]["'”’)]*\s+|\n\s*(?:[-*•]\s*)?)["'“‘(]*$/u;

/**
 * The capitals and numbers of a text that stay although the finders passed over them: words with a capital that do not
 * just begin a sentence and are no term of the field, and all digits but counts with their unit and the like. Each has to be seen by a person before the text
 * leaves. Given what the proposer suggested of the text, also where a rule let it go, words and small numbers of every day that
 * it never suggested are left out too. Offsets are UTF-16 code units of the original, end exclusive.
 */
export function keptWords(
  text: string,
  spans: readonly Stretch[],
  suggested?: readonly Suggestion[],
): Stretch[] {
  const kept: Stretch[] = [];
  for (const match of text.matchAll(WORDS)) {
    const word = match[0];
    const start = match.index;
    const end = start + word.length;
    if (overlaps(spans, start, end)) continue;
    if (!/\p{N}/u.test(word)) {
      if (!/^\p{Lu}/u.test(word) || startsSentence(text, start)) continue;
      if (ORDINARY_TERMS_PATTERN.test(word) || isOrdinaryTerm(word)) continue;
    } else if (isSureNumber(text, start, end)) continue;
    const isBesideCapital =
      CAPITAL_BEFORE.test(text.slice(Math.max(0, start - 30), start)) ||
      CAPITAL_AFTER.test(text.slice(end, end + 3));
    if (suggested && isSurelyOrdinary(word) && !isBesideCapital && !isSuggested(suggested, word, start, end))
      continue;
    kept.push({ start, end });
  }
  return kept;
}

function startsSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at);
  // Cut out of the middle of a text, the beginning of the piece is not the beginning of a sentence.
  return BEFORE_SENTENCE.test(at <= 12 ? before : `x${before}`);
}
