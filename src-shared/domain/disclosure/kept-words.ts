import { isOrdinaryTerm } from '../redaction/ordinary-terms.ts';
import { ORDINARY_TERMS_PATTERN } from './ordinary-capitals.ts';
import { isSureNumber } from './sure-numbers.ts';

/** Words, times and numbers: "22.10" and "3:15" are one. */
const WORDS = /[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}'’-]|(?<=\p{N})[.:,](?=\p{N}))*/gu;
/** What stands before the first word of a sentence, of a line, or of an item in a list. */
const BEFORE_SENTENCE = /(?:^\s*(?:[-*•]\s*)?|[.!?:]["'”’)]*\s+|\n\s*(?:[-*•]\s*)?)["'“‘(]*$/u;

/**
 * The capitals and numbers of a text that stay although the finders passed over them: words with a capital that do not
 * just begin a sentence and are no term of the field, and all digits but counts with their unit and the like. Each has to be seen by a person before the text
 * leaves. Offsets are UTF-16 code units of the original, end exclusive.
 */
export function keptWords(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): { start: number; end: number }[] {
  const kept: { start: number; end: number }[] = [];
  for (const match of text.matchAll(WORDS)) {
    const word = match[0];
    const start = match.index;
    const end = start + word.length;
    if (spans.some((span) => span.start < end && span.end > start)) continue;
    if (!/\p{N}/u.test(word)) {
      if (!/^\p{Lu}/u.test(word) || startsSentence(text, start)) continue;
      if (ORDINARY_TERMS_PATTERN.test(word) || isOrdinaryTerm(word)) continue;
    } else if (isSureNumber(text, start, end)) continue;
    kept.push({ start, end });
  }
  return kept;
}

function startsSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at);
  // Cut out of the middle of a text, the beginning of the piece is not the beginning of a sentence.
  return BEFORE_SENTENCE.test(at <= 12 ? before : `x${before}`);
}
