import { isFunctionWord, isRelationWord } from '../dictionary/word-classes.ts';
import { isShorthand } from '../words/shorthand.ts';

/** Grammar, kin and shorthand: never a name on its own. */
export function isPlain(word: string): boolean {
  const lower = word.toLowerCase();
  return isFunctionWord(lower) || isRelationWord(lower) || isShorthand(lower);
}
