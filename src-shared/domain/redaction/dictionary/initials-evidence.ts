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

const ARTICLES = new Set(['the', 'a', 'an', 'no', 'his', 'her', 'their', 'our', 'my', 'your', 'family']);

/** Abbreviations too rare in case notes to stand against a known person's initials. */
const RARE_ABBREVIATIONS = new Set(
  'aa ac ad av ba bb bt ce da dd ee ep fu hq jr lo ma md np ph rc rs rt sd sg'.split(' '),
);

/** What an abbreviation of the field goes with: "CP plan", "MH referral" is the thing, whoever has these initials. */
const FIELD_NOUNS = new Set(
  'plan plans conference conferences conf confs register referral referrals matter matters kid kids status category process team teams threshold order orders service services proceedings needs issues diagnosis assessment checks training case cases number level concern concerns'.split(
    ' ',
  ),
);

/** Shorthand with a slash that is nobody's initials. */
const SLASHED = new Set(
  'n/a f/t p/t w/c t/c c/o a/c b/f m/f f/m d/w o/s h/v s/w w/e w/b y/n m/c s/s r/v d/c t/l u/s k/w'.split(
    ' ',
  ),
);

const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)/;

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
  const isAbbreviation =
    single &&
    !RARE_ABBREVIATIONS.has(first.word) &&
    (ABBREVIATIONS.has(first.word) || around.isProtected(first.start, last.end));
  // "the GP" is the doctor, "CP plan" the plan, "10 AM" the hour, whoever has these initials.
  if (isAbbreviation && isTheAbbreviation(first, before, after)) return undefined;
  if (
    !single &&
    SLASHED.has(
      tokens
        .slice(at, next)
        .map(({ word }) => word)
        .join('/'),
    ) &&
    last.gap === '/'
  )
    return undefined;
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
  // Capitals that are the initials of somebody in the record are masked, whatever else they may mean.
  if (upper && isAbbreviation) return isAmongCapitals(at, next, tokens) ? undefined : 'doubtful';
  if (upper) return person && !acts ? 'likely' : 'doubtful';
  const isWord = isOrdinaryWord(first.word) && /[aeiouy]/.test(first.word);
  if (single && !isAbbreviation && !isWord) return 'doubtful';
  if (single && acts && !around.isCased && (first.word === 'am' || !ROLE_ABBREVIATIONS.has(first.word)))
    return 'doubtful';
  if (single && person && !around.isCased && !isWord && !ROLE_ABBREVIATIONS.has(first.word))
    return 'doubtful';
  if (!single && tokens.slice(at + 1, next).every((token) => token.gap.startsWith('.'))) return 'doubtful';
  return undefined;
}

function isTheAbbreviation(first: Token, before: Token | undefined, after: Token | undefined): boolean {
  if (before && first.gap === ' ' && ARTICLES.has(before.word)) return true;
  if (after?.gap === ' ' && FIELD_NOUNS.has(after.word)) return true;
  return (
    (first.word === 'am' || first.word === 'pm') &&
    before !== undefined &&
    (/^\d/.test(before.word) || WEEKDAY.test(before.word)) &&
    /^[ .:]?$/.test(first.gap)
  );
}

/** "ABOUT ME": a word in capitals beside letters in capitals makes them words too. */
function isAmongCapitals(at: number, next: number, tokens: readonly Token[]): boolean {
  const isShouted = (token: Token | undefined, gap: string | undefined) =>
    token?.shape === 'upper' && token.word.length > 2 && gap === ' ' && isOrdinaryWord(token.word);
  return isShouted(tokens[at - 1], tokens[at]?.gap) || isShouted(tokens[next], tokens[next]?.gap);
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
  const isAlone = /\n/.test(token.gap) && (after === undefined || /\n/.test(after.gap));
  if (isAlone && before !== undefined) return 'doubtful';
  const verb =
    after !== undefined &&
    /^ {1,2}$/.test(after.gap) &&
    (PERSON_VERBS.has(after.word) || (after.shape === 'lower' && /[a-z]{3}(?:ed|es)$/.test(after.word)));
  const led = before !== undefined && sameClause(token) && BEFORE_A_PERSON.has(before.word);
  const article = token.word === 'a' || token.word === 'i';
  if (article) return possessive || (verb && token.word === 'a') ? 'doubtful' : undefined;
  if (possessive || verb || led) return 'likely';
  // "22:40 Z smelt of weed": a log's entry about somebody.
  const opensEntry =
    before?.shape === 'digits' && /^ {1,2}$/.test(token.gap) && after?.shape === 'lower' && after.gap === ' ';
  if (opensEntry && !/^(?:of|and|or|x)$/.test(after.word)) return 'doubtful';
  return sameClause(token) &&
    before &&
    (BEFORE_MAYBE_A_PERSON.has(before.word) || isFunctionWord(before.word))
    ? 'doubtful'
    : token.opensSentence && after?.shape === 'lower'
      ? 'doubtful'
      : undefined;
}
