import { decodeBase64 } from './base64.ts';
import { MOST_FEATURES, type Sight, writeFeatures } from './features.ts';
import type { Token } from './tokens.ts';
import { decodeWeights } from './weight-code.ts';

/** What the tagger tells apart; anything else is "outside", its reference class. */
export const LABELS = [
  'person',
  'place',
  'organisation',
  'date',
  'code',
  'demographic',
  'quantity',
  'miscellaneous',
] as const;

export type Label = (typeof LABELS)[number];

/** Trained weights: a table of 2^bits rows, one signed byte a label, to be multiplied by the label's scale. */
export interface TaggerModel {
  readonly bits: number;
  readonly scales: readonly number[];
  readonly bias: readonly number[];
  readonly weights: Int8Array;
}

/** The model as it lies in its file: the weights packed (see weight-code.ts), in base64. */
export interface StoredModel {
  readonly bits: number;
  readonly labels: readonly string[];
  readonly scales: readonly number[];
  readonly bias: readonly number[];
  readonly weights: string;
}

/** Unpacks a stored model. Throws where it was made for other labels than this code knows. */
export function unpackModel(stored: StoredModel): TaggerModel {
  if (stored.labels.join() !== LABELS.join())
    throw new Error('The tagger’s model was made for other labels.');
  const weights = decodeWeights(decodeBase64(stored.weights), LABELS.length << stored.bits);
  return { bits: stored.bits, scales: stored.scales, bias: stored.bias, weights };
}

/**
 * Gives each word's probability of each label, one row of `LABELS.length` values a token; signs have none.
 * A multinomial logistic regression over hashed features; "outside" has the score 0.
 */
export function tag(model: TaggerModel, sight: Sight, tokens: readonly Token[]): Float32Array {
  const width = LABELS.length;
  const { weights, scales, bias } = model;
  const drop = 32 - model.bits;
  const result = new Float32Array(tokens.length * width);
  const features = new Uint32Array(MOST_FEATURES);
  const scores = new Int32Array(width);
  for (let index = 0; index < tokens.length; index++) {
    if (!tokens[index]?.isWord) continue;
    const count = writeFeatures(sight, tokens, index, features);
    scores.fill(0);
    for (let feature = 0; feature < count; feature++) {
      const row = ((features[feature] ?? 0) >>> drop) * width;
      for (let label = 0; label < width; label++)
        scores[label] = (scores[label] ?? 0) + (weights[row + label] ?? 0);
    }
    let sum = 1;
    const base = index * width;
    for (let label = 0; label < width; label++) {
      const odds = Math.exp(Math.min(40, (scores[label] ?? 0) * (scales[label] ?? 0) + (bias[label] ?? 0)));
      result[base + label] = odds;
      sum += odds;
    }
    for (let label = 0; label < width; label++) result[base + label] = (result[base + label] ?? 0) / sum;
  }
  return result;
}
