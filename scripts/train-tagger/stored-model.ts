import { LABELS, type StoredModel, type TaggerModel } from '#shared/domain/redaction/proposer/tagger.ts';
import { LONG_GAP, MAGNITUDES } from '#shared/domain/redaction/proposer/weight-code.ts';

/** Packs a model for its file. */
export function packModel(model: TaggerModel): StoredModel {
  return {
    bits: model.bits,
    labels: LABELS,
    scales: model.scales,
    bias: model.bias,
    weights: Buffer.from(encodeWeights(model.weights)).toString('base64'),
  };
}

/** The other half of `decodeWeights`; a weight goes to the nearest magnitude, or to 0. */
export function encodeWeights(weights: Int8Array): Uint8Array {
  const bytes: number[] = [];
  let gap = 0;
  for (const weight of weights) {
    const code = codeOf(weight);
    if (code === undefined) {
      gap++;
      continue;
    }
    while (gap >= LONG_GAP) {
      const times = Math.min(16, Math.floor(gap / LONG_GAP));
      bytes.push((LONG_GAP << 4) | (times - 1));
      gap -= times * LONG_GAP;
    }
    bytes.push((gap << 4) | code);
    gap = 0;
  }
  return Uint8Array.from(bytes);
}

function codeOf(weight: number): number | undefined {
  const size = Math.abs(weight);
  if (size < (MAGNITUDES[0] ?? 0) * 0.6) return undefined;
  let nearest = 0;
  MAGNITUDES.forEach((magnitude, code) => {
    if (Math.abs(magnitude - size) < Math.abs((MAGNITUDES[nearest] ?? 0) - size)) nearest = code;
  });
  return weight < 0 ? nearest | 8 : nearest;
}
