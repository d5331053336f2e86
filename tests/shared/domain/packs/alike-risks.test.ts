import { describe, expect, it } from 'vitest';
import { alikeTo, onePerLot } from '#shared/domain/disclosure/alike-risks.ts';

const risk = (textId: string, words: string, kind: 'health' | 'age' = 'health') => ({ textId, kind, words });

const FOUND = [
  risk('review-1:narrative', 'FASD'),
  risk('review-1:evidence', 'fasd'),
  risk('review-1:evidence', 'is 7', 'age'),
  risk('review-2:narrative', 'fasd'),
  risk('review-1:plan', ' fasd '),
];

describe('the same rare detail in several texts of a review', () => {
  it('is asked once for each child, in whatever letters', () => {
    expect(onePerLot(FOUND)).toEqual([FOUND[0], FOUND[2], FOUND[3]]);
  });

  it('is settled together for that child, and for nobody else', () => {
    expect(alikeTo(risk('review-1:narrative', 'fasd'), FOUND)).toEqual([FOUND[0], FOUND[1], FOUND[4]]);
  });
});
