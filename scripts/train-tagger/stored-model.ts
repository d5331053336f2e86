import { LABELS, type StoredModel, type TaggerModel } from '#shared/domain/redaction/proposer/tagger.ts';

/** Packs a model for its file. */
export function packModel(model: TaggerModel): StoredModel {
  return {
    bits: model.bits,
    labels: LABELS,
    scales: model.scales,
    bias: model.bias,
    weights: Buffer.from(model.weights.buffer, model.weights.byteOffset, model.weights.byteLength).toString(
      'base64',
    ),
  };
}
