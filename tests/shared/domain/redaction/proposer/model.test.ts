import { statSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase64 } from '#shared/domain/redaction/proposer/base64.ts';
import stored from '#shared/domain/redaction/proposer/model.generated.json' with { type: 'json' };
import { unpackModel } from '#shared/domain/redaction/proposer/tagger.ts';
import { decodeWeights, MAGNITUDES } from '#shared/domain/redaction/proposer/weight-code.ts';
import { encodeWeights } from '../../../../../scripts/train-tagger/stored-model.ts';

describe('the tagger’s model', () => {
  it('takes less than 3 MB', () => {
    const file = new URL(
      '../../../../../src-shared/domain/redaction/proposer/model.generated.json',
      import.meta.url,
    );
    expect(statSync(file).size).toBeLessThan(3_000_000);
  });

  it('holds numbers and the names of its labels, and no word of any text', () => {
    expect(Object.keys(stored).sort()).toEqual(['bias', 'bits', 'labels', 'scales', 'weights']);
    expect(stored.weights).toMatch(/^[A-Za-z0-9+/]+={0,2}$/);
  });

  it('is refused where it was made for other labels', () => {
    expect(() => unpackModel({ ...stored, labels: ['person'] })).toThrow(/other labels/);
  });
});

it('base64 is decoded as Node decodes it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      expect([...decodeBase64(Buffer.from(bytes).toString('base64'))]).toEqual([...bytes]);
    }),
  );
});

it('weights come back as they were packed, but for the smallest', () => {
  const weight = fc.oneof(
    { weight: 8, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.constantFrom(...MAGNITUDES, ...MAGNITUDES.map((magnitude) => -magnitude)) },
  );
  fc.assert(
    fc.property(fc.array(weight, { maxLength: 3_000, size: 'max' }), (weights) => {
      expect([...decodeWeights(encodeWeights(Int8Array.from(weights)), weights.length)]).toEqual(weights);
    }),
    { numRuns: 50 },
  );
});
