import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GradedReview, GradeGiven } from '#shared/contract/round-results.ts';
import { EXCELLENT_SCALE, OFSTED_SCALE } from '#shared/domain/grades/scale.ts';
import { asId } from '#shared/domain/ids.ts';
import {
  goodOrBetter,
  gradeOf,
  OVERALL_FIELD,
  orderResults,
  shareWords,
  shortTitles,
  tallyOf,
} from '#shared/domain/rounds/grade-tally.ts';
import { DEFAULT_TEMPLATE } from '#shared/domain/templates/default-template.ts';

const POINTS: GradeGiven[] = OFSTED_SCALE.points.map(({ word, rank }) => ({ word, rank }));
const point = (rank: number | null): GradeGiven | null => POINTS.find((one) => one.rank === rank) ?? null;

function aGraded(
  childName: string,
  graded: number | null,
  moderated: number | null = null,
  reviewer: string | null = 'Robin',
): GradedReview {
  return {
    reviewId: asId(childName),
    childName,
    reference: childName,
    reviewer,
    grades: [{ field: OVERALL_FIELD, graded: point(graded), moderated: point(moderated) }],
  };
}

const aReview = fc
  .tuple(fc.string(), fc.option(fc.integer({ min: 1, max: 4 })), fc.option(fc.integer({ min: 1, max: 4 })))
  .map(([name, graded, moderated]) => aGraded(name, graded, moderated));

describe('the grades of a round, counted', () => {
  it('add up to all its reviews, as graded and as moderated', () => {
    fc.assert(
      fc.property(
        fc.array(aReview),
        fc.constantFrom('graded' as const, 'moderated' as const),
        (reviews, view) => {
          const tally = tallyOf({ points: POINTS, reviews }, OVERALL_FIELD, view);
          expect(tally.counts.reduce((sum, { n }) => sum + n, 0)).toBe(tally.n);
          expect(tally.n + tally.notGraded).toBe(reviews.length);
          expect(goodOrBetter(tally).n).toBeLessThanOrEqual(tally.n);
        },
      ),
    );
  });

  it('take the moderated grade where there is one, and the grade given elsewhere', () => {
    const reviews = [aGraded('Ada', 3, 2), aGraded('Bo', 3)];
    expect(reviews.map((review) => gradeOf(review, OVERALL_FIELD, 'graded')?.rank)).toEqual([3, 3]);
    expect(reviews.map((review) => gradeOf(review, OVERALL_FIELD, 'moderated')?.rank)).toEqual([2, 3]);
    const tally = tallyOf({ points: POINTS, reviews }, OVERALL_FIELD, 'moderated');
    expect(goodOrBetter(tally).words).toBe('1 of 2 Good or better');
    expect(tally.moderated).toBe(1);
  });

  it('keep the words of their own scale', () => {
    const points = EXCELLENT_SCALE.points.map(({ word, rank }) => ({ word, rank }));
    const tally = tallyOf({ points, reviews: [aGraded('Ada', 4)] }, OVERALL_FIELD, 'graded');
    expect(tally.counts[0]).toEqual({ point: { word: 'Excellent', rank: 4 }, n: 1 });
  });

  it('say a percentage from ten on, and not before', () => {
    expect(shareWords(5, 9)).toBe('5 of 9');
    expect(shareWords(8, 13)).toBe('8 of 13 (62%)');
    expect(shareWords(0, 0)).toBe('0 of 0');
  });

  it.each([
    ['worst' as const, ['Bo', 'Ada', 'Cy', 'Di']],
    ['best' as const, ['Cy', 'Ada', 'Bo', 'Di']],
    ['name' as const, ['Ada', 'Bo', 'Cy', 'Di']],
    ['reviewer' as const, ['Bo', 'Ada', 'Di', 'Cy']],
  ])('are ordered %s, and what has no grade or reviewer stands last', (order, names) => {
    const reviews = [
      aGraded('Ada', 3, null, 'Robin'),
      aGraded('Bo', 1, null, 'Élise'),
      aGraded('Cy', 4, null, null),
      aGraded('Di', null, null, 'Robin'),
    ];
    expect(orderResults(reviews, order, 'graded').map(({ childName }) => childName)).toEqual(names);
  });
});

describe('the short heads of the grid', () => {
  it('are those of the words that tell the domains apart', () => {
    expect(shortTitles(DEFAULT_TEMPLATE.domains.map(({ title }) => title))).toEqual([
      'Liv',
      'Ass',
      'Ris',
      'Pla',
      'Dir',
      'Mul',
      'Ide',
      'Sup',
      'Imp',
    ]);
  });

  it('never say the same of two domains', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (titles) => {
        const short = shortTitles(titles);
        expect(short).toHaveLength(titles.length);
        expect(new Set(short.map((one) => one.toLowerCase())).size).toBe(titles.length);
      }),
    );
    expect(shortTitles(['Planning', 'Plans', 'Plans', 'Plans'])).toEqual(['Pla', 'Plan', 'Plans', 'Pla2']);
  });
});
