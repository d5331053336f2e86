import { ORDINARY_TERMS_PATTERN } from './ordinary-capitals.ts';

/**
 * The capitals and numbers of a text that stay although the finders passed over them: words with a capital that do not
 * just begin a sentence, and all digits. Each has to be seen by a person before the text leaves.
 * Offsets are UTF-16 code units of the original, end exclusive.
 */
export function keptWords(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): { start: number; end: number }[] {
  const kept: { start: number; end: number }[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)) {
    const start = match.index;
    const end = start + match[0].length;
    if (spans.some((span) => span.start < end && span.end > start)) continue;
    const hasDigit = /\p{N}/u.test(match[0]);
    const hasCapital = /^\p{Lu}/u.test(match[0]) && !startsSentence(text, start);
    if (!hasDigit && !hasCapital) continue;
    if (ORDINARY_TERMS_PATTERN.test(match[0])) continue;
    kept.push({ start, end });
  }
  return kept;
}

function startsSentence(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 12), at);
  return (
    /(?:^|[.!?:]["'”’)]*\s+|\n\s*(?:[-*•]\s*)?)["'“‘(]*$/u.test(at <= 12 ? text.slice(0, at) : before) &&
    !/\p{L}$/u.test(before)
  );
}
