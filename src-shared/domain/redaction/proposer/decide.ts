import type { Proposal, SpanKind } from '../types.ts';
import { isCommonWord, isOrdinaryWord } from '../words/ordinary-words.ts';
import { isStateInstitution } from './state-institutions.ts';
import { LABELS, type Label } from './tagger.ts';
import { findTerms } from './terms.ts';
import type { Token } from './tokens.ts';

const WIDTH = LABELS.length;

/** What a label's spans are about, for the person who decides. */
const KIND_OF_LABEL: Readonly<Record<Label, SpanKind>> = {
  person: 'person',
  place: 'place',
  organisation: 'organisation',
  date: 'date',
  code: 'reference',
  demographic: 'other',
  quantity: 'other',
  miscellaneous: 'other',
};

/** Labels of one family may stand in one span: "St Mary's School, Wrenfield". */
const FAMILY: Readonly<Record<Label, number>> = {
  person: 0,
  place: 1,
  organisation: 1,
  date: 2,
  code: 3,
  demographic: 4,
  quantity: 5,
  miscellaneous: 6,
};

/** The probabilities from which on a token is proposed; chosen on held-out folds, see docs/redaction.md. */
export interface Thresholds {
  /** Of being anything to mask. */
  readonly any: number;
  /** The same for one of the commonest words, written small. */
  readonly common: number;
  /** Of one of the commonest words being anything but a date or a number. */
  readonly commonName: number;
  /** Of being a place or an organisation. */
  readonly place: number;
  /** Of being about who someone is, or an amount. */
  readonly trait: number;
  /** Of being anything else telling. */
  readonly rest: number;
  /** Of having the label of a masked neighbour. */
  readonly beside: number;
}

/** For judgments and reports, long sentences full of dates and figures: there an occupation or a sum tells who it is. */
const FORMAL: Thresholds = {
  any: 0.14,
  common: 0.14,
  commonName: 0.14,
  place: 0.12,
  trait: 0.045,
  rest: 0.045,
  beside: 0.015,
};

/** For notes and reviews: traits are listed as risks by the engine, so that names and places come first here. */
const INFORMAL: Thresholds = {
  any: 0.02,
  common: 0.08,
  commonName: 0.04,
  place: 0.02,
  trait: 0.05,
  rest: 0.05,
  beside: 0.01,
};

/** The thresholds for a text of this register (see `Sight.register`). */
export const thresholdsFor = (register: number): Thresholds =>
  register >= 8 && register % 4 >= 2 ? FORMAL : INFORMAL;

/** How sure a word must be somewhere in the text to be looked for in the rest of it. */
const SURE = 0.7;

/** How much the surest use of a word counts for its other uses. */
const ECHO = 0.5;

const EDGE_WORDS = new Set(
  'the a an of in at on and or to for with by from is was his her their my our your'.split(' '),
);
const NAME_JOINTS = new Set(['-', "'", '’', '.', '‑']);
const OTHER_JOINTS = new Set(['-', "'", '’', '.', ',', '/', '&', '‑', '@', '+', '§', '_']);

/** Signs that belong to the number, amount or handle that they touch. */
const SIGNS_BEFORE = new Set(['+', '@', '#', '£', '$', '€', '~']);
const SIGNS_AFTER = new Set(['%', '£', '$', '€', '°']);

/** Turns the tagger's probabilities into proposals. */
export function decide(
  tokens: readonly Token[],
  probabilities: Float32Array,
  thresholds: Thresholds,
): Proposal[] {
  const verdicts = judge(tokens, probabilities, thresholds);
  echoNames(tokens, probabilities, verdicts);
  spread(tokens, probabilities, verdicts, thresholds);
  const terms = findTerms(tokens);
  const proposals: Proposal[] = [];
  for (const run of runs(tokens, verdicts)) {
    const proposal = propose(run, tokens, verdicts, terms);
    if (!proposal) continue;
    // A sign between two runs ("5£B") belongs to the first that took it.
    const start = Math.max(proposal.start, proposals.at(-1)?.end ?? 0);
    if (start < proposal.end) proposals.push({ ...proposal, start });
  }
  return proposals;
}

