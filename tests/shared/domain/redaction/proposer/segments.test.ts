import fc from 'fast-check';
import { expect, it } from 'vitest';
import { segment } from '#shared/domain/redaction/proposer/segments.ts';

it('stretches cover a text without gap or overlap and stay short', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 12_000, size: 'max' }), (text) => {
      let end = 0;
      for (const stretch of segment(text)) {
        expect(stretch.start).toBe(end);
        expect(stretch.end - stretch.start).toBeLessThanOrEqual(3_000);
        end = stretch.end;
      }
      expect(end).toBe(text.length);
    }),
    { numRuns: 50 },
  );
});

it('a cut falls between sentences where it can', () => {
  const sentence = 'The worker visited the family and wrote it up. ';
  const text = sentence.repeat(120);
  for (const { end } of segment(text).slice(0, -1)) expect(text.slice(end - 2, end)).toBe('. ');
});

it('a pair of surrogates is never parted', () => {
  const text = '👩'.repeat(4_000);
  for (const { start } of segment(text)) expect(text.charCodeAt(start)).toBe(0xd83d);
});
