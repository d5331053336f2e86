import { findOrdinaryTerms } from './ordinary-terms.ts';
import { ALIAS_PATTERN } from './replace/alias-book.ts';
import { findTermShapes } from './term-shapes.ts';
import type { FoldedText } from './text/fold.ts';
import { type LetterCase, readLetterCase } from './text/letter-case.ts';
import { type Token, tokenise } from './text/tokens.ts';

/** A text made ready for the finders. */
export interface Reading {
  readonly folded: FoldedText;
  readonly tokens: readonly Token[];
  readonly isCased: boolean;
  /** How the line of a token uses capitals. */
  readonly letterCaseAt: (token: Token) => LetterCase;
  readonly isProtected: (start: number, end: number) => boolean;
  readonly isPhrase: (start: number, end: number) => boolean;
  readonly isAlias: (start: number, end: number) => boolean;
  /** The same two for what the record holds: only the terms that nobody could be called by. */
  readonly forRecord: Pick<Reading, 'isProtected' | 'isPhrase'>;
}

/** Reads a folded text: its words, whether capitals mean something, its terms of the field. */
export function readText(folded: FoldedText): Reading {
  const tokens = tokenise(folded);
  const capitals = tokens.filter((token) => token.shape === 'title').length;
  const found = findOrdinaryTerms(tokens);
  const shapes = findTermShapes(folded.text);
  const { length } = folded.text;
  const terms = coverage(length, [...found, ...shapes]);
  const isStrong = (term: { isStrong: boolean }) => term.isStrong;
  const strongTerms = coverage(length, [...found, ...shapes].filter(isStrong));
  const strongPhrases = coverage(
    length,
    found.filter((term) => term.isStrong && term.words > 1),
  );
  const phrases = coverage(
    folded.text.length,
    found.filter((term) => term.words > 1),
  );
  const aliases = coverage(
    folded.text.length,
    [...folded.text.matchAll(ALIAS_PATTERN)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
  const isAlias = (start: number, end: number) => aliases[start] === 1 && aliases[end - 1] === 1;
  const isCased = capitals * 25 > tokens.length;
  return {
    folded,
    tokens,
    isCased,
    letterCaseAt: readLetterCase(tokens, isCased),
    isAlias,
    isPhrase: (start, end) => isAlias(start, end) || isCovered(phrases, folded.text, start, end),
    isProtected: (start, end) => isAlias(start, end) || isCovered(terms, folded.text, start, end),
    forRecord: {
      isPhrase: (start, end) => isAlias(start, end) || isCovered(strongPhrases, folded.text, start, end),
      isProtected: (start, end) => isAlias(start, end) || isCovered(strongTerms, folded.text, start, end),
    },
  };
}

function coverage(length: number, stretches: readonly { start: number; end: number }[]): Uint8Array {
  const mask = new Uint8Array(length);
  for (const { start, end } of stretches) mask.fill(1, start, end);
  return mask;
}

function isCovered(mask: Uint8Array, text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (mask[i] === 0 && /[\p{L}\p{N}]/u.test(text.charAt(i))) return false;
  return end > start;
}

/** The index of the first token from an offset on. */
export function tokenAt(tokens: readonly Token[], start: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
