import { MOST_FEATURES, writeFeatures } from '#shared/domain/redaction/proposer/features.ts';
import { LABELS, type TaggerModel } from '#shared/domain/redaction/proposer/tagger.ts';
import { withCaseCopies } from './case-copies.ts';
import { createRandom, shuffle } from './random.ts';
import { createSighter } from './sight.ts';
import type { TrainingDocument } from './training-document.ts';

const WIDTH = LABELS.length;
const OUTSIDE = WIDTH;
const SKIP = 255;
const COUNTER_BITS = 26;
const BLOCK = 16;
const HIDDEN_NAMES = 0.25;

/** How a model is trained. */
export interface TrainingPlan {
  readonly bits: number;
  readonly rounds: number;
  readonly rate: number;
  readonly featureDropout: number;
  /** A feature met in fewer documents is left out. */
  readonly fewestDocuments: number;
  readonly seed: number;
}

export const PLAN: TrainingPlan = {
  bits: 20,
  rounds: 5,
  rate: 0.12,
  featureDropout: 0.1,
  fewestDocuments: 4,
  seed: 20261122,
};

interface Examples {
  readonly rows: Uint32Array;
  readonly ends: Uint32Array;
  readonly labels: Uint8Array;
  /** Bit mask of the labels an "outside" token may still have, where its corpus does not mark them. */
  readonly open: Uint16Array;
  readonly count: number;
}

/** Learns the weights by AdaGrad on the log loss; a label that a corpus does not mark is summed over. */
export function learn(documents: readonly TrainingDocument[], plan: TrainingPlan = PLAN): TaggerModel {
  const random = createRandom(plan.seed);
  const examples = gather(documents, plan);
  const rows = 1 << plan.bits;
  const weights = new Float32Array(rows * WIDTH);
  const squares = new Float32Array(rows * WIDTH).fill(0.05);
  const bias = new Float32Array(WIDTH).fill(-2);
  const blocks = new Int32Array(Math.ceil(examples.count / BLOCK)).map((_, index) => index);
  const active = new Uint32Array(MOST_FEATURES);
  const odds = new Float64Array(WIDTH + 1);
  for (let round = 0; round < plan.rounds; round++) {
    shuffle(random, blocks);
    const rate = plan.rate / (1 + round * 0.7);
    for (const block of blocks) {
      const last = Math.min(examples.count, (block + 1) * BLOCK);
      for (let example = block * BLOCK; example < last; example++) {
        const label = examples.labels[example] ?? SKIP;
        if (label === SKIP) continue;
        let count = 0;
        for (
          let at = example === 0 ? 0 : (examples.ends[example - 1] ?? 0);
          at < (examples.ends[example] ?? 0);
          at++
        )
          if (random() >= plan.featureDropout) active[count++] = (examples.rows[at] ?? 0) * WIDTH;
        let sum = 1;
        odds[OUTSIDE] = 1;
        for (let other = 0; other < WIDTH; other++) {
          let score = bias[other] ?? 0;
          for (let at = 0; at < count; at++) score += weights[(active[at] ?? 0) + other] ?? 0;
          odds[other] = Math.exp(Math.min(30, score));
          sum += odds[other] ?? 0;
        }
        const open = label === OUTSIDE ? (examples.open[example] ?? 0) : 0;
        let allowed = 0;
        if (label === OUTSIDE) {
          allowed = 1;
          for (let other = 0; other < WIDTH; other++) if (open & (1 << other)) allowed += odds[other] ?? 0;
        }
        for (let other = 0; other < WIDTH; other++) {
          const share = (odds[other] ?? 0) / sum;
          const wanted =
            label === OUTSIDE
              ? open & (1 << other)
                ? (odds[other] ?? 0) / allowed
                : 0
              : label === other
                ? 1
                : 0;
          const slope = share - wanted;
          if (slope > -0.0005 && slope < 0.0005) continue;
          bias[other] = (bias[other] ?? 0) - 0.002 * slope;
          const square = slope * slope;
          for (let at = 0; at < count; at++) {
            const cell = (active[at] ?? 0) + other;
            const past = (squares[cell] ?? 0) + square;
            squares[cell] = past;
            weights[cell] = (weights[cell] ?? 0) - (rate * slope) / Math.sqrt(past);
          }
        }
      }
    }
  }
  const kept = 1 - plan.featureDropout;
  return quantise(weights, bias, kept, plan.bits);
}

