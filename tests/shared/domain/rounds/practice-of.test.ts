import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENOUGH_REVIEWS, practiceIn, type ReviewOfPractice } from '#shared/domain/rounds/practice-of.ts';

const aReview = (review: Partial<ReviewOfPractice> = {}): ReviewOfPractice => ({
  id: 'r',
  caseId: 'c',
  childName: 'Ada Stone',
  round: 'Spring round',
  submittedAt: '2026-03-04T10:00:00.000Z',
  graded: { word: 'Good', rank: 3 },
  moderated: null,
  recommendations: { child: 1, service: 0 },
  isChildHeard: false,
  ...review,
});

const several = (n: number, of = n) =>
  Array.from({ length: n }, (_, index) => aReview({ id: `r${index}`, caseId: `c${index % of}` }));

const GRADES = [
  null,
  { word: 'Outstanding', rank: 4 },
  { word: 'Excellent', rank: 4 },
  { word: 'Good', rank: 3 },
  { word: 'Requires improvement', rank: 2 },
  { word: 'Inadequate', rank: 1 },
];
const anyReviews = fc.array(
  fc.record({
    id: fc.uuid(),
    caseId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
    childName: fc.string(),
    round: fc.string(),
    submittedAt: fc.constantFrom('2025-03-04T10:00:00.000Z', '2026-03-04T10:00:00.000Z'),
    graded: fc.constantFrom(...GRADES),
    moderated: fc.constantFrom(...GRADES),
    recommendations: fc.record({ child: fc.nat(3), service: fc.nat(3) }),
    isChildHeard: fc.boolean(),
  }),
  { maxLength: 20 },
);

describe('what reviews of the cases of a worker or a team say together', () => {
  it('is a sentence and no figure while there are too few', () => {
    for (const n of [0, 1, 2, 5]) expect(practiceIn(several(n)).figures).toBeNull();
    expect(practiceIn(several(ENOUGH_REVIEWS)).figures).not.toBeNull();
    expect(practiceIn(several(5)).sentence).toBe(
      'Figures are shown from 6 reviews of 6 different children on. Here are 5 reviews of 5 children: read each, and draw nothing from the number.',
    );
    expect(practiceIn(several(1)).sentence).toContain('Here is 1 review of one child: read it,');
  });

  it('is no figure either where many reviews are of few children', () => {
    expect(practiceIn(several(12, 3)).figures).toBeNull();
    expect(practiceIn(several(12, 3)).sentence).toContain('12 reviews of 3 children');
  });

  it('shows each word of a rank as it was written, and compares them as equal', () => {
    const reviews = several(6).map((review, index) => ({
      ...review,
      graded: { word: index === 0 ? 'Excellent' : 'Outstanding', rank: 4 },
    }));
    expect(practiceIn(reviews).figures?.grades).toEqual([
      { rank: 4, words: ['Excellent', 'Outstanding'], graded: 6, moderated: 6 },
    ]);
  });

  it('adds up as graded and with moderation, and never shows a figure of fewer than six children', () => {
    fc.assert(
      fc.property(anyReviews, (reviews) => {
        const { figures, children, reviews: listed } = practiceIn(reviews);
        expect(listed).toHaveLength(reviews.length);
        expect(figures !== null).toBe(children >= ENOUGH_REVIEWS);
        if (!figures) return;
        const total = (column: 'graded' | 'moderated') =>
          figures.grades.reduce((sum, grade) => sum + grade[column], 0);
        expect([total('graded'), total('moderated')]).toEqual([figures.graded, figures.graded]);
        expect(figures.graded + figures.notGraded).toBe(reviews.length);
        expect(figures.decided).toBeLessThanOrEqual(figures.graded);
      }),
    );
  });

  it('lists each review without its grade, so that few of them are read and not counted', () => {
    const [listed] = practiceIn(several(2)).reviews;
    expect(Object.keys(listed ?? {}).sort()).toEqual(['childName', 'id', 'round', 'submittedAt']);
  });
});
