import type { Candidate } from './candidates.ts';
import { isFunctionWord, isRelationWord, TITLES } from './dictionary/word-classes.ts';
import { namedBody } from './named-body.ts';
import { isOrdinaryTerm } from './ordinary-terms.ts';
import type { Reading } from './reading.ts';
import { LANGUAGES, NATIONALITIES, RELIGIONS } from './risks/lexicons.ts';
import { MONTH_PATTERN } from './text/dates.ts';
import { originalRange } from './text/fold.ts';
import type { Token } from './text/tokens.ts';
import type { Certainty, Proposal, SpanKind } from './types.ts';
import { isGivenName, isKnownName } from './words/known-names.ts';
import { isCommonWord, isOrdinaryWord } from './words/ordinary-words.ts';
import { isShorthand } from './words/shorthand.ts';
import { isSlipOfOrdinaryWord } from './words/slips.ts';

/** Scores from which a proposal is called likely; below it is shown as doubtful. */
const LIKELY = 0.7;

/** What a proposal still counts for beside a known name that it took in: the name may have been all that it saw. */
const BESIDE_THE_KNOWN = 0.5;

/** Below it a term of the field is left alone even in formal texts. */
const SURE_OF_IT = 0.5;

/** From here on a word in no dictionary is taken for a name. */
const UNKNOWN_WORD = 0.3;

/** From here on a listed name that is an ordinary word too is taken for the name. */
export const LISTED_NAME = 0.5;

/** From here on capitals in mid-sentence make an ordinary word a name. */
const CAPITAL_IN_SENTENCE = 0.2;

/** From here on an ordinary word with a capital that it needs anyway is taken for a name. */
const NEARLY_SURE = 0.9;

/** From here on any word of no grammar and no shorthand is taken for a name. */
const ALL_BUT_CERTAIN = 0.97;

/** Words in a sentence, and share of numbers, from which a text reads like a judgment or a formal report. */
const FORMAL_LENGTH = 12;
const FORMAL_NUMBERS = 0.02;

/** What keepProposals knows beside the text. */
export interface AlreadyKnown {
  /** What surer finders have found in the text. */
  readonly found: readonly { readonly start: number; readonly end: number }[];
  /** Whether a case record says whom the text is about. */
  readonly hasRecord: boolean;
}

/**
 * Takes over what the proposer suggests: word by word (see `verdictOn`), but for a formal text of which nothing is
 * known. There an occupation or a sum may tell who it is, and all that is proposed is masked.
 */
export function keepProposals(
  text: string,
  proposals: readonly Proposal[],
  reading: Reading,
  { found, hasRecord }: AlreadyKnown,
): Candidate[] {
  const isKnown = coverage(text.length, found);
  const toFolded = offsetsIntoFolded(reading);
  const isWide = !hasRecord && isFormal(reading);
  return proposals.flatMap((proposal) => {
    const { start, end, kind, score } = proposal;
    if (!(end > start) || start < 0 || end > text.length || isUnreadable(text.slice(start, end))) return [];
    const certainty: Certainty = score >= LIKELY ? 'likely' : 'doubtful';
    const folded = { ...proposal, start: toFolded(start), end: toFolded(end) };
    if (isWide)
      return isField(folded, reading) ? [] : [{ start, end, kind, source: 'proposer' as const, certainty }];
    return piecesOf(
      folded,
      reading,
      (token) => isKnown[originalRange(reading.folded, token.start, token.end).start] === 1,
    ).map((piece) => ({
      ...originalRange(reading.folded, piece.start, piece.end),
      kind: isMonth(reading.folded.lower.slice(piece.start, piece.end)) ? 'date' : kind,
      source: 'proposer' as const,
      certainty,
    }));
  });
}

/** Letters of another script only: the tagger has learned nothing of them (see `findOtherScripts`). */
const isUnreadable = (words: string) =>
  /(?!\p{Script=Latin}|\p{Script=Common})\p{L}/u.test(words) && !/[\p{Script=Latin}\p{N}]/u.test(words);

const isMonth = (words: string) => new RegExp(`^${MONTH_PATTERN}$`, 'i').test(words);

