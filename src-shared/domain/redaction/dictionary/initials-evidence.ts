import type { Token } from '../text/tokens.ts';
import type { Certainty } from '../types.ts';
import { isOrdinaryWord } from '../words/ordinary-words.ts';
import { type Surroundings, sameClause } from './context.ts';
import type { Variant } from './entities.ts';
import { BEFORE_A_PERSON, BEFORE_MAYBE_A_PERSON, isFunctionWord, PERSON_VERBS } from './word-classes.ts';

const ABBREVIATIONS = new Set(
  'it gp sw tm cp mh dv la hv ip pc tv uk ed pa pe re ra id ok am pm ii iv vi sn nhs cin cpp lac cla mash sen dob dna fgc icpc rcpc plo eet neet pru tac taf eha cafcass aa na ad hd ot sa sg do go no so us we me he be by my to up on of or if is in as at an hi oh ya mr ms dr st rd cl av ni np nb fu cc bb ta lo wk yr mo hr hq ac da dd ep eg ie etc asap tbc tbd wc iro ssw asw nqsw ph md ba ma bt ee ce rc rs jr'.split(
    ' ',
  ),
);

/** Two letters that stand for a role or a thing before they stand for anybody. */
export const ROLE_ABBREVIATIONS = new Set(
  'gp sw tm cp mh hv ip pc pa id la re ep ot ta yp mo fa dr cp cin iro ssw asw fsw eh ed tv uk am pm hd ed wc st rd'.split(
    ' ',
  ),
);

const ARTICLES = new Set(['the', 'a', 'an', 'his', 'her', 'their', 'our', 'my', 'your', 'family']);

/** Abbreviations too rare in case notes to stand against a known person's initials. */
const RARE_ABBREVIATIONS = new Set(
  'aa ac ad av ba bb bt ce da dd ee ep fu hq jr lo ma md np ph rc rs rt sd sg'.split(' '),
);