/** Rounds each label's weights to a signed byte; the largest 0.02% are clipped. */
function quantise(weights: Float32Array, bias: Float32Array, kept: number, bits: number): TaggerModel {
  const scales: number[] = [];
  const bytes = new Int8Array(weights.length);
  for (let label = 0; label < WIDTH; label++) {
    const column = weights
      .filter((_, index) => index % WIDTH === label)
      .map(Math.abs)
      .sort();
    const top = (column[Math.floor(column.length * 0.9998)] ?? 1) * kept;
    const scale = Math.max(top, 1e-6) / 127;
    scales.push(Number(scale.toPrecision(6)));
    for (let index = label; index < weights.length; index += WIDTH) {
      const value = Math.round(((weights[index] ?? 0) * kept) / scale);
      bytes[index] = Math.max(-127, Math.min(127, value));
    }
  }
  return { bits, scales, bias: [...bias].map((value) => Number(value.toFixed(4))), weights: bytes };
}

/** Turns texts into rows of the weight table; a feature met in too few documents is left out. */
function gather(documents: readonly TrainingDocument[], plan: TrainingPlan): Examples {
  const sighter = createSighter();
  const random = createRandom(plan.seed + 1);
  const met = new Uint8Array(1 << COUNTER_BITS);
  const counted = new Set<string>();
  const hashes: Uint32Array[] = [];
  const ends: number[] = [];
  const labels: number[] = [];
  const open: number[] = [];
  let total = 0;
  const features = new Uint32Array(MOST_FEATURES);
  for (const document of documents) {
    const seen = new Set<number>();
    const openMask = LABELS.reduce(
      (mask, label, index) => (document.marks.includes(label) ? mask : mask | (1 << index)),
      0,
    );
    for (const copy of withCaseCopies(document, random)) {
      const { tokens, sight } = sighter(copy.text, random() < HIDDEN_NAMES);
      const wanted = labelTokens(tokens, copy);
      const written: Uint32Array = new Uint32Array(tokens.length * MOST_FEATURES);
      let used = 0;
      for (let index = 0; index < tokens.length; index++) {
        const count = writeFeatures(sight, tokens, index, features);
        for (let feature = 0; feature < count; feature++) {
          const hash = features[feature] ?? 0;
          written[used++] = hash;
          seen.add(hash >>> (32 - COUNTER_BITS));
        }
        ends.push(total + used);
        labels.push(tokens[index]?.isWord ? (wanted[index] ?? SKIP) : SKIP);
        open.push(openMask);
      }
      total += used;
      hashes.push(written.slice(0, used));
    }
    // A text that is read several times counts once.
    const key = `${document.corpus} ${document.id}`;
    if (counted.has(key)) continue;
    counted.add(key);
    for (const cell of seen) if ((met[cell] ?? 0) < 255) met[cell] = (met[cell] ?? 0) + 1;
  }
  const rows = new Uint32Array(total);
  const newEnds = new Uint32Array(ends.length);
  let from = 0;
  let to = 0;
  let example = 0;
  for (const part of hashes)
    for (const hash of part) {
      if ((met[hash >>> (32 - COUNTER_BITS)] ?? 0) >= plan.fewestDocuments)
        rows[to++] = hash >>> (32 - plan.bits);
      from++;
      while (example < ends.length && ends[example] === from) newEnds[example++] = to;
    }
  return {
    rows: rows.subarray(0, to),
    ends: newEnds,
    labels: Uint8Array.from(labels),
    open: Uint16Array.from(open),
    count: ends.length,
  };
}

function labelTokens(
  tokens: readonly { start: number; end: number }[],
  document: TrainingDocument,
): Uint8Array {
  const labels = new Uint8Array(tokens.length).fill(OUTSIDE);
  const spans = [...document.spans].sort((a, b) => a.start - b.start);
  for (const span of spans) {
    const label = span.label === null ? SKIP : LABELS.indexOf(span.label);
    let index = firstAtOrAfter(tokens, span.start);
    for (; index < tokens.length && (tokens[index]?.start ?? 0) < span.end; index++) labels[index] = label;
  }
  return labels;
}

function firstAtOrAfter(tokens: readonly { end: number }[], offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
