import { describe, expect, it } from 'vitest';
import { asId, asIds, CaseId, ReviewId } from '#shared/domain/ids.ts';

const ofCase = (id: CaseId): string => id;
const ofReview = (id: ReviewId): string => id;

/** Each line that expects an error fails to compile where the error goes away: `npm run check` reads the tests. */
describe('an id', () => {
  it('of a review is not taken for that of a case', () => {
    const review = ReviewId.parse('r1');
    // @ts-expect-error a review is no case
    expect(ofCase(review)).toBe('r1');
    expect(ofReview(review)).toBe('r1');
  });

  it('is not just any text, but any text can be shown from it', () => {
    // @ts-expect-error nobody said what this is the id of
    expect(ofCase('c1')).toBe('c1');
    const shown: string = CaseId.parse('c1');
    expect(shown).toBe('c1');
  });

  it('is never empty where the contract reads it', () => {
    expect(CaseId.safeParse('').success).toBe(false);
    expect(ReviewId.safeParse(7).success).toBe(false);
  });

  it('that is read where ids of every kind stand keeps its letters', () => {
    expect(ofCase(asId('c1'))).toBe('c1');
    expect(asIds<ReviewId>(['r1', 'r2']).map(ofReview)).toEqual(['r1', 'r2']);
  });
});