/** Decides whether letters are a known person's initials. Capitals or stops between them speak for it. */
export function initialsEvidence(
  at: number,
  next: number,
  tokens: readonly Token[],
  around: Surroundings,
  variant: Variant,
): Certainty | undefined {
  const first = tokens[at];
  const last = tokens[next - 1];
  if (!first || !last) return undefined;
  const before = tokens[at - 1];
  const after = tokens[next];
  if (next - at === 1 && around.isPhrase(first.start, last.end)) return undefined;
  if (variant.part !== 'initials') {
    if (variant.part === 'full')
      return last.shape !== 'lower' || !around.isCased
        ? first.shape === 'lower' && around.isCased
          ? undefined
          : 'doubtful'
        : undefined;
    return isOrdinaryWord(first.word) ? undefined : 'doubtful';
  }
  const upper = tokens
    .slice(at, next)
    .every((token) => token.shape === 'upper' || token.shape === 'title' || token.shape === 'mixed');
  const single = next - at === 1;
  // "the GP" is the doctor, whoever has these initials.
  if (
    single &&
    ROLE_ABBREVIATIONS.has(first.word) &&
    before &&
    sameClause(first) &&
    ARTICLES.has(before.word)
  )
    return undefined;
  const isAbbreviation =
    single &&
    !RARE_ABBREVIATIONS.has(first.word) &&
    (ABBREVIATIONS.has(first.word) || around.isProtected(first.start, last.end));
  const person =
    (after &&
      sameClause(after) &&
      (PERSON_VERBS.has(after.word) || (after.gap === "'" && after.word === 's'))) ||
    (before && BEFORE_A_PERSON.has(before.word) && sameClause(first));
  if (upper && single && first.shape === 'title') return undefined;
  const isolated = !sameClause(first) && !sameClause(after);
  const acts =
    isolated ||
    (after?.word === 'to' &&
      after.gap === ' ' &&
      (first.opensSentence || /[,;/(]/.test(first.gap)) &&
      !/^\d/.test(before?.word ?? ''));
  if (upper && acts) return 'doubtful';
  if (upper && !isAbbreviation) return person ? 'likely' : 'doubtful';
  if (upper && isAbbreviation)
    return !isAmongCapitals(at, next, tokens) &&
      person &&
      (after?.shape === 'lower' || before?.shape === 'lower')
      ? 'doubtful'
      : undefined;
  const isWord = isOrdinaryWord(first.word) && /[aeiouy]/.test(first.word);
  if (single && !isAbbreviation && !isWord) return 'doubtful';
  if (single && acts && !around.isCased && (first.word === 'am' || !ROLE_ABBREVIATIONS.has(first.word)))
    return 'doubtful';
  if (single && person && !around.isCased && !isWord && !ROLE_ABBREVIATIONS.has(first.word))
    return 'doubtful';
  if (!single && tokens.slice(at + 1, next).every((token) => token.gap.startsWith('.'))) return 'doubtful';
  return undefined;
}

/** "ABOUT ME": a word in capitals beside letters in capitals makes them words too. */
function isAmongCapitals(at: number, next: number, tokens: readonly Token[]): boolean {
  const isShouted = (token: Token | undefined) => token?.shape === 'upper' && isOrdinaryWord(token.word);
  return isShouted(tokens[at - 1]) || isShouted(tokens[next]);
}

/** In notes without capitals: "k said", "k's bag". */
function lowerLetterEvidence(at: number, tokens: readonly Token[]): Certainty | undefined {
  const token = tokens[at];
  const after = tokens[at + 1];
  if (
    !token ||
    !after ||
    /[aist]/.test(token.word) ||
    /['(]$/.test(token.gap) ||
    (at > 0 && token.gap === '')
  )
    return undefined;
  const possessive = after.gap === "'" && after.word === 's';
  const verb = after.gap === ' ' && PERSON_VERBS.has(after.word) && token.word !== 'x' && token.word !== 'w';
  return possessive || verb ? 'doubtful' : undefined;
}

const BEFORE_A_LABEL = new Set(
  'section child class year tier part appendix vitamin school worker sibling place plan group person mother father parent family level unit team block room option annex annexe figure table question hepatitis type grade schedule article form key stage band phase strand carer relative reviewer manager officer iro date plan'.split(
    ' ',
  ),
);

/** Decides whether a single capital stands for somebody: "K said", "J's school". */
export function letterEvidence(
  at: number,
  tokens: readonly Token[],
  around: Surroundings,
): Certainty | undefined {
  const token = tokens[at];
  if (token && !around.isCased && token.shape === 'lower') return lowerLetterEvidence(at, tokens);
  if (token?.shape !== 'title' || around.isProtected(token.start, token.end)) return undefined;
  const before = tokens[at - 1];
  const after = tokens[at + 1];
  if (
    before &&
    (BEFORE_A_LABEL.has(before.word) ||
      (!/\s/.test(token.gap) && token.gap !== '' && !/[("[]$/.test(token.gap)))
  )
    return undefined;
  if (
    after &&
    (/^[&/]/.test(after.gap.trim()) ||
      (after.word.length === 1 && after.word !== 's' && after.word !== 'a' && after.word !== 'i'))
  )
    return undefined;
  const possessive = after?.gap === "'" && after.word === 's';
  const verb = after !== undefined && /^ {1,2}$/.test(after.gap) && PERSON_VERBS.has(after.word);
  const led = before !== undefined && sameClause(token) && BEFORE_A_PERSON.has(before.word);
  const article = token.word === 'a' || token.word === 'i';
  if (article) return possessive || (verb && token.word === 'a') ? 'doubtful' : undefined;
  if (possessive || verb || led) return 'likely';
  return sameClause(token) &&
    before &&
    (BEFORE_MAYBE_A_PERSON.has(before.word) || isFunctionWord(before.word))
    ? 'doubtful'
    : token.opensSentence && after?.shape === 'lower'
      ? 'doubtful'
      : undefined;
}
