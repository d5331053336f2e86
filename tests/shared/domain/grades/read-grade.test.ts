import { describe, expect, it } from 'vitest';
import { readGrade } from '#shared/domain/grades/read-grade.ts';
import { EXCELLENT_SCALE, type GradeScale, OFSTED_SCALE } from '#shared/domain/grades/scale.ts';

const OTHER: GradeScale = {
  key: 'other',
  version: 1,
  name: 'Other',
  points: [
    { key: 'best', word: 'Excellent', rank: 4, aliases: ['Outstanding'] },
    { key: 'ri', word: 'Requiring Improvement', rank: 2 },
  ],
};

describe('a grade in words', () => {
  it.each([
    'Requires improvement',
    'requiring improvement',
    'REQUIRING-IMPROVEMENT',
    ' Requires  Improvement ',
  ])('is read as the same where it is printed “%s”', (words) => {
    expect(readGrade(OFSTED_SCALE, words)?.key).toBe('requires-improvement');
    expect(readGrade(OTHER, words)?.word).toBe('Requiring Improvement');
  });

  it('keeps the word of its own scale: Excellent and Outstanding compare as equal and each shows as it was written', () => {
    const [first, second] = [readGrade(EXCELLENT_SCALE, 'excellent'), readGrade(OFSTED_SCALE, 'outstanding')];
    expect([first?.word, second?.word]).toEqual(['Excellent', 'Outstanding']);
    expect(first?.rank).toBe(second?.rank);
    expect(readGrade(OTHER, 'Outstanding')?.word).toBe('Excellent');
  });

  it('is not guessed', () => {
    for (const words of ['', ' ', 'Goood', 'Good enough', 'Outstanding'])
      expect(readGrade(EXCELLENT_SCALE, words)).toBeUndefined();
  });
});
