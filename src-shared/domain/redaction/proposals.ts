import type { Candidate } from './candidates.ts';
import { isRelationWord, TITLES } from './dictionary/word-classes.ts';
import { namedBody } from './named-body.ts';
import { isOrdinaryTerm } from './ordinary-terms.ts';
import type { Reading } from './reading.ts';
import { MONTH_PATTERN } from './text/dates.ts';
import { originalRange } from './text/fold.ts';
import type { Token } from './text/tokens.ts';
import type { Certainty, Proposal, SpanKind } from './types.ts';
import {
  indexAt,
  isEnding,
  isHardBreak,
  isTight,
  joinedOver,
  wholeBody,
  wholeFigures,
  withTightNeighbours,
} from './whole-proposals.ts';
import { LIKELY, UNKNOWN_WORD, type Verdict, verdictOn } from './word-verdict.ts';

/** What a proposal still counts for beside a known name that it took in: the name may have been all that it saw. */
const BESIDE_THE_KNOWN = 0.09;

/** Below it a term of the field is left alone even in formal texts. */
const SURE_OF_IT = 0.5;

/** Words in a sentence, and share of numbers, from which a text reads like a judgment or a formal report. */
const FORMAL_LENGTH = 12;
const FORMAL_NUMBERS = 0.02;

/** What keepProposals knows beside the text. */
export interface AlreadyKnown {
  /** What surer finders have found in the text. */
  readonly found: readonly { readonly start: number; readonly end: number }[];
}

/**
 * Takes over what the proposer suggests: whole where it is sure, otherwise word by word (see `verdictOn`). In a formal
 * text an occupation or a sum may tell who it is, and all that is proposed is masked, with a record and without.
 */
