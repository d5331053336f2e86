import { describe, expect, it } from 'vitest';
import { publicGrades, SMALLEST_PUBLIC_COUNT } from '#shared/domain/papers/public-counts.ts';

/** Every way in which so many children can have the four grades. */
function* gradesOf(total: number): Generator<readonly [number, number, number, number]> {
  for (let a = 0; a <= total; a++)
    for (let b = 0; a + b <= total; b++)
      for (let c = 0; a + b + c <= total; c++) yield [a, b, c, total - a - b - c];
}

describe('what is published of the grades of a round', () => {
  it('never lets a count of one to four be worked out, from the total and both figures together', () => {
    for (let total = 1; total <= 24; total++) {
      const seen = new Map<string, (readonly number[])[]>();
      for (const counts of gradesOf(total)) {
        const key = JSON.stringify(publicGrades(counts));
        seen.set(key, [...(seen.get(key) ?? []), counts]);
      }
      for (const [published, possible] of seen)
        for (let grade = 0; grade < 4; grade++) {
          const values = new Set(possible.map((counts) => counts[grade] ?? 0));
          const [only = 0] = values;
          const isGivenAway = values.size === 1 && only > 0 && only < SMALLEST_PUBLIC_COUNT;
          expect(isGivenAway, `${published} of ${total}`).toBe(false);
        }
    }
  });

  it('never shows a count of one to four', () => {
    for (const counts of gradesOf(14)) {
      const { byGrade, goodOrBetter } = publicGrades(counts);
      for (const count of [
        ...(byGrade ?? []),
        goodOrBetter ?? 0,
        goodOrBetter === null ? 0 : 14 - goodOrBetter,
      ])
        expect(count === 0 || count >= SMALLEST_PUBLIC_COUNT).toBe(true);
    }
  });

  it('shows all of it where nothing is small', () => {
    expect(publicGrades([5, 8, 6, 0])).toEqual({ byGrade: [5, 8, 6, 0], goodOrBetter: 13 });
  });
});