interface Verdicts {
  /** Probability of being anything to mask. */
  readonly share: Float32Array;
  /** The likeliest label. */
  readonly label: Uint8Array;
  readonly isMasked: Uint8Array;
}

const PERSON = LABELS.indexOf('person');
const DATE = LABELS.indexOf('date');
const CODE = LABELS.indexOf('code');
const PLACE = LABELS.indexOf('place');
const ORGANISATION = LABELS.indexOf('organisation');
const DEMOGRAPHIC = LABELS.indexOf('demographic');
const QUANTITY = LABELS.indexOf('quantity');
const MISCELLANEOUS = LABELS.indexOf('miscellaneous');

function judge(tokens: readonly Token[], probabilities: Float32Array, thresholds: Thresholds): Verdicts {
  const verdicts = {
    share: new Float32Array(tokens.length),
    label: new Uint8Array(tokens.length),
    isMasked: new Uint8Array(tokens.length),
  };
  tokens.forEach((token, position) => {
    if (!token.isWord) return;
    const of = (label: number) => probabilities[position * WIDTH + label] ?? 0;
    let sum = 0;
    let best = 0;
    for (let label = 0; label < WIDTH; label++) {
      sum += of(label);
      if (of(label) > of(best)) best = label;
    }
    verdicts.share[position] = sum;
    verdicts.label[position] = best;
    const isCommon = token.surface === token.normal && isCommonWord(token.normal);
    const isOver =
      sum >= (isCommon ? thresholds.common : thresholds.any) ||
      sum - of(DATE) - of(CODE) >= thresholds.commonName ||
      (of(PLACE) + of(ORGANISATION) >= thresholds.place &&
        !(isCommon && thresholds.common > thresholds.any)) ||
      of(DEMOGRAPHIC) + of(QUANTITY) >= thresholds.trait ||
      of(MISCELLANEOUS) >= thresholds.rest;
    verdicts.isMasked[position] = isOver && !isBetweenNames(token, best) ? 1 : 0;
  });
  return verdicts;
}

/** "from Rotherham [to] Larkfield Academy" are two places. */
const isBetweenNames = ({ surface }: Token, label: number): boolean =>
  (label === PLACE || label === ORGANISATION) && /^(?:to|from|with|by|via|or)$/.test(surface);

/** A name that is plain in one place is looked for in the others: "jm", "kayleigh" on the tenth line. */
function echoNames(tokens: readonly Token[], probabilities: Float32Array, verdicts: Verdicts): void {
  const surest = new Map<string, { share: number; label: number }>();
  tokens.forEach((token, position) => {
    if (!token.isWord || token.normal.length < 2 || isOrdinaryWord(token.normal)) return;
    for (const label of [PERSON, PLACE, ORGANISATION]) {
      const share = probabilities[position * WIDTH + label] ?? 0;
      if (share > (surest.get(token.normal)?.share ?? SURE)) surest.set(token.normal, { share, label });
    }
  });
  tokens.forEach((token, position) => {
    const surer = surest.get(token.normal);
    if (!surer || surer.share * ECHO <= (verdicts.share[position] ?? 0)) return;
    verdicts.share[position] = surer.share * ECHO;
    verdicts.label[position] = surer.label;
    verdicts.isMasked[position] = 1;
  });
}