export function keepProposals(
  text: string,
  proposals: readonly Proposal[],
  reading: Reading,
  { found }: AlreadyKnown,
): Candidate[] {
  const isKnown = coverage(text.length, found);
  const toFolded = offsetsIntoFolded(reading);
  const isWide = isFormal(reading);
  return joinTight(text, proposals).flatMap((proposal) => {
    const { start, end, kind, score } = proposal;
    if (!(end > start) || start < 0 || end > text.length || isUnreadable(text.slice(start, end))) return [];
    const certainty: Certainty = score >= LIKELY ? 'likely' : 'doubtful';
    const folded = { ...proposal, start: toFolded(start), end: toFolded(end) };
    if (isWide)
      return isField(folded, reading) ? [] : [{ start, end, kind, source: 'proposer' as const, certainty }];
    // "Gestation 36+4", "step 1.2", "2/3 of the bottle": figures that measure.
    if (/^\d/.test(text.slice(start, end)) && reading.isProtected(folded.start, folded.end)) return [];
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

/** Halves of one word that the tagger took for two finds: "L'viv", "Ta'izz". */
function joinTight(text: string, proposals: readonly Proposal[]): Proposal[] {
  const out: Proposal[] = [];
  for (const proposal of proposals) {
    const last = out.at(-1);
    if (
      last &&
      /^['’-]$/.test(text.slice(last.end, proposal.start)) &&
      !/^s(?![\p{L}])/u.test(text.slice(proposal.start))
    )
      out[out.length - 1] = {
        ...(last.score >= proposal.score ? last : proposal),
        start: last.start,
        end: proposal.end,
      };
    else out.push(proposal);
  }
  return out;
}

/** Letters of another script only: the tagger has learned nothing of them (see `findOtherScripts`). */
const isUnreadable = (words: string) =>
  /(?!\p{Script=Latin}|\p{Script=Common})\p{L}/u.test(words) && !/[\p{Script=Latin}\p{N}]/u.test(words);

const isMonth = (words: string) => new RegExp(`^${MONTH_PATTERN}$`, 'i').test(words);

/** Whether a text reads like a judgment or a formal report: long sentences, many numbers. */
export function isFormal({ tokens, isCased }: Reading): boolean {
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

function piecesOf(
  { start, end, kind, score, shares }: Proposal,
  reading: Reading,
  isKnown: (token: Token) => boolean,
): { start: number; end: number }[] {
  if (reading.isPhrase(start, end)) return [];
  const { tokens } = reading;
  const first = indexAt(tokens, start);
  let last = first;
  while (last < tokens.length && (tokens[last]?.start ?? end) < end) last++;
  const words = tokens.slice(first, last);
  const whole = wholeFigures({ kind, score }, words, reading);
  if (whole) return [whole];
  const shareOf = (token: Token) =>
    shares?.get(originalRange(reading.folded, token.start, token.end).start) ?? 0;
  const body =
    wholeBody({ kind, score, shareOf }, words, reading) ?? namedBody({ kind, score }, words, reading);
  const isBesideKnown = words.some(isKnown);
  const strengthOf = (token: Token) =>
    isBesideKnown ? Math.max(Math.min(score, BESIDE_THE_KNOWN), shareOf(token)) : score;
  const ownOf = (token: Token) => (shares ? shareOf(token) : score);
  const verdicts = verdictsOn(words, tokens[first - 1], { kind, strengthOf, ownOf, reading, isKnown });
  const out: { start: number; end: number }[] = body ? [body] : [];
  let open: { start: number; end: number } | undefined;
  let title: Token | undefined;
  words.forEach((token, at) => {
    if (body && token.start >= body.start && token.end <= body.end) return;
    if (open && isHardBreak(token) && !isAfterInitial(words[at - 1])) open = undefined;
    const verdict = verdicts[at] ?? 'drop';
    const lead =
      title &&
      /^(?: |\. )$/.test(token.gap) &&
      (title.word.length > 1 || title.shape === 'title' || token.gap === '. ')
        ? title
        : undefined;
    title = TITLES.has(token.word) || isInitial(token, reading) ? token : undefined;
    if (verdict === 'drop') open = undefined;
    if (verdict !== 'keep') return;
    if (open) open.end = token.end;
    else {
      open = { start: lead?.start ?? token.start, end: token.end };
      out.push(open);
    }
  });
  return joinedOver(out, kind, reading).map((piece) => withTightNeighbours(piece, kind, reading, isKnown));
}

/** The verdict on each word, the pieces of one hyphened or apostrophed word alike. */
function verdictsOn(
  words: readonly Token[],
  before: Token | undefined,
  {
    isKnown,
    strengthOf,
    ownOf,
    ...situation
  }: {
    kind: SpanKind;
    strengthOf: (token: Token) => number;
    ownOf: (token: Token) => number;
    reading: Reading;
    isKnown: (token: Token) => boolean;
  },
): Verdict[] {
  const verdicts: Verdict[] = [];
  words.forEach((token, at) => {
    const previous = words[at - 1];
    if (isHardBreak(token) && !isAfterInitial(previous)) {
      verdicts.push(
        isKnown(token)
          ? 'drop'
          : verdictOn(token, {
              ...situation,
              strength: strengthOf(token),
              own: ownOf(token),
              before: previous ?? before,
              isBesideName: false,
              isBesideKnown: false,
            }),
      );
      return;
    }
    const isBesideName =
      at > 0 && verdicts.slice(0, at).lastIndexOf('keep') > verdicts.slice(0, at).lastIndexOf('drop');
    verdicts.push(
      isKnown(token)
        ? 'drop'
        : verdictOn(token, {
            ...situation,
            strength: strengthOf(token),
            own: ownOf(token),
            before: previous ?? before,
            isBesideName,
            isBesideKnown: previous !== undefined && isKnown(previous),
          }),
    );
  });
  for (let at = 0; at < words.length; ) {
    let to = at + 1;
    while (to < words.length && isTight(words[to], words[to - 1])) to++;
    const opening = words[at];
    const isOneWord =
      opening !== undefined &&
      opening.shape !== 'lower' &&
      words[at + 1]?.gap === "'" &&
      strengthOf(opening) >= UNKNOWN_WORD &&
      words.slice(at + 1, to).some((token) => !isEnding(token));
    const isKept = isOneWord || verdicts.slice(at, to).includes('keep');
    for (let i = at; i < to; i++) {
      const token = words[i];
      if (token && isKept && to - at > 1 && !isKnown(token) && !isEnding(token)) verdicts[i] = 'keep';
    }
    at = to;
  }
  return verdicts;
}

const isAfterInitial = (token: Token | undefined) =>
  token !== undefined && (token.end - token.start === 1 || TITLES.has(token.word) || token.word === 'st');

const isInitial = (token: Token, reading: Reading) =>
  token.word.length === 1 &&
  (token.shape === 'title' || (reading.letterCaseAt(token) === 'lower' && !/[aix\d]/.test(token.word)));

function coverage(
  length: number,
  stretches: readonly { readonly start: number; readonly end: number }[],
): Uint8Array {
  const mask = new Uint8Array(length);
  for (const { start, end } of stretches) mask.fill(1, start, end);
  return mask;
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
