import type { Token } from './tokens.ts';

/** How a line uses capitals: as prose does, not at all, or everywhere. Only in "mixed" ones does a capital say something. */
export type LetterCase = 'mixed' | 'lower' | 'upper';

/** A line this long that ends without a stop goes on in the next one. */
const WRAPPED_LENGTH = 60;

interface Line {
  readonly first: number;
  last: number;
}

function linesOf(tokens: readonly Token[]): Line[] {
  const lines: Line[] = [];
  tokens.forEach((token, index) => {
    const line = lines.at(-1);
    if (!line || token.gap.includes('\n')) lines.push({ first: index, last: index });
    else line.last = index;
  });
  return lines;
}

function caseOfLine(line: readonly Token[], isCased: boolean): LetterCase {
  const words = line.filter(({ shape, word }) => shape !== 'digits' && word.length > 1);
  const upper = words.filter(({ shape }) => shape === 'upper').length;
  if (upper > 2 && upper * 10 >= words.length * 6) return 'upper';
  if (!isCased) return 'lower';
  const title = words.filter(({ shape }) => shape === 'title').length;
  const openers = line.filter(
    ({ opensSentence, shape }, index) => (opensSentence || index === 0) && shape !== 'digits',
  );
  const small = openers.filter(({ shape }) => shape === 'lower').length;
  return small * 2 > openers.length && title * 12 <= line.length ? 'lower' : 'mixed';
}

/** Reads line by line how capitals are used, so that notes pasted into a letter are read as notes. */
export function readLetterCase(tokens: readonly Token[], isCased: boolean): (token: Token) => LetterCase {
  const cases = new Map<Token, LetterCase>();
  let before: { letterCase: LetterCase; length: number } | undefined;
  for (const { first, last } of linesOf(tokens)) {
    const line = tokens.slice(first, last + 1);
    const opening = line[0];
    const isWrapped =
      before !== undefined &&
      before.length > WRAPPED_LENGTH &&
      opening?.shape === 'lower' &&
      /^[^.!?:;]*\n[^\n]*$/.test(opening.gap);
    const letterCase = isWrapped && before ? before.letterCase : caseOfLine(line, isCased);
    for (const token of line) cases.set(token, letterCase);
    before = { letterCase, length: (line.at(-1)?.end ?? 0) - (opening?.start ?? 0) };
  }
  return (token) => cases.get(token) ?? (isCased ? 'mixed' : 'lower');
}
