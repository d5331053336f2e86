import { fromCapitals } from './by-capitals.ts';
import { type Candidate, subtract, trim } from './candidates.ts';
import { chooseEntity } from './choose-entity.ts';
import type { Dictionary } from './dictionary/build-dictionary.ts';
import type { Hit } from './dictionary/hit.ts';
import { matchDictionary } from './dictionary/match.ts';
import { allWords } from './dictionary/name-variants.ts';
import { isRelationWord, TITLES } from './dictionary/word-classes.ts';
import { fromPatterns } from './from-patterns.ts';
import { fromGivenNames } from './given-names.ts';
import { fromCompany } from './in-company.ts';
import { fromNamedPlaces, fromStrangers } from './named-elsewhere.ts';
import { isSaidInGeneral } from './patterns/in-general.ts';
import { type AlreadyKnown, isFormal, keepProposals } from './proposals.ts';
import { isStateInstitution } from './proposer/state-institutions.ts';
import { type Reading, readText, tokenAt } from './reading.ts';
import { ALIAS_PATTERN } from './replace/alias-book.ts';
import { type FoldedText, fold, originalRange } from './text/fold.ts';
import { withoutMarkup } from './text/markup.ts';
import { findOtherScripts } from './text/other-scripts.ts';
import type { Token } from './text/tokens.ts';
import type { Proposal, SpanKind, SpanSource } from './types.ts';
import { fromPlaceSlots } from './where-a-place-stands.ts';
import { isOrdinaryWord } from './words/ordinary-words.ts';

/** Everything that may have to be masked in a text, overlaps and all. */
export interface Found {
  readonly candidates: Candidate[];
  /** What the proposer takes for a telling detail and no name: listed, not masked. */
  readonly traits: readonly Proposal[];
  /** Sentences: stretches that could not be read word by word. */
  readonly unscanned: string[];
}

const LONGEST_WORD = 200;

/** From here on what the proposer takes for a trait is listed as a risk. */
const SURE_TRAIT = 0.5;

/** Whether a find consists of words that a person has decided to keep. */
function isKept(text: string, one: Candidate, { keptWords }: Dictionary): boolean {
  if (one.entity || keptWords.size === 0) return false;
  const words = allWords(text.slice(one.start, one.end));
  return (
    words.some((word) => keptWords.has(word)) &&
    words.every((word) => keptWords.has(word) || TITLES.has(word))
  );
}

const SUBJECT_BEFORE =
  /(?<!\p{L})(?:i|we|he|she|they|you|it|who|that|there|this|which|mum|mam|dad|lad|lads|lass|kids|children|parents?|school|nan|nana|nanny|gran|grandad|carers?|worker|sw|hv|sister|brother|bro|sis|partner|boy|girl|child|baby|staff|police|social|team|manager|aunty|auntie|uncle|both|all|one|mother|father) $/iu;

/** "lad may say no", "i will say that again": a verb, whoever else is called that. */
function isModal(text: string, { start, end, entity }: Candidate): boolean {
  return (
    !entity &&
    /^(?:may|will)$/.test(text.slice(start, end)) &&
    SUBJECT_BEFORE.test(text.slice(Math.max(0, start - 12), start)) &&
    /^ (?!(?:and|is|was|has|had|said|says|told|who|rang|came|went)\b)[a-z]/.test(text.slice(end, end + 8))
  );
}

/** How far around a date to read what is said of it. */
const SENTENCE = 90;

