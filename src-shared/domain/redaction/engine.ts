import { type Candidate, settle } from './candidates.ts';
import { withClassWords } from './class-words.ts';
import { buildDictionary, type Dictionary, texts } from './dictionary/build-dictionary.ts';
import type { Entity } from './dictionary/entities.ts';
import { wordsOfName } from './dictionary/name-variants.ts';
import { findCandidates } from './find-candidates.ts';
import { joinNeighbours } from './join-neighbours.ts';
import { withNameEnds } from './name-ends.ts';
import { AliasBook } from './replace/alias-book.ts';
import { bandedAge, DateShifter } from './replace/dates-and-ages.ts';
import { findRisks } from './risks/find-risks.ts';
import { fold } from './text/fold.ts';
import type {
  CaseRecord,
  Decision,
  ExtraKnown,
  Proposal,
  QuasiRisk,
  RedactionSpan,
  SpanKind,
} from './types.ts';
import { withWholeNames } from './whole-names.ts';

/** How a redactor is made; one for each pack. */
export interface RedactorOptions {
  /** Suggests what neither the record nor a pattern knows. */
  readonly propose?: (text: string) => readonly Proposal[];
  /** ISO date; dates become distances from it. */
  readonly roundStart?: string;
  /** Decides who is Child A: take a new one for every pack. */
  readonly aliasSeed?: string;
  /** Whether workers, schools and places have one alias over all cases; each case has its own otherwise. */
  readonly isLinked?: boolean;
}

/** One text to redact, with what is known of its case. */
export interface RedactionRequest {
  readonly text: string;
  readonly record?: CaseRecord | null;
  readonly extra?: readonly ExtraKnown[];
  readonly decisions?: readonly Decision[];
  /** ISO date of the case's own, from which its dates are told instead of the round's start. */
  readonly dayZero?: string;
}

/** What was found in one text. */
export interface RedactionResult {
  /** In order, without overlap. */
  readonly spans: RedactionSpan[];
  readonly risks: QuasiRisk[];
  /** Sentences: what could not be looked at or looked for. Not empty: the text must not leave. */
  readonly unscanned: string[];
}

/** Redacts the texts of one pack with one book of aliases. */
export interface Redactor {
  readonly redact: (request: RedactionRequest) => RedactionResult;
}

/** Makes the redactor of one pack. */
export function createRedactor(options: RedactorOptions = {}): Redactor {
  const book = new AliasBook(options.aliasSeed ?? '', options.isLinked);
  const shifters = new Map<string, DateShifter>();
  const shifterOf = (dayZero: string | undefined): DateShifter => {
    const shifter = shifters.get(dayZero ?? '') ?? new DateShifter(options.roundStart, dayZero);
    shifters.set(dayZero ?? '', shifter);
    return shifter;
  };
  const dictionaries = new WeakMap<CaseRecord, { key: string; dictionary: Dictionary }>();
  const dictionaryOf = ({ record, extra, decisions }: RedactionRequest): Dictionary => {
    if (!record) return buildDictionary(record, extra, decisions);
    const key = JSON.stringify([extra ?? [], decisions ?? []]);
    const known = dictionaries.get(record);
    if (known?.key === key) return known.dictionary;
    const dictionary = buildDictionary(record, extra, decisions);
    dictionaries.set(record, { key, dictionary });
    return dictionary;
  };
  return {
    redact(request) {
      const { text, decisions = [] } = request;
      const dictionary = dictionaryOf(request);
      const found = findCandidates(text, dictionary, options.propose);
      const scope = scopeOf(request.record);
      const dates = shifterOf(request.dayZero);
      const settled = joinNeighbours(text, settle(text, found.candidates));
      const whole = withKinWords(text, withWholeNames(text, withNameEnds(text, withPlus(text, settled))));
      const spans = withClassWords(text, whole).flatMap((candidate) => {
        const span = replaced(text, candidate, { book, dates, scope });
        return isRefused(text, span, decisions) ? [] : [span];
      });
      return {
        spans,
        risks: findRisks(text, spans, found.traits),
        unscanned: [...dictionary.notLookedFor, ...found.unscanned],
      };
    },
  };
}

/** Tells one case from another inside a pack. */
function scopeOf(record: CaseRecord | null | undefined): string {
  return fold(texts(record?.child?.names).join('|')).lower;
}

/** A telephone number begins with its plus, however it was found. */
function withPlus(text: string, candidates: readonly Candidate[]): Candidate[] {
  return candidates.map((candidate, i) => {
    const start = candidate.start - 1;
    const isFree = (candidates[i - 1]?.end ?? 0) <= start;
    return candidate.kind === 'phone' && isFree && text[start] === '+' ? { ...candidate, start } : candidate;
  });
}

const GRANDPARENT_BEFORE =
  /(?<![\p{L}\p{N}-])(?:great[ -])?(?:nan|nana|nanna|nannan|nanny|nain|gran|granny|grannie|grandma|grandmother|grandad|granddad|grandfather|grandpa|gramps|grampy|grampa|taid|mamgu|tadcu) $/iu;

