import { describe, expect, it } from 'vitest';
import { findInTexts } from '#shared/domain/reviews/find-in-review.ts';

describe('finding in a review', () => {
  const texts = [
    { field: 'a', text: 'Siân said that she liked school. School is near.' },
    { field: 'b', text: 'Nothing of it.' },
  ];

  it('finds words whatever their accents and capitals, and counts the places', () => {
    expect(findInTexts(texts, 'sian')).toMatchObject([{ field: 'a', places: 1 }]);
    expect(findInTexts(texts, 'SCHOOL')).toMatchObject([{ field: 'a', places: 2 }]);
    expect(findInTexts(texts, 'sian')[0]?.around).toContain('Siân said');
  });

  it('finds nothing for nothing, or for one letter', () => {
    expect(findInTexts(texts, ' ')).toEqual([]);
    expect(findInTexts(texts, 's')).toEqual([]);
  });
});
