/** A word, a number or one sign of a text. Offsets are UTF-16 code units into the text, end exclusive. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** As written, without invisible characters; cut at 40 characters. */
  readonly surface: string;
  /** Lower case, without diacritics. */
  readonly normal: string;
  readonly isWord: boolean;
  /** A line break stands before the token. */
  readonly startsLine: boolean;
  /** A line break, or the end of a sentence, stands before the token. */
  readonly startsSentence: boolean;
}

const LONGEST = 40;
const TOKEN = /[\p{L}\p{M}\p{N}_\u200b-\u200d\u2060\ufeff\u00ad]+|[^\s]/gu;
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;
const NON_ASCII = /[^\x20-\x7e]/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Cuts a text into words, numbers and signs. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  let afterStop = true;
  TOKEN.lastIndex = 0;
  for (const match of text.matchAll(TOKEN)) {
    const start = match.index;
    const raw = match[0].length > LONGEST ? match[0].slice(0, LONGEST) : match[0];
    const surface = NON_ASCII.test(raw) ? raw.replace(INVISIBLE, '') : raw;
    const isWord = LETTER_OR_DIGIT.test(surface);
    const startsLine = start === 0 || hasLineBreak(text, end, start);
    const startsSentence = startsLine || (afterStop && isWord);
    end = start + match[0].length;
    tokens.push({ start, end, surface, normal: normalForm(surface), isWord, startsLine, startsSentence });
    if (isWord) afterStop = false;
    else if (surface === '.' || surface === '!' || surface === '?')
      afterStop = !isAbbreviation(tokens.at(-2));
    else if (surface === '•' || surface === '*') afterStop = true;
  }
  return tokens;
}

/** Lower case, diacritics taken off, so that "ŞAHİN", "Şahin" and "sahin" are one. */
export function normalForm(surface: string): string {
  const lower = surface.toLowerCase();
  return NON_ASCII.test(lower) ? lower.normalize('NFKD').replace(/\p{M}/gu, '') : lower;
}

const ABBREVIATIONS = new Set([
  'mr',
  'mrs',
  'ms',
  'dr',
  'st',
  'no',
  'rev',
  'prof',
  'approx',
  'eg',
  'ie',
  'v',
]);

const isAbbreviation = (token: Token | undefined): boolean =>
  token !== undefined && (ABBREVIATIONS.has(token.normal) || /^\p{Lu}$/u.test(token.surface));

function hasLineBreak(text: string, from: number, to: number): boolean {
  for (let index = from; index < to; index++) if (text.charCodeAt(index) === 10) return true;
  return false;
}
