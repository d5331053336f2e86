import type { Token } from '../text/tokens.ts';
import type { Certainty } from '../types.ts';
import { isCommonWord, isOrdinaryWord } from '../words/ordinary-words.ts';
import type { Variant } from './entities.ts';
import {
  AFTER_A_MODAL,
  BEFORE_A_NOUN,
  BEFORE_A_PERSON,
  BEFORE_MAYBE_A_PERSON,
  isFunctionWord,
  PERSON_VERBS,
  ROLE_NOUNS,
  SUBJECTS,
  TITLES,
} from './word-classes.ts';

/** What a decision about an ambiguous word may look at. */
export interface Surroundings {
  /** Whether the text uses capitals at all: in pasted lower-case notes a small letter says nothing. */
  readonly isCased: boolean;
  /** Whether a folded stretch lies inside a term of the field or an alias of ours. */
  readonly isProtected: (start: number, end: number) => boolean;
  /** Whether it lies inside such a term of several words: "Young" in "young person". */
  readonly isPhrase: (start: number, end: number) => boolean;
  /** Whether a word is, unmistakably, part of a known name. */
  readonly isName: (word: string) => boolean;
}

const MONTHS = new Set(['may', 'june', 'april', 'august', 'july', 'january', 'march', 'summer', 'autumn']);
const AUXILIARIES = new Set([
  'will',
  'would',
  'can',
  'could',
  'should',
  'might',
  'must',
  'shall',
  'cannot',
  'won',
  'also',
  'then',
  'often',
  'always',
  'never',
  'sometimes',
  'who',
  'aged',
]);
const MODALS = new Set(['will', 'may']);
const PLACE_BEFORE = new Set([
  'at',
  'in',
  'from',
  'near',
  'to',
  'attends',
  'attended',
  'attending',
  'around',
  'leave',
  'left',
  'into',
  'outside',
]);

const SPEAKING = new Set(
  'spoke speak spoken speaking talk talked talking listened listen said wrote written reported explained listening responded introduced close relation'.split(
    ' ',
  ),
);

/** Verbs and greetings that somebody's name follows more often than any other word. */
const TELLING = new Set('tell told ask asked ring text thank hi hello dear named called'.split(' '));

/** Whether a token follows the one before it without a stop between them. */
export const sameClause = (token: Token | undefined) =>
  token !== undefined && !/[.!?;:\n]|\s-\s/.test(token.gap);

/**
 * Decides whether an ordinary word is a known name here. A capital in mid-sentence, a verb of speech or being, a
 * possessive, a title or another known name speak for it; an article, a pronoun or a plain verb after it against.
 * Doubt is resolved towards masking.
 */
export function nameEvidence(
  at: number,
  next: number,
  tokens: readonly Token[],
  around: Surroundings,
  variant: Variant,
): Certainty | undefined {
  const first = tokens[at];
  const last = tokens[next - 1];
  if (!first || !last) return undefined;
  const before = sameClause(first) ? tokens[at - 1] : undefined;
  const isDateNext = tokens[next]?.word === 'the' && tokens[next + 1]?.shape === 'digits';
  const after = sameClause(tokens[next]) && !isDateNext ? tokens[next] : undefined;
  const titled = before !== undefined && TITLES.has(before.word);
  if (titled) return 'certain';
  if (around.isPhrase(first.start, last.end)) return undefined;
  let score = 0;
  const upper = first.shape !== 'lower';
  const possessive = after?.gap === "'" && after.word === 's';
  if (upper && around.isCased) score += first.opensSentence ? 1 : 3;
  if (first.shape === 'lower' && around.isCased) score -= isCommonWord(variant.words[0] ?? '') ? 2 : 1;
  if (possessive) score += 2;
  if (before && (around.isName(before.word) || (upper && before.word === first.word))) score += 3;
  if (after && (around.isName(after.word) || (upper && after.word === first.word))) score += 3;
  if (variant.part === 'place') {
    const lead = before?.word === 'the' ? tokens[at - 2] : before;
    return placeEvidence(score, lead, after, variant, first, around.isCased);
  }
  score += verbEvidence(
    variant.words[0] ?? '',
    first.gap.includes(',') ? undefined : before,
    after,
    first.gap,
  );
  if (before) {
    if (BEFORE_A_PERSON.has(before.word))
      score += variant.part === 'given' && TELLING.has(before.word) ? 4 : 2;
    else if (BEFORE_MAYBE_A_PERSON.has(before.word)) score += 1;
    if (BEFORE_A_NOUN.has(before.word)) score -= upper && around.isCased ? 1 : 4;
  } else if (!around.isCased) score += 1;
  if (!after) score += before ? 1 : 3;
  if (after && (after.word === 'and' || after.word === 'or') && score > 0) score += 1;
  if (!isCommonWord(variant.words[0] ?? '')) score += 2;
  if (variant.words.length > 1) score += 2;
  if (variant.entity.role === 'child' || variant.entity.role === 'sibling') score += 1;
  if (!around.isCased && variant.part === 'given') score += 1;
  if (before?.word === 'to' && SPEAKING.has(tokens[at - 2]?.word ?? '')) score += 2;
  if (score >= 4) return 'likely';
  const isOdd =
    first.shape === 'lower' &&
    around.isCased &&
    variant.entity.role !== 'child' &&
    isCommonWord(variant.words[0] ?? '');
  return score >= (isOdd ? 3 : isCommonWord(variant.words[0] ?? '') ? 1 : 0) ? 'doubtful' : undefined;
}