/** "Weekends with Nana Jean" is "Weekends with Grandparent 1": the alias says what the word before the name says. */
function withKinWords(text: string, candidates: readonly Candidate[]): Candidate[] {
  return candidates.map((candidate, at) => {
    if (!candidate.entity || !/grand/i.test(candidate.entity.label) || candidate.kind !== 'person')
      return candidate;
    const floor = Math.max(candidates[at - 1]?.end ?? 0, candidate.start - 20);
    const before = GRANDPARENT_BEFORE.exec(text.slice(floor, candidate.start))?.[0].length ?? 0;
    return before === 0 ? candidate : { ...candidate, start: candidate.start - before };
  });
}

interface Replacing {
  readonly book: AliasBook;
  readonly dates: DateShifter;
  readonly scope: string;
}

function replaced(text: string, candidate: Candidate, { book, dates, scope }: Replacing): RedactionSpan {
  const { start, end, kind, source, certainty, entity, ending } = candidate;
  const words = text.slice(start, end).replace(ending === 's' && !entity ? /['’]s$/ : /$^/, '');
  if (kind === 'age' && !entity) return ageSpan(text, candidate);
  return {
    start,
    end,
    kind,
    source,
    certainty,
    entity: entity?.id ?? entityIdOf(kind, words),
    replacement: entity
      ? aliasOf(entity, candidate, text, book, dates, scope)
      : `${aliasOfFind(kind, words, book, dates, scope, text.slice(Math.max(0, start - 50), start))}${ending === 's' ? "'s" : ''}`,
  };
}

/** An age takes the article before it along where the band needs the other one ("an 8-year-old", "a 5-to-9-year-old"). */
function ageSpan(text: string, { start, end: own, kind, source, certainty }: Candidate): RedactionSpan {
  const second = /(?:year|yr|y) ?\d{1,2}$/i.test(text.slice(start, own))
    ? /^(?: ?[–/-] ?| to | and | & )(?:(?:year|yr|y) ?)?(\d{1,2})(?![\p{L}\p{N}.:/])/iu.exec(
        text.slice(own, own + 16),
      )
    : null;
  const end = own + (second?.[0].length ?? 0);
  const words = text.slice(start, end);
  const [first, last] = [bandedAge(text.slice(start, own)), second ? bandedAge(`Year ${second[1]}`) : ''];
  const band = last === '' || first.endsWith(last) ? first : `${first} to ${last}`;
  const article = /(?<=^|[^\p{L}])(an?) $/iu.exec(text.slice(Math.max(0, start - 4), start))?.[1];
  const needed = /^(?:8|11|18|under)/.test(band) ? 'an' : 'a';
  const common = { end, kind, source, certainty, entity: entityIdOf(kind, words) };
  if (article === undefined || article.toLowerCase() === needed)
    return { start, ...common, replacement: band };
  return {
    start: start - article.length - 1,
    ...common,
    replacement: `${article.startsWith('A') ? 'A' : 'a'}${needed.slice(1)} ${band}`,
  };
}

function aliasOf(
  entity: Entity,
  { start, end, ending, kind }: Candidate,
  text: string,
  book: AliasBook,
  dates: DateShifter,
  scope: string,
): string {
  if (kind === 'date')
    return entity.label === 'date of birth'
      ? '[date of birth]'
      : dates.replacementOf(text.slice(start, end), text.slice(Math.max(0, start - 50), start));
  const alias = book.aliasOf(entity, scope);
  if (entity.role !== 'family') return ending === 's' ? `${alias}'s` : `${alias}${ending ?? ''}`;
  const letter = alias.replace(/^Family /, '');
  if (ending === 's') return `${letter} family`;
  return /^\s+famil/i.test(text.slice(end, end + 8)) ? letter : `${alias}${ending ?? ''}`;
}

function aliasOfFind(
  kind: SpanKind,
  words: string,
  book: AliasBook,
  dates: DateShifter,
  scope: string,
  before: string,
): string {
  if (kind === 'date') return dates.replacementOf(words, before);
  if (kind === 'age') return bandedAge(words);
  if (kind === 'person') return book.aliasOfStranger(wordsOfName(words), scope);
  return book.aliasOfThing(kind, entityIdOf(kind, words), scope);
}

/** The stable id of something that is not in the record. */
export function entityIdOf(kind: SpanKind, words: string): string {
  return `${kind}:${fold(words)
    .lower.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, 120)}`;
}

/** Where a span stands, in words: what a refusal of one place is remembered by. */
export function contextOf(text: string, span: { readonly start: number; readonly end: number }): string {
  return `${text.slice(Math.max(0, span.start - 24), span.start)}⟦${text.slice(span.start, span.end)}⟧${text.slice(span.end, span.end + 24)}`;
}

function isRefused(text: string, span: RedactionSpan, decisions: readonly Decision[]): boolean {
  return decisions.some(
    (decision) =>
      (decision.type === 'refuse-entity' && decision.entity === span.entity) ||
      (decision.type === 'refuse-span' && decision.context === contextOf(text, span)) ||
      (decision.type === 'ordinary' &&
        span.source !== 'record' &&
        span.source !== 'person' &&
        entityIdOf(span.kind, decision.text) === span.entity),
  );
}

/** The outgoing text: every span replaced but those refused. */
export function applySpans(
  text: string,
  spans: readonly RedactionSpan[],
  refused?: ReadonlySet<RedactionSpan>,
): string {
  let out = '';
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    if (refused?.has(span) || span.start < at) continue;
    out += text.slice(at, span.start) + span.replacement;
    at = span.end;
  }
  return out + text.slice(at);
}
