import { isFunctionWord, isRelationWord } from './dictionary/word-classes.ts';
import type { Reading } from './reading.ts';
import type { Token } from './text/tokens.ts';
import type { Proposal } from './types.ts';
import { isShorthand } from './words/shorthand.ts';

/** From here on such words are taken for a name. */
const LIKELY_BODY = 0.5;

/** Words that end the name of a road, a building or a body. */
const BODY_ENDS = new Set(
  'road rd street st avenue ave lane ln close drive crescent terrace gardens grove court house lodge cottage farm estate station hospital infirmary surgery practice pharmacy school academy college nursery preschool university church mosque temple synagogue gurdwara library museum theatre park forum project trust refuge aid homes jobcentre foodbank'.split(
    ' ',
  ),
);

/** "barford county court", "first choice homes": ordinary words that name something together. */
export function namedBody(
  { kind, score }: Pick<Proposal, 'kind' | 'score'>,
  words: readonly Token[],
  reading: Reading,
): { start: number; end: number } | undefined {
  if (
    score < LIKELY_BODY ||
    !['place', 'organisation', 'address', 'school', 'court', 'health-service'].includes(kind)
  )
    return undefined;
  const isPlain = ({ word, start, end }: Token) =>
    /^\d/.test(word) ||
    isFunctionWord(word) ||
    isRelationWord(word) ||
    isShorthand(word) ||
    reading.isProtected(start, end);
  const until = words.findLastIndex(({ word }) => BODY_ENDS.has(word));
  const from = words.findIndex((token) => !isPlain(token) && !BODY_ENDS.has(token.word));
  const [opening, closing] = [words[from], words[until]];
  if (!opening || !closing || from >= until) return undefined;
  if (words.slice(from, until + 1).some(({ gap }, at) => at > 0 && !/^(?:[ ,'’&-]{1,2}|\. )$/.test(gap)))
    return undefined;
  return { start: opening.start, end: closing.end };
}
