import { isFunctionWord, isRelationWord, TITLES } from './dictionary/word-classes.ts';
import { isOrdinaryTerm } from './ordinary-terms.ts';
import type { Reading } from './reading.ts';
import { LANGUAGES, NATIONALITIES, RELIGIONS } from './risks/lexicons.ts';
import type { Token } from './text/tokens.ts';
import type { SpanKind } from './types.ts';
import { isUsualWord } from './usual-capitals.ts';
import { isGivenName, isKnownName } from './words/known-names.ts';
import { isCommonWord, isOrdinaryWord } from './words/ordinary-words.ts';
import { isShorthand } from './words/shorthand.ts';
import { isSlipOfOrdinaryWord } from './words/slips.ts';

/** From here on a proposal is called likely; below it is shown as doubtful. */
export const LIKELY = 0.7;

/** From here on a word in no dictionary is taken for a name. */
export const UNKNOWN_WORD = 0.03;

/** The same for one that opens a sentence, where a capital says nothing. */
const UNKNOWN_OPENING = 0.12;

/** From here on a listed name that is an ordinary word too is taken for the name. */
const LISTED_NAME = 0.06;

/** From here on capitals in mid-sentence make an ordinary word a name. */
const CAPITAL_IN_SENTENCE = 0.05;

/** From here on an ordinary word with a capital that it needs anyway is taken for a name. */
const NEARLY_SURE = 0.4;

/** How much of it must be the word's own where it is one of the commonest. */
const SOME_OF_ITS_OWN = 0.2;

/** From here on even what may be a slip of an ordinary word is taken for a name. */
const ALMOST_SURE = 0.905;

/** From here on four or five capitals that are no abbreviation of the field are taken for a name: "RAEI", "ONYX". */
const UNHEARD_CAPITALS = 0.7;

/** From here on any word of no grammar and no shorthand is taken for a name. */
const ALL_BUT_CERTAIN = 0.91;

/** From here on an ordinary word in notes without capitals is taken for a name; for that of a place or a body. */
const ORDINARY_IN_NOTES = 0.1;
const ORDINARY_PLACE = 0.15;

/** The same for one of the commonest words. */
const COMMON_IN_NOTES = 0.25;
const COMMON_PLACE = 0.2;

/** From here on a short code is taken for one; and a capital alone for somebody. */
const SHORT_CODE = 0.4;
const LONE_CAPITAL = 0.4;

/** From here on a word in small letters that no dictionary has is taken for a name among capitals. */
const UNKNOWN_SMALL = 0.15;

/** What becomes of one word of a proposal: "inside" words stay only between two kept ones. */
export type Verdict = 'keep' | 'inside' | 'drop';

/** What a verdict on one word looks at. */
export interface Situation {
  readonly kind: SpanKind;
  readonly strength: number;
  /** What the proposer gives this word itself, where it tells; the strength is that of the whole proposal. */
  readonly own: number;
  readonly reading: Reading;
  readonly before: Token | undefined;
  /** Whether the word before it in the proposal is kept. */
  readonly isBesideName: boolean;
  /** Whether a surer finder has the word before it. */
  readonly isBesideKnown: boolean;
}

/**
 * Weighs one word: terms of the field, shorthand and grammar go; numbers stay only where they are codes; where capitals
 * mean something they decide, elsewhere an ordinary word needs a list of names behind it.
 */