/** A month, a term or a feast of which something is said that holds every year. */
function isTimeInGeneral(text: string, { start, end, kind, entity }: Candidate): boolean {
  if (
    entity ||
    kind !== 'date' ||
    /\d|day\b|^(?:next|last|this)\b/i.test(
      text.slice(start, end).replace(/(?:['’]s|ing|ncake|christmas) day$/i, ''),
    )
  )
    return false;
  return isSaidInGeneral(text.slice(Math.max(0, start - SENTENCE), start), text.slice(end, end + SENTENCE));
}

/** Where aliases and replacements of ours stand, as original offsets. */
function aliasesIn(folded: FoldedText): { start: number; end: number }[] {
  return [...folded.text.matchAll(ALIAS_PATTERN)].map((match) =>
    originalRange(folded, match.index, match.index + match[0].length),
  );
}

/** What a find covers beside our own aliases: redacting twice changes nothing. */
function withoutAliases(
  text: string,
  candidate: Candidate,
  aliases: readonly { start: number; end: number }[],
): Candidate[] {
  let pieces = [candidate];
  for (const alias of aliases)
    if (alias.start < candidate.end && alias.end > candidate.start)
      pieces = pieces.flatMap((piece) => subtract(piece, alias));
  if (pieces.length === 1 && pieces[0] === candidate) return pieces;
  if (candidate.source === 'pattern' && candidate.kind === 'person') return [];
  return pieces.flatMap((piece) => trim(text, piece) ?? []);
}

const STATE_KINDS = new Set<SpanKind>(['organisation', 'place', 'address', 'court']);

const lowerWordsIn = (text: string, { start, end }: Candidate) =>
  text
    .slice(start, end)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Adds one by one: spread into one call, some hundred thousand finds would overflow the stack. */
function addAll(to: Candidate[], from: readonly Candidate[]): void {
  for (const candidate of from) to.push(candidate);
}

/** Looks through a text with the dictionary, the patterns and the proposer. */
export function findCandidates(
  text: string,
  dictionary: Dictionary,
  propose: ((text: string) => readonly Proposal[]) | undefined,
): Found {
  const plain = fold(text);
  const bare = withoutMarkup(plain);
  const candidates: Candidate[] = [];
  const unscanned: string[] = [];
  const traits: Proposal[] = [];
  let isReport = false;
  for (const folded of bare ? [plain, bare] : [plain]) {
    const reading = readText(folded);
    addAll(candidates, fromDictionary(reading, dictionary, 'record'));
    addAll(candidates, fromPatterns(reading, dictionary));
    if (folded === plain) {
      isReport = isFormal(reading);
      addAll(candidates, readLongRuns(reading, dictionary, unscanned));
      if (propose)
        addAll(
          candidates,
          fromProposer(text, reading, propose, { found: candidates }, { unscanned, traits }),
        );
      addAll(candidates, fromStrangers(text, reading, candidates, dictionary));
      addAll(candidates, fromNamedPlaces(text, reading, candidates));
      addAll(candidates, fromCompany(text, reading, candidates));
      if (propose) addAll(candidates, fromGivenNames(reading, candidates));
      if (propose) addAll(candidates, fromCapitals(reading, candidates));
      addAll(candidates, fromOtherScripts(text));
    }
  }
  const aliases = aliasesIn(plain);
  const kept = candidates.flatMap((one) => (one.entity ? [one] : withoutAliases(text, one, aliases)));
  const isNamed = (one: Candidate) =>
    !isReport ||
    one.entity !== undefined ||
    !STATE_KINDS.has(one.kind) ||
    !isStateInstitution(lowerWordsIn(text, one));
  return {
    candidates: kept.filter(
      (one) =>
        isNamed(one) && !isKept(text, one, dictionary) && !isModal(text, one) && !isTimeInGeneral(text, one),
    ),
    traits,
    unscanned,
  };
}

function fromDictionary(reading: Reading, dictionary: Dictionary, source: SpanSource): Candidate[] {
  const { folded, tokens } = reading;
  const surroundings = { ...reading, ...reading.forRecord };
  return matchDictionary(folded, tokens, dictionary, surroundings).flatMap((hit) => {
    if (reading.isAlias(hit.start, hit.end)) return [];
    const reach = withUnknownNeighbour(hit, reading);
    const { start, end } = originalRange(folded, startWithTitle(reach, reading), reach.end);
    const entity = chooseEntity(hit, reading);
    return entity
      ? [
          {
            start,
            end,
            kind: entity.kind,
            source: source === 'record' ? entity.source : source,
            certainty: hit.certainty,
            entity,
            ...(hit.ending ? { ending: hit.ending } : {}),
          },
        ]
      : [];
  });
}

/** A word in no dictionary that stands before a known surname, or with a capital after a known first name, belongs to it. */
function withUnknownNeighbour(hit: Hit, { tokens, isCased, isProtected }: Reading): Hit {
  if (hit.entities[0]?.kind !== 'person' || (hit.part !== 'surname' && hit.part !== 'given')) return hit;
  const isUnknown = (token: Token | undefined) =>
    token !== undefined &&
    token.word.length > 2 &&
    /^[a-z]+$/.test(token.word) &&
    !isOrdinaryWord(token.word) &&
    !isProtected(token.start, token.end) &&
    !TITLES.has(token.word) &&
    !isRelationWord(token.word);
  const at = tokenAt(tokens, hit.start);
  const first = tokens[at];
  if (
    hit.part === 'surname' &&
    first &&
    /^[ -]$/.test(first.gap) &&
    isUnknown(tokens[at - 1]) &&
    (!isCased || tokens[at - 1]?.shape === 'title')
  )
    return { ...hit, start: tokens[at - 1]?.start ?? hit.start };
  const following = tokens[at + hit.words];
  if (
    hit.part === 'given' &&
    following &&
    isCased &&
    following.shape === 'title' &&
    /^[ -]$/.test(following.gap) &&
    isUnknown(following)
  )
    return { ...hit, end: following.end };
  return hit;
}

/** "Mr" and "Dr" go with the name. */
function startWithTitle(hit: Hit, { folded, tokens }: Reading): number {
  if (hit.part === 'number' || hit.part === 'place' || hit.entities[0]?.kind !== 'person') return hit.start;
  const before = folded.lower.slice(Math.max(0, hit.start - 14), hit.start);
  const title = /(?<![\p{L}\p{N}])(\p{L}{2,11})\.?\s{1,2}$/u.exec(before);
  return title?.[1] && TITLES.has(title[1]) && tokens.length > 0 ? hit.start - title[0].length : hit.start;
}

/** A run of letters longer than any word is searched for whole names, and said to be unread. */
function readLongRuns({ folded, tokens }: Reading, dictionary: Dictionary, unscanned: string[]): Candidate[] {
  const out: Candidate[] = [];
  for (const token of tokens) {
    if (token.end - token.start <= LONGEST_WORD) continue;
    const { start, end } = originalRange(folded, token.start, token.end);
    unscanned.push(
      `A run of ${end - start} characters without a space, from character ${start + 1}, could not be read word by word.`,
    );
    for (const word of dictionary.nameWords) {
      if (word.length < 5) continue;
      for (
        let at = folded.lower.indexOf(word, token.start);
        at >= 0 && at < token.end;
        at = folded.lower.indexOf(word, at + word.length)
      ) {
        const entity = dictionary.root.next.get(word)?.here[0]?.entity;
        if (entity)
          out.push({
            ...originalRange(folded, at, at + word.length),
            kind: entity.kind,
            source: entity.source,
            certainty: 'doubtful',
            entity,
          });
      }
    }
  }
  return out;
}

/** A word or two in a script that nothing here can read may be a name; longer stretches are listed as risks. */
function fromOtherScripts(text: string): Candidate[] {
  return findOtherScripts(text).flatMap(({ start, end, isLikelyName }) =>
    isLikelyName ? [{ start, end, kind: 'person', source: 'pattern', certainty: 'doubtful' }] : [],
  );
}

function fromProposer(
  text: string,
  reading: Reading,
  propose: (text: string) => readonly Proposal[],
  known: AlreadyKnown,
  told: { readonly unscanned: string[]; readonly traits: Proposal[] },
): Candidate[] {
  try {
    const proposals = propose(text);
    for (const one of proposals) if (one.kind === 'other' && one.score >= SURE_TRAIT) told.traits.push(one);
    return [...keepProposals(text, proposals, reading, known), ...fromPlaceSlots(reading, proposals)];
  } catch {
    told.unscanned.push('The search for names that the record does not hold failed on this text.');
    return [];
  }
}
