import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXCELLENT_SCALE, OFSTED_SCALE } from '../../../../src-shared/domain/grades/scale.ts';
import { compareOpinions, judgeTolerance } from '../../../../src-shared/domain/moderation/compare-grades.ts';
import { hideGrades } from '../../../../src-shared/domain/moderation/hide-grades.ts';
import { leniencyOf } from '../../../../src-shared/domain/moderation/leniency.ts';

describe('what is hidden from a blind moderator', () => {
  it('is every word of the scales, in any case, across line ends, and as an abbreviation', () => {
    for (const text of [
      'I make this Good overall.',
      'OUTSTANDING practice',
      'It is requires\nimprovement for me',
      'requires-improvement',
      'Graded RI because',
      'an earlier Excellent',
      'wholly inadequate',
      'Requiring Improvement',
    ]) {
      const { text: hidden, places } = hideGrades(text, OFSTED_SCALE);
      expect(hidden).not.toMatch(/good|outstanding|improvement|\bRI\b|excellent|inadequate|requiring/i);
      expect(places).toHaveLength(1);
    }
  });

  it('leaves words that only begin alike, and small letters that are no abbreviation', () => {
    for (const text of ['goodness, goods and Goodwin', 'ri in Latvian', 'RIng'])
      expect(hideGrades(text, OFSTED_SCALE)).toEqual({ text, places: [] });
  });

  it('says where each word stood', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const text = `${before} Good ${after}`;
        for (const { start, end, words } of hideGrades(text, EXCELLENT_SCALE).places)
          expect(text.slice(start, end)).toBe(words);
      }),
    );
  });
});

describe('comparing opinions', () => {
  const opinion = (grade: string | null, ...cites: number[]) => ({ grade, cites });

  it('a blank is no difference, nor are blanks around a key', () => {
    expect(compareOpinions([opinion('good', 1), opinion(null)], OFSTED_SCALE)).toEqual({
      isSame: true,
      apart: null,
      read: 'same',
    });
    expect(compareOpinions([opinion('good'), opinion(' good ')], OFSTED_SCALE).isSame).toBe(true);
  });

  it('tells having read different things from having judged the same differently', () => {
    expect(compareOpinions([opinion('good', 1, 4), opinion('inadequate', 4, 1, 1)], OFSTED_SCALE)).toEqual({
      isSame: false,
      apart: 2,
      read: 'same',
    });
    expect(compareOpinions([opinion('good', 1), opinion('inadequate', 7)], OFSTED_SCALE).read).toBe(
      'different',
    );
  });

  it('proposes as many again where one is beyond the tolerance, and nothing where none is', () => {
    expect(judgeTolerance([0, 1, null], 1, 8)).toEqual({ compared: 2, beyond: 0, widenBy: 0 });
    expect(judgeTolerance([0, 2, null], 1, 8)).toEqual({ compared: 2, beyond: 1, widenBy: 2 });
    expect(judgeTolerance([3], 1, 0)).toEqual({ compared: 1, beyond: 1, widenBy: 0 });
  });
});

describe('leniency', () => {
  const of = (reviewer: string, ...differences: number[]) => ({ reviewer, isExternal: true, differences });

  it('brands nobody by three reviews, and tells a clear pattern of twelve', () => {
    const [few] = leniencyOf([of('A', 1, 1, 1), of('B', 0, 0, 0)]);
    expect(few).toMatchObject({ n: 3, above: 3, below: 0, isEnough: false, isClear: false });
    const [many] = leniencyOf([
      of('A', ...Array.from({ length: 12 }, () => 1)),
      of('B', ...Array.from({ length: 12 }, () => 0)),
    ]);
    expect(many?.isClear).toBe(true);
  });

  it('pulls every reviewer towards the mean of all, never past it', () => {
    const steps = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(steps, { minLength: 1, maxLength: 6 }), (reviewers) => {
        const all = reviewers.flat();
        const mean = all.reduce((sum, one) => sum + one, 0) / all.length;
        for (const [index, { shrunk, low, high }] of leniencyOf(
          reviewers.map((differences, at) => of(String(at), ...differences)),
        ).entries()) {
          const own = reviewers[index]!;
          const ownMean = own.reduce((sum, one) => sum + one, 0) / own.length;
          expect(shrunk).toBeGreaterThanOrEqual(Math.min(mean, ownMean) - 1e-9);
          expect(shrunk).toBeLessThanOrEqual(Math.max(mean, ownMean) + 1e-9);
          expect(low).toBeLessThan(high);
        }
      }),
    );
  });
});