export function verdictOn(token: Token, situation: Situation): Verdict {
  const { reading, strength, isBesideName, before } = situation;
  const { word } = token;
  if (/['’]$/.test(token.gap) && word.length < 3) return isBesideName ? 'inside' : 'drop';
  if (/\p{N}/u.test(word)) return verdictOnCode(token, situation);
  if (word.length === 1) return verdictOnLetter(token, situation);
  if (isFunctionWord(word)) return isBesideName ? 'inside' : 'drop';
  if (TITLES.has(word) || isRelationWord(word)) return 'drop';
  if (isShorthand(word) && token.shape !== 'mixed' && !isNameAllTheSame(token, situation)) return 'drop';
  if (reading.isProtected(token.start, token.end) && (strength < NEARLY_SURE || !isBesideName))
    return isBesideName ? 'inside' : 'drop';
  if (before && TITLES.has(before.word) && /^\.? $/.test(token.gap) && !isCommonWord(word)) return 'keep';
  if (isTraitOrCompass(word)) return isBesideName ? 'inside' : 'drop';
  const letterCase = reading.letterCaseAt(token);
  if (letterCase === 'mixed') return verdictOnCapital(token, situation);
  return verdictOnBareWord(word, situation, letterCase === 'upper');
}

const COMPASS = new Set(['north', 'south', 'east', 'west']);

/** Where somebody comes from, speaks or believes is listed as a risk, not masked. */
const isTraitOrCompass = (word: string) =>
  COMPASS.has(word) || NATIONALITIES.has(word) || LANGUAGES.has(word) || RELIGIONS.has(word);

/** "Al", "Gen", "AM" where the proposer is sure, and capitals say so too. */
function isNameAllTheSame({ shape, word }: Token, { strength }: Situation): boolean {
  if (shape === 'title') return isGivenName(word) || strength >= NEARLY_SURE;
  return shape === 'upper' && word.length < 4 && strength >= ALL_BUT_CERTAIN;
}

/** Numbers are left to the patterns, but for long ones and codes of letters and digits. */
function verdictOnCode(
  { word, gap }: Token,
  { isBesideName, isBesideKnown, kind, strength }: Situation,
): Verdict {
  if (isBesideKnown && kind === 'reference' && /^[/-]$/.test(gap)) return 'keep';
  const digits = word.replace(/\P{N}/gu, '').length;
  const isOrdinal = /^\d+(?:st|nd|rd|th|s|am|pm|kg|cm|mg|ml|m|g|y|x|k|mins?|hrs?|wks?|yrs?)$/.test(word);
  if (digits >= 5 || (digits >= 2 && word.length >= 5 && !isOrdinal)) return 'keep';
  // "7B", "K9": figures and a letter that the tagger takes for a code or a part of an address.
  const isOfAPlace = kind === 'place' || kind === 'organisation' || kind === 'address';
  if (strength >= SHORT_CODE && digits < word.length && !isOrdinal && (isOfAPlace || isBesideName))
    return 'keep';
  if (strength >= SHORT_CODE && isBesideName && isOfAPlace) return 'keep';
  return isBesideName && kind !== 'person' ? 'inside' : 'drop';
}

/** "Ez K", "noah b": an initial goes with the name before it. */
function verdictOnLetter(
  token: Token,
  { isBesideName, isBesideKnown, kind, reading, strength, before }: Situation,
): Verdict {
  const isAlone =
    token.shape === 'title' &&
    /^ \(?$/.test(token.gap) &&
    !token.opensSentence &&
    !isUsualWord(before?.word ?? '');
  if (kind === 'person' && isAlone && strength >= LONE_CAPITAL && !/[ai]/.test(token.word)) return 'keep';
  if (!(isBesideName || isBesideKnown) || kind !== 'person' || !/^[ .-]{1,2}$/.test(token.gap)) return 'drop';
  if (token.shape === 'lower' && reading.letterCaseAt(token) === 'mixed') return 'drop';
  const isShorthandToo = token.shape === 'lower' && /[iauvwx]/.test(token.word);
  return isShorthandToo && !/^[,.)\n]/.test(reading.folded.text.slice(token.end)) ? 'drop' : 'keep';
}

/** Where capitals mean something. */
function verdictOnCapital(
  { shape, word, ...token }: Token,
  { strength, own, before, isBesideName, isBesideKnown, kind }: Situation,
): Verdict {
  const opensSentence = token.opensSentence && !(before?.word.length === 1 && token.gap.trim() === '.');
  const isRareWordOfAPlace =
    (kind === 'place' || kind === 'organisation') && !isCommonWord(word) && !isUsualWord(word);
  if (shape === 'lower' && isRareWordOfAPlace && strength >= LIKELY) return 'keep';
  if (shape === 'lower')
    return !isOrdinaryWord(word) && strength >= (isSlipOfOrdinaryWord(word) ? ALMOST_SURE : UNKNOWN_SMALL)
      ? 'keep'
      : 'drop';
  if (shape === 'upper' && word.length > 3 && word.length < 6 && !isKnownName(word))
    return isBesideName || isBesideKnown || strength >= UNHEARD_CAPITALS ? 'keep' : 'drop';
  if (isKnownName(word) && strength >= LISTED_NAME) return 'keep';
  if (!isOrdinaryWord(word))
    return strength >=
      (opensSentence ? (isSlipOfOrdinaryWord(word) ? NEARLY_SURE : UNKNOWN_OPENING) : UNKNOWN_WORD)
      ? 'keep'
      : 'drop';
  // "Plays Fortnite", "Buys Rizla": the verb that opens the sentence needs a suspicion of its own.
  if (opensSentence)
    return strength >= NEARLY_SURE && (own >= SOME_OF_ITS_OWN || !isCommonWord(word) || !/[^s]s$/.test(word))
      ? 'keep'
      : 'drop';
  return strength >= CAPITAL_IN_SENTENCE ? 'keep' : 'drop';
}

/** Where they mean nothing: notes without capitals, headings in capitals. */
function verdictOnBareWord(word: string, { strength, before, kind }: Situation, isHeading: boolean): Verdict {
  if (isGivenName(word) && before && isRelationWord(before.word) && strength >= UNKNOWN_WORD) return 'keep';
  if (isKnownName(word)) {
    if (isCommonWord(word)) return strength >= LIKELY ? 'keep' : 'drop';
    return strength >= (isOrdinaryWord(word) ? LISTED_NAME : UNKNOWN_WORD) ? 'keep' : 'drop';
  }
  if (isOrdinaryTerm(word)) return strength >= ALL_BUT_CERTAIN ? 'keep' : 'drop';
  if (isUsualWord(word)) return strength >= LIKELY ? 'keep' : 'drop';
  if (isOrdinaryWord(word)) return strength >= thresholdOf(word, kind, isHeading) ? 'keep' : 'drop';
  if (isSlipOfOrdinaryWord(word)) return strength >= ALMOST_SURE ? 'keep' : 'drop';
  return strength >= UNKNOWN_WORD ? 'keep' : 'drop';
}

/** From where on a word of every day is taken for a name; in capitals, of which the tagger has seen less, it must be surer. */
function thresholdOf(word: string, kind: SpanKind, isHeading: boolean): number {
  const isCommon = isCommonWord(word);
  if (isHeading) return isCommon ? ALL_BUT_CERTAIN : LIKELY;
  if (kind === 'place' || kind === 'organisation') return isCommon ? COMMON_PLACE : ORDINARY_PLACE;
  return isCommon ? COMMON_IN_NOTES : ORDINARY_IN_NOTES;
}