/** A word that may follow "will" as a verb: no grammar word, no participle, no adverb. */
function mayBeBaseVerb(word: string): boolean {
  return isOrdinaryWord(word) && !isFunctionWord(word) && !/(?:ing|ed|ly)$/.test(word);
}

function verbEvidence(
  word: string,
  before: Token | undefined,
  after: Token | undefined,
  tokensGap: string,
): number {
  let score = 0;
  if (after && (PERSON_VERBS.has(after.word) || (AUXILIARIES.has(after.word) && after.word !== word)))
    score += 3;
  if (MODALS.has(word)) {
    if (before && ROLE_NOUNS.has(before.word)) score -= 5;
    if (before && SUBJECTS.has(before.word)) score -= 5;
    else if (
      before &&
      after &&
      !isFunctionWord(before.word) &&
      !BEFORE_A_PERSON.has(before.word) &&
      mayBeBaseVerb(after.word)
    )
      score -= 2;
    if (before && !after) score += 2;
    if (after && AFTER_A_MODAL.has(after.word) && !(before && BEFORE_A_PERSON.has(before.word))) score -= 3;
  } else if (before && ['i', 'we', 'they', 'he', 'she', 'you'].includes(before.word)) score -= 4;
  if (
    after?.word === 'to' &&
    after.gap === ' ' &&
    (before === undefined || isFunctionWord(before.word) || /-/.test(tokensGap))
  )
    score += 1;
  if (before?.word === 'to' && after && isFunctionWord(after.word) && !PERSON_VERBS.has(after.word))
    score -= 2;
  if (after && ['of', 'for'].includes(after.word)) score -= 1;
  if (after && ['that', 'the', 'this', 'a', 'an', 'his', 'her', 'their', 'all', 'these'].includes(after.word))
    score -= 2;
  if (
    MONTHS.has(word) &&
    ((before && /^\d/.test(before.word)) ||
      (after && /^\d/.test(after.word)) ||
      ['in', 'by', 'since', 'until', 'during', 'early', 'late', 'mid', 'of'].includes(before?.word ?? ''))
  )
    score -= 5;
  return score;
}

function placeEvidence(
  score: number,
  before: Token | undefined,
  after: Token | undefined,
  variant: Variant,
  first: Token,
  isCased: boolean,
): Certainty | undefined {
  let total = score;
  if (before && PLACE_BEFORE.has(before.word)) total += 2;
  if (after && variant.tail?.has(after.word) && after.gap === ' ') total += 2;
  if (after && (first.shape === 'title' || !isCased) && PERSON_VERBS.has(after.word)) total += 2;
  if (variant.words.length > 1) total += 3;
  if (variant.words.length === 1 && !isCommonWord(first.word)) total += 3;
  if (total >= 4) return 'likely';
  return total >= 2 ? 'doubtful' : undefined;
}
