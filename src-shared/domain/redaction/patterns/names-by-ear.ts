import { isRelationWord } from '../dictionary/word-classes.ts';
import { isOrdinaryTerm } from '../ordinary-terms.ts';
import { isOrdinaryWord } from '../words/ordinary-words.ts';
import type { Pattern } from './pattern.ts';
import { isPlain } from './plain-words.ts';

/*
 * Names as they are sounded out or spelt aloud: "Kay-oh-me", "KWEE-va", "h a f o d", "that is N-G-O-Z-I". The pieces are
 * no words, and together they are what somebody or somewhere is called.
 */

const FREE = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';

/** What says that a name is going to be sounded out. */
const SOUNDED =
  "(?:pronounced|pronounciation|pronunciation|sounds? like|said like|say it|say|says|said|sed|called|calls|spelt|spelled|rhymes with|as in|it is|it[’']s|is|like|or|not)";

/** Pieces of a word by its sounds: at least one of them is no word, and none is grammar. */
function judgeSounds({ text }: { readonly text: string }): 'doubtful' | 'no' {
  const pieces = text.toLowerCase().split(/[- ]/);
  if (isOrdinaryTerm(text) || isOrdinaryWord(pieces.join(''))) return 'no';
  if (isRelationWord(pieces.at(-1) ?? '') || /^(?:in|to|by|on|off|up)$/.test(pieces.at(1) ?? '')) return 'no';
  const isUnheard = pieces.some((piece) => piece.length > 1 && !isOrdinaryWord(piece) && !isPlain(piece));
  return isUnheard || (pieces.length > 2 && /^\p{Lu}/u.test(text)) ? 'doubtful' : 'no';
}

/** Names by ear and by letter. */
export const NAMES_BY_EAR: readonly Pattern[] = [
  // "Kay-oh-me", 'Cat-a-lean'
  {
    kind: 'person',
    expression:
      /(?<=["“‘'])\p{L}{1,6}(?:-\p{L}{1,6}){1,4}(?: \p{L}{1,6}(?:-\p{L}{1,6}){1,4})?(?=[.,!?]?["”’'])/gu,
    certainty: 'doubtful',
    judge: judgeSounds,
  },
  // Pronounced: KWEE-va nee GIV-na; it is ROO-A-REE; say gwen-duh
  {
    kind: 'person',
    expression: new RegExp(
      `(?<=${FREE}${SOUNDED}:? (?:it )?)\\p{L}{1,6}(?:-\\p{L}{1,6}){1,4}(?: \\p{L}{2,6}(?= \\p{L}{1,6}-\\p{L}))?(?: \\p{L}{1,6}(?:-\\p{L}{1,6}){1,4})?${END}`,
      'giu',
    ),
    certainty: 'doubtful',
    judge: judgeSounds,
  },
  // KATH-LEEN, ROAR-ID: pieces in capitals
  {
    kind: 'person',
    expression: new RegExp(
      `${FREE}\\p{Lu}{2,6}(?:-\\p{Lu}{1,6}){0,3}-(?:\\p{Lu}{2,6}|\\p{Ll}{2,6})${END}`,
      'gu',
    ),
    certainty: 'doubtful',
    judge: judgeSounds,
  },
  // h a f o d, n-g-o-z-i: letter by letter
  {
    kind: 'person',
    expression: new RegExp(
      `${FREE}\\p{L}(?: \\p{L}){3,14}${END}(?!['’])|${FREE}\\p{L}(?:-\\p{L}){2,14}${END}`,
      'gu',
    ),
    certainty: 'doubtful',
    judge: ({ text }) => {
      const letters = text.toLowerCase().replace(/[^\p{L}]/gu, '');
      return new Set(letters).size < 3 || 'abcdefghijklmnopqrstuvwxyz'.includes(letters) ? 'no' : 'doubtful';
    },
  },
];
