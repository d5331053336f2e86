import type { Proposal, SpanKind } from '../types.ts';
import { isOrdinaryWord } from '../words/ordinary-words.ts';
import { findCarePhrases } from './care-phrase-finder.ts';
import { LABELS, type Label } from './tagger.ts';
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

/** A token is proposed from this probability on of being anything to mask; chosen on held-out folds. */
export const THRESHOLD = 0.1;

/** How sure a person's name must be somewhere in the text to be looked for in the rest of it. */
const SURE = 0.7;

/** How much the surest use of a word counts for its other uses. */
const ECHO = 0.5;

const EDGE_WORDS = new Set(
  'the a an of in at on and or to for with by from is was his her their my our your'.split(' '),
);
const NAME_JOINTS = new Set(['-', "'", '’', '.', '‑']);
const OTHER_JOINTS = new Set(['-', "'", '’', '.', ',', '/', '&', '‑']);

/** Turns the tagger's probabilities into proposals. */
export function decide(
  tokens: readonly Token[],
  probabilities: Float32Array,
  threshold = THRESHOLD,
): Proposal[] {
  const best = new Uint8Array(tokens.length);
  const masked = new Float32Array(tokens.length);
  for (let index = 0; index < tokens.length; index++) {
    let sum = 0;
    for (let label = 0; label < WIDTH; label++) {
      const share = probabilities[index * WIDTH + label] ?? 0;
      sum += share;
      if (share > (probabilities[index * WIDTH + (best[index] ?? 0)] ?? 0)) best[index] = label;
    }
    masked[index] = sum;
  }
  echoNames(tokens, probabilities, masked, best);
  const phrases = findCarePhrases(tokens);
  const proposals: Proposal[] = [];
  for (const run of runs(tokens, masked, best, threshold)) {
    const proposal = propose(run, tokens, masked, best, phrases);
    if (proposal) proposals.push(proposal);
  }
  return proposals;
}

/** A name that is plain in one place is looked for in the others: "jm", "kayleigh" on the tenth line. */
function echoNames(
  tokens: readonly Token[],
  probabilities: Float32Array,
  masked: Float32Array,
  best: Uint8Array,
): void {
  const person = LABELS.indexOf('person');
  const surest = new Map<string, number>();
  tokens.forEach((token, index) => {
    if (!token.isWord || token.normal.length < 2 || isOrdinaryWord(token.normal)) return;
    const share = probabilities[index * WIDTH + person] ?? 0;
    if (share > (surest.get(token.normal) ?? SURE)) surest.set(token.normal, share);
  });
  tokens.forEach((token, index) => {
    const share = surest.get(token.normal);
    if (share === undefined) return;
    const own = masked[index] ?? 0;
    const echoed = share * ECHO;
    if (echoed <= own) return;
    masked[index] = echoed;
    best[index] = person;
  });
}

interface Run {
  readonly first: number;
  last: number;
}

/** Neighbouring tokens over the threshold, joined over the signs that stand inside names, dates and addresses. */
function runs(tokens: readonly Token[], masked: Float32Array, best: Uint8Array, threshold: number): Run[] {
  const result: Run[] = [];
  for (let index = 0; index < tokens.length; index++) {
    if (!tokens[index]?.isWord || (masked[index] ?? 0) < threshold) continue;
    const run = result.at(-1);
    if (run && joins(tokens, best, run.last, index)) run.last = index;
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
  masked: Float32Array,
  best: Uint8Array,
  phrases: Uint8Array,
): Proposal | undefined {
  let { first, last } = run;
  const isEdge = (index: number) => EDGE_WORDS.has(tokens[index]?.normal ?? '') || !tokens[index]?.isWord;
  while (first <= last && isEdge(first)) first++;
  while (last >= first && isEdge(last)) last--;
  const start = tokens[first];
  const end = tokens[last];
  if (first > last || !start || !end) return undefined;
  const weights = new Float32Array(WIDTH);
  let score = 0;
  let isPractice = true;
  for (let index = first; index <= last; index++) {
    if (!tokens[index]?.isWord) continue;
    const share = masked[index] ?? 0;
    score = Math.max(score, share);
    const label = best[index] ?? 0;
    weights[label] = (weights[label] ?? 0) + share;
    const words = phrases[index] ?? 0;
    if (words === 0 || (words === 1 && share > 0.9)) isPractice = false;
  }
  if (isPractice) return undefined;
  const label = weights.indexOf(Math.max(...weights));
  return { start: start.start, end: end.end, kind: KIND_OF_LABEL[labelOf(label)], score };
}