/** Masks the neighbours of what is masked from a lower threshold on: "psychotic" brings "illness" with it. */
function spread(
  tokens: readonly Token[],
  probabilities: Float32Array,
  { isMasked, label, share }: Verdicts,
  thresholds: Thresholds,
): void {
  const reaches = (from: number, to: number) => {
    if (!isMasked[from] || isMasked[to] || !tokens[to]?.isWord || tokens[Math.max(from, to)]?.startsLine)
      return;
    const of = label[from] ?? 0;
    if (EDGE_WORDS.has(tokens[to]?.normal ?? '')) return;
    if ((probabilities[to * WIDTH + of] ?? 0) < thresholds.beside) return;
    isMasked[to] = 1;
    label[to] = of;
    share[to] = Math.max(share[to] ?? 0, thresholds.beside);
  };
  for (let at = 1; at < tokens.length; at++) reaches(at - 1, at);
  for (let at = tokens.length - 1; at > 0; at--) reaches(at, at - 1);
}

interface Run {
  readonly first: number;
  last: number;
}

/** Neighbouring masked tokens, joined over the signs that stand inside names, dates and addresses. */
function runs(tokens: readonly Token[], { isMasked, label }: Verdicts): Run[] {
  const result: Run[] = [];
  for (let index = 0; index < tokens.length; index++) {
    if (!isMasked[index]) continue;
    const run = result.at(-1);
    if (run && joins(tokens, label, run.last, index)) run.last = index;
    else result.push({ first: index, last: index });
  }
  return result;
}

function joins(tokens: readonly Token[], best: Uint8Array, last: number, next: number): boolean {
  if (next - last > 3 || familyOf(best[last]) !== familyOf(best[next])) return false;
  if (tokens[next]?.startsLine) return false;
  const joints = familyOf(best[next]) === FAMILY.person ? NAME_JOINTS : OTHER_JOINTS;
  for (let index = last + 1; index < next; index++) {
    const token = tokens[index];
    if (!token || token.isWord || token.startsLine || !joints.has(token.surface)) return false;
  }
  return true;
}

const labelOf = (index: number | undefined): Label => LABELS[index ?? 0] ?? 'miscellaneous';
const familyOf = (index: number | undefined): number => FAMILY[labelOf(index)];

function propose(
  run: Run,
  tokens: readonly Token[],
  verdicts: Verdicts,
  terms: Uint8Array,
): Proposal | undefined {
  let { first, last } = run;
  const isEdge = (index: number) => EDGE_WORDS.has(tokens[index]?.normal ?? '') || !tokens[index]?.isWord;
  while (first <= last && isEdge(first)) first++;
  while (last >= first && isEdge(last)) last--;
  if (first > last) return undefined;
  if (touches(tokens[first - 1], tokens[first]) && SIGNS_BEFORE.has(tokens[first - 1]?.surface ?? ''))
    first--;
  if (touches(tokens[last], tokens[last + 1]) && SIGNS_AFTER.has(tokens[last + 1]?.surface ?? '')) last++;
  const start = tokens[first];
  const end = tokens[last];
  if (!start || !end) return undefined;
  const weights = new Float32Array(WIDTH);
  const shares = new Map<number, number>();
  let score = 0;
  let isPractice = true;
  for (let index = first; index <= last; index++) {
    if (!tokens[index]?.isWord) continue;
    const share = verdicts.share[index] ?? 0;
    score = Math.max(score, share);
    shares.set(tokens[index]?.start ?? 0, share);
    const label = verdicts.label[index] ?? 0;
    weights[label] = (weights[label] ?? 0) + share;
    const words = terms[index] ?? 0;
    if (words === 0 || (words === 1 && share > 0.9)) isPractice = false;
  }
  if (isPractice) return undefined;
  const words = tokens.slice(first, last + 1).filter((token) => token.isWord);
  if (isStateInstitution(words.map(({ normal }) => normal))) return undefined;
  const label = weights.indexOf(Math.max(...weights));
  return { start: start.start, end: end.end, kind: KIND_OF_LABEL[labelOf(label)], score, shares };
}

const touches = (left: Token | undefined, right: Token | undefined): boolean =>
  left !== undefined && left.end === right?.start;
