import type { FoldedText } from './fold.ts';

/** One run of letters and digits in a folded text. Offsets are folded ones. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Lower-case. */
  readonly word: string;
  readonly shape: 'lower' | 'title' | 'upper' | 'mixed' | 'digits';
  /** First word of a sentence, line or bullet, where a capital says nothing. */
  readonly opensSentence: boolean;
  /** What stands between the token before and this one, at most 12 characters of it. */
  readonly gap: string;
}

/** Scripts written without spaces are read one character at a time. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}])[\p{L}\p{N}])+/gu;

function shapeOf(word: string): Token['shape'] {
  if (/^\p{N}+$/u.test(word)) return 'digits';
  const lower = word.toLowerCase();
  const upper = word.toUpperCase();
  if (word === lower && word !== upper) return 'lower';
  if (word === upper && word !== lower) return word.length === 1 ? 'title' : 'upper';
  return word.slice(0, 1) === upper.slice(0, 1) && word.slice(1) === lower.slice(1) ? 'title' : 'mixed';
}

/** Cuts a folded text into tokens, in linear time. */
export function tokenise(folded: FoldedText): Token[] {
  const tokens: Token[] = [];
  let previousEnd = 0;
  for (const match of folded.text.matchAll(WORD)) {
    const start = match.index;
    const end = start + match[0].length;
    const gap = folded.text.slice(Math.max(previousEnd, start - 12), start);
    tokens.push({
      start,
      end,
      word: folded.lower.slice(start, end),
      shape: shapeOf(match[0]),
      opensSentence: tokens.length === 0 || /[.!?:;\n\r]["')\]*>_-]{0,3}\s*["'([*>_#\s-]*$/.test(gap),
      gap,
    });
    previousEnd = end;
  }
  return tokens;
}
