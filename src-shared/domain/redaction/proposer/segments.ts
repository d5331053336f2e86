/** A stretch of text, offsets in UTF-16 code units, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const SOFT_LIMIT = 1_500;
const HARD_LIMIT = 3_000;

/** Where white space is missing for so long there is no sentence to keep whole, and libraries slow down. */
const LIMIT_WITHOUT_SPACE = 400;

/**
 * Cuts a text into stretches that a library can take in bounded time.
 *
 * A cut falls after a line break or the end of a sentence where there is one between the soft and the hard
 * limit, else after white space, else after 400 characters in the middle of a word, never inside a surrogate pair. The stretches
 * cover the text without gap or overlap.
 */
export function segment(text: string): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  while (start < text.length) {
    const end = text.length - start <= HARD_LIMIT ? text.length : cutAfter(text, start);
    stretches.push({ start, end });
    start = end;
  }
  return stretches;
}

function cutAfter(text: string, start: number): number {
  let space = -1;
  let sentence = -1;
  for (let index = start + SOFT_LIMIT; index < start + HARD_LIMIT; index++) {
    const code = text.charCodeAt(index);
    if (code === 10) return index + 1;
    if (!isSpace(code)) continue;
    space = index + 1;
    if (sentence < 0 && endsSentence(text.charCodeAt(index - 1))) sentence = index + 1;
  }
  if (sentence > 0) return sentence;
  if (space > 0) return space;
  const end = start + LIMIT_WITHOUT_SPACE;
  const code = text.charCodeAt(end);
  return code >= 0xdc00 && code <= 0xdfff ? end - 1 : end;
}

const isSpace = (code: number) => code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
const endsSentence = (code: number) => code === 46 || code === 33 || code === 63 || code === 59;