function isFormal({ tokens, isCased }: Reading): boolean {
  const sentences = tokens.filter(({ opensSentence }) => opensSentence).length;
  const numbers = tokens.filter(({ shape }) => shape === 'digits').length;
  return isCased && tokens.length >= sentences * FORMAL_LENGTH && numbers >= tokens.length * FORMAL_NUMBERS;
}

/** Whether a proposal is made of terms of the field, relations and titles only. */
function isField({ start, end, score }: Proposal, reading: Reading): boolean {
  if (reading.isPhrase(start, end) || (score < SURE_OF_IT && reading.isProtected(start, end))) return true;
  const words = reading.folded.lower.slice(start, end).match(/[\p{L}\p{N}']+/gu) ?? [];
  return (
    words.every((word) => isRelationWord(word) || TITLES.has(word)) ||
    (score < SURE_OF_IT && words.every((word) => isOrdinaryTerm(word)))
  );
}

/** What becomes of one word of a proposal: "inside" words stay only between two kept ones. */
type Verdict = 'keep' | 'inside' | 'drop';

function piecesOf(
  { start, end, kind, score }: Proposal,
  reading: Reading,
  isKnown: (token: Token) => boolean,
): { start: number; end: number }[] {
  if (reading.isPhrase(start, end)) return [];
  const { tokens } = reading;
  const first = indexAt(tokens, start);
  let last = first;
  while (last < tokens.length && (tokens[last]?.start ?? end) < end) last++;
  const body = namedBody({ kind, score }, tokens.slice(first, last), reading);
  const knownWords = tokens.slice(first, last).filter(isKnown).length;
  const strength = knownWords > 0 ? Math.min(score, BESIDE_THE_KNOWN) : score;
  const out: { start: number; end: number }[] = body ? [body] : [];
  let open: { start: number; end: number } | undefined;
  let title: Token | undefined;
  for (let at = first; at < last; at++) {
    const token = tokens[at];
    if (!token) break;
    if (body && token.start >= body.start && token.end <= body.end) continue;
    if (open && /[\n;:?!]|\.\s|\s-\s/.test(token.gap) && !isAfterInitial(tokens[at - 1])) open = undefined;
    const verdict = isKnown(token)
      ? 'drop'
      : verdictOn(token, {
          kind,
          strength,
          reading,
          before: tokens[at - 1],
          isBesideName: open !== undefined,
          isBesideKnown: at > first && isKnown(tokens[at - 1] ?? token),
        });
    const lead =
      title &&
      /^(?: |\. )$/.test(token.gap) &&
      (title.word.length > 1 || title.shape === 'title' || token.gap === '. ')
        ? title
        : undefined;
    title = TITLES.has(token.word) || isInitial(token, reading) ? token : undefined;
    if (verdict === 'drop') open = undefined;
    if (verdict !== 'keep') continue;
    if (open) open.end = token.end;
    else {
      open = { start: lead?.start ?? token.start, end: token.end };
      out.push(open);
    }
  }
  return out;
}

const isAfterInitial = (token: Token | undefined) =>
  token !== undefined && (token.end - token.start === 1 || TITLES.has(token.word) || token.word === 'st');

const isInitial = (token: Token, reading: Reading) =>
  token.word.length === 1 &&
  (token.shape === 'title' || (reading.letterCaseAt(token) === 'lower' && !/[aix\d]/.test(token.word)));

interface Situation {
  readonly kind: SpanKind;
  readonly strength: number;
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
function verdictOn(token: Token, situation: Situation): Verdict {
  const { reading, strength, isBesideName, before } = situation;
  const { word } = token;
  if (/['’]$/.test(token.gap) && word.length < 3) return isBesideName ? 'inside' : 'drop';
  if (/\p{N}/u.test(word)) return verdictOnCode(token, situation);
  if (word.length === 1) return verdictOnLetter(token, situation);
  if (isFunctionWord(word)) return isBesideName ? 'inside' : 'drop';
  if (TITLES.has(word) || isRelationWord(word)) return 'drop';
  if (isShorthand(word) && !isNameAllTheSame(token, situation)) return 'drop';
  if (reading.isProtected(token.start, token.end) && (strength < NEARLY_SURE || !isBesideName))
    return isBesideName ? 'inside' : 'drop';
  if (before && TITLES.has(before.word) && /^\.? $/.test(token.gap) && !isCommonWord(word)) return 'keep';
  if (isTraitOrCompass(word)) return isBesideName ? 'inside' : 'drop';
  const letterCase = reading.letterCaseAt(token);
  if (letterCase === 'mixed') return verdictOnCapital(token, situation);
  return verdictOnBareWord(word, situation);
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
function verdictOnCode({ word, gap }: Token, { isBesideName, isBesideKnown, kind }: Situation): Verdict {
  if (isBesideKnown && kind === 'reference' && /^[/-]$/.test(gap)) return 'keep';
  const digits = word.replace(/\P{N}/gu, '').length;
  const isOrdinal = /^\d+(?:st|nd|rd|th|s|am|pm|kg|cm|mg|ml|m|g|y|x|k|mins?|hrs?|wks?|yrs?)$/.test(word);
  if (digits >= 5 || (digits >= 2 && word.length >= 5 && !isOrdinal)) return 'keep';
  return isBesideName && kind !== 'person' ? 'inside' : 'drop';
}

/** "Ez K", "noah b": an initial goes with the name before it. */
function verdictOnLetter(token: Token, { isBesideName, isBesideKnown, kind, reading }: Situation): Verdict {
  if (!(isBesideName || isBesideKnown) || kind !== 'person' || !/^[ .-]{1,2}$/.test(token.gap)) return 'drop';
  if (token.shape === 'lower' && reading.letterCaseAt(token) === 'mixed') return 'drop';
  const isShorthandToo = token.shape === 'lower' && /[iauvwx]/.test(token.word);
  return isShorthandToo && !/^[,.)\n]/.test(reading.folded.text.slice(token.end)) ? 'drop' : 'keep';
}

/** Where capitals mean something. */
function verdictOnCapital(
  { shape, word, ...token }: Token,
  { strength, before, isBesideName, isBesideKnown }: Situation,
): Verdict {
  const opensSentence = token.opensSentence && !(before?.word.length === 1 && token.gap.trim() === '.');
  if (shape === 'lower')
    return strength >= NEARLY_SURE && !isOrdinaryWord(word) && !isSlipOfOrdinaryWord(word) ? 'keep' : 'drop';
  if (shape === 'upper' && word.length > 3 && word.length < 6 && !isKnownName(word))
    return isBesideName || isBesideKnown ? 'keep' : 'drop';
  if (isKnownName(word) && strength >= LISTED_NAME) return 'keep';
  if (!isOrdinaryWord(word))
    return strength >= (opensSentence && isSlipOfOrdinaryWord(word) ? NEARLY_SURE : UNKNOWN_WORD)
      ? 'keep'
      : 'drop';
  if (opensSentence) return strength >= NEARLY_SURE ? 'keep' : 'drop';
  return strength >= CAPITAL_IN_SENTENCE ? 'keep' : 'drop';
}

/** Where they mean nothing: notes without capitals, headings in capitals. */
function verdictOnBareWord(word: string, { strength, before }: Situation): Verdict {
  if (isGivenName(word) && before && isRelationWord(before.word) && strength >= UNKNOWN_WORD) return 'keep';
  if (isKnownName(word)) {
    if (isCommonWord(word)) return strength >= LIKELY ? 'keep' : 'drop';
    return strength >= (isOrdinaryWord(word) ? LISTED_NAME : UNKNOWN_WORD) ? 'keep' : 'drop';
  }
  if (isCommonWord(word) || isOrdinaryTerm(word)) return strength >= ALL_BUT_CERTAIN ? 'keep' : 'drop';
  if (isOrdinaryWord(word)) return strength >= NEARLY_SURE ? 'keep' : 'drop';
  if (isSlipOfOrdinaryWord(word)) return strength >= NEARLY_SURE && word.length < 7 ? 'keep' : 'drop';
  return strength >= UNKNOWN_WORD ? 'keep' : 'drop';
}

function coverage(
  length: number,
  stretches: readonly { readonly start: number; readonly end: number }[],
): Uint8Array {
  const mask = new Uint8Array(length);
  for (const { start, end } of stretches) mask.fill(1, start, end);
  return mask;
}

function indexAt(tokens: readonly Token[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low > 0 && (tokens[low - 1]?.end ?? 0) > offset ? low - 1 : low;
}

/** Finds the folded offset for an original one. */
function offsetsIntoFolded({ folded }: Reading): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = folded.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((folded.starts[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
