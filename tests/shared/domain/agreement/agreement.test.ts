import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEAST_ITEMS, measureAgreement } from '../../../../src-shared/domain/agreement/measure-agreement.ts';
import { gradeMatrix } from '../../../../src-shared/domain/agreement/pair-counts.ts';
import { ratingsOf, ratingsOfMatrix } from '../../../../src-shared/domain/agreement/ratings.ts';
import { studentQuantile } from '../../../../src-shared/domain/agreement/student-quantile.ts';
import { agreementWeights } from '../../../../src-shared/domain/agreement/weights.ts';

type Grade = number | null;

const HOUSE = ['Inadequate', 'Requires improvement', 'Good', 'Outstanding'];

function scaleOf(words: readonly string[]) {
  return words.map((label) => ({ label, number: null }));
}

function measure(rows: readonly (readonly Grade[])[], words: readonly string[] = HOUSE, leastItems = 0) {
  const raters = (rows[0] ?? []).map((_, rater) => `r${rater + 1}`);
  return measureAgreement(ratingsOf(scaleOf(words), raters, rows), { leastItems, draws: 0 });
}

function valuesOf(agreement: ReturnType<typeof measure>) {
  return Object.fromEntries(
    Object.entries(agreement.coefficients).map(([name, found]) => [name, found?.value ?? null]),
  );
}

/** Two raters, ten items, worked by hand: 6 the same; margins 5/5 of both. */
const BY_HAND: Grade[][] = [
  [0, 0],
  [0, 0],
  [0, 0],
  [1, 1],
  [1, 1],
  [1, 1],
  [0, 1],
  [0, 1],
  [1, 0],
  [1, 0],
];

const aGrade = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 0, max: 3 }) }, fc.constant(null));
const someRows = fc
  .integer({ min: 2, max: 4 })
  .chain((raters) =>
    fc.array(fc.array(aGrade, { minLength: raters, maxLength: raters }), { minLength: 1, maxLength: 25 }),
  );
const completeRows = fc.integer({ min: 2, max: 4 }).chain((raters) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: raters, maxLength: raters }), {
    minLength: 2,
    maxLength: 25,
  }),
);

describe('agreement', () => {
  it('gives the figures that were worked out by hand', () => {
    const found = valuesOf(measure(BY_HAND, ['No', 'Yes']));
    expect(found.percent).toBeCloseTo(0.6, 12);
    for (const name of [
      'cohen-kappa',
      'scott-pi',
      'fleiss-kappa',
      'conger-kappa',
      'brennan-prediger',
      'gwet-ac1',
    ])
      expect(found[name], name).toBeCloseTo(0.2, 12);
    // Twenty grades, ten of each: 1 - (20 - 1) * 8 / (2 * 10 * 10).
    expect(found['krippendorff-nominal']).toBeCloseTo(1 - (19 * 8) / 200, 12);
  });

  it('weighs over the whole scale, whether its points were used or not', () => {
    expect(agreementWeights('linear', 4)[0]).toEqual([1, 1 - 1 / 3, 1 - 2 / 3, 0]);
    expect(agreementWeights('ordinal', 4)[0]).toEqual([1, 1 - 1 / 6, 1 - 3 / 6, 0]);
    const rows: Grade[][] = [...BY_HAND, [2, 1]];
    const wide = valuesOf(measure(rows));
    const narrow = valuesOf(measure(rows, HOUSE.slice(0, 3)));
    expect(wide['gwet-ac2-quadratic']).not.toBeCloseTo(narrow['gwet-ac2-quadratic'] as number, 3);
    expect(wide['brennan-prediger']).not.toBeCloseTo(narrow['brennan-prediger'] as number, 3);
    expect(wide['cohen-kappa']).toBeCloseTo(narrow['cohen-kappa'] as number, 12);
  });

  it('counts a pair for every two grades of an item, and leaves gaps out', () => {
    const agreement = measure([
      [0, 0, 2],
      [1, null, 1],
      [null, null, 3],
      [null, null, null],
    ]);
    expect(agreement).toMatchObject({
      items: 4,
      raters: 3,
      ratings: 6,
      paired: 2,
      exact: { agree: 2, of: 4 },
      adjacent: { agree: 2, of: 4 },
    });
    expect(agreement.coefficients.percent?.value).toBeCloseTo((1 / 3 + 1) / 2, 12);
  });

  it('cannot work out a coefficient where everyone gave the same grade, and still counts', () => {
    const agreement = measure(Array.from({ length: 13 }, () => [2, 2]));
    expect(agreement.exact).toEqual({ agree: 13, of: 13 });
    expect(valuesOf(agreement)).toMatchObject({ percent: 1, 'cohen-kappa': null, 'gwet-ac1': null });
    expect(agreement.refused.find(({ coefficient }) => coefficient === 'cohen-kappa')?.why).toContain(
      'everyone gave the same grade',
    );
    expect(agreement.reading).toContain('Everyone gave the same grade (Good)');
  });

  it('refuses every coefficient below the least number of items, with a sentence, and shows the counts', () => {
    const agreement = measure(BY_HAND.slice(1), ['No', 'Yes'], LEAST_ITEMS);
    expect(Object.values(agreement.coefficients).every((found) => found === null)).toBe(true);
    expect(agreement.refused).toHaveLength(15);
    expect(agreement.exact).toEqual({ agree: 5, of: 9 });
    expect(agreement.reading).toContain('Nine items are too few for a coefficient');
  });

  it('says that Cohen and Scott compare two raters where there are three', () => {
    const agreement = measure([
      [0, 1, 1],
      [2, 2, 3],
      [1, 1, 0],
    ]);
    expect(valuesOf(agreement)).toMatchObject({
      'cohen-kappa': null,
      'kappa-quadratic': null,
      'scott-pi': null,
    });
    expect(agreement.refused[0]?.why).toContain('compares two raters, and here are 3');
  });

  it('has nothing to compare in one rater, in raters without an item in common, and in no grades at all', () => {
    expect(measure([[1], [2]]).reading).toContain('one rater only');
    expect(
      measure([
        [1, null],
        [null, 2],
      ]).reading,
    ).toContain('No item was graded by two');
    expect(measure([[null, null]]).refused).toHaveLength(15);
    expect(measure([]).refused).toHaveLength(15);
  });

  it('names the kappa paradox where nearly everything has one grade', () => {
    const rows = [...Array.from({ length: 17 }, () => [2, 2]), [2, 1], [1, 2], [2, 1]];
    const { reading, coefficients } = measure(rows);
    expect(coefficients['cohen-kappa']?.value).toBeLessThan(0);
    expect(reading).toContain('the kappa paradox');
    expect(reading).toContain('Gwet');
  });

  it('says why alpha is nought where one dissent is the only spread', () => {
    const rows: Grade[][] = [
      [2, 2, 2, 2, 2],
      [2, 2, null, 2, null],
      [2, 2, 2, null, null],
      [2, 1, null, null, null],
      [2, 2, null, null, null],
    ];
    const { coefficients, reading } = measure(rows);
    expect(coefficients['krippendorff-nominal']?.value).toBeCloseTo(0, 12);
    expect(reading).toContain('a single dissent weighs heavily');
  });

  it('says who graded above whom, and by how much', () => {
    const { directions } = measure([
      [2, 1],
      [2, 0],
      [1, 2],
      [2, 2],
    ]);
    expect(directions).toEqual([{ first: 'r1', second: 'r2', higher: 1, lower: 2, meanSteps: -0.5, of: 4 }]);
  });

  it('reads a table of counts as the grades that it stands for', () => {
    const counts = [
      [3, 2],
      [2, 3],
    ];
    const table = ratingsOfMatrix(scaleOf(['No', 'Yes']), counts);
    expect(gradeMatrix(table, 0, 1)).toEqual(counts);
    const measured = measureAgreement(table, { leastItems: 0, draws: 0, isTable: true });
    expect(valuesOf(measured)).toEqual(valuesOf(measure(BY_HAND, ['No', 'Yes'])));
    expect(measured.coefficients.percent?.se).toBeCloseTo(Math.sqrt((0.6 * 0.4) / 10), 9);
  });

  it('draws the same interval from the same seed, another from another, around the value', () => {
    const rows = Array.from({ length: 40 }, (_, item) => [item % 4, (item * 7 + (item % 3)) % 4]);
    const draw = (seed: string) =>
      measureAgreement(ratingsOf(scaleOf(HOUSE), ['a', 'b'], rows), { seed, draws: 500 }).coefficients[
        'gwet-ac2-quadratic'
      ];
    const once = draw('may-1');
    expect(draw('may-1')).toEqual(once);
    expect(draw('may-2')).not.toEqual(once);
    expect(once?.low).toBeLessThan(once?.value ?? 0);
    expect(once?.high).toBeGreaterThan(once?.value ?? 0);
  });

  it('has the quantiles of the printed tables of Student’s t', () => {
    expect(studentQuantile(0.975, 1)).toBeCloseTo(12.7062047, 6);
    expect(studentQuantile(0.975, 10)).toBeCloseTo(2.2281389, 6);
    expect(studentQuantile(0.975, 99)).toBeCloseTo(1.9842169, 6);
    expect(studentQuantile(0.975, 100_000)).toBeCloseTo(1.959988, 5);
  });
});

describe('laws of agreement', () => {
  it('no coefficient stands above 1; without gaps only AC2 and alpha may fall below -1', () => {
    fc.assert(
      fc.property(completeRows, (rows) => {
        for (const [name, value] of Object.entries(valuesOf(measure(rows)))) {
          if (value === null) continue;
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
          if (!/krippendorff|ac2/.test(name)) expect(value).toBeGreaterThanOrEqual(-1 - 1e-12);
        }
      }),
    );
  });

  it('neither the order of the items nor that of the raters changes a figure', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const asIs = valuesOf(measure(rows));
        const turned = valuesOf(measure(rows.map((row) => row.toReversed()).toReversed()));
        for (const [name, value] of Object.entries(asIs)) {
          if (value === null) expect(turned[name], name).toBeNull();
          else expect(turned[name], name).toBeCloseTo(value, 9);
        }
      }),
    );
  });

  it('turning the scale upside down changes no figure', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const asIs = valuesOf(measure(rows));
        const turned = valuesOf(
          measure(rows.map((row) => row.map((grade) => (grade === null ? null : 3 - grade)))),
        );
        for (const [name, value] of Object.entries(asIs))
          if (value === null) expect(turned[name], name).toBeNull();
          else expect(turned[name], name).toBeCloseTo(value, 9);
      }),
    );
  });

  it('with two raters and no gap, Conger is Cohen and Fleiss is Scott', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })), { minLength: 2 }),
        (rows) => {
          const found = valuesOf(measure(rows));
          for (const [one, other] of [
            ['conger-kappa', 'cohen-kappa'],
            ['fleiss-kappa', 'scott-pi'],
          ] as const)
            if (found[other] === null) expect(found[one]).toBeNull();
            else expect(found[one]).toBeCloseTo(found[other] as number, 9);
        },
      ),
    );
  });

  it('on two grades every weight is the same: AC2 is AC1, and weighted kappa is kappa', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 1 })), { minLength: 2 }),
        (rows) => {
          const found = valuesOf(measure(rows, ['No', 'Yes']));
          for (const [one, other] of [
            ['gwet-ac2-linear', 'gwet-ac1'],
            ['gwet-ac2-quadratic', 'gwet-ac1'],
            ['gwet-ac2-ordinal', 'gwet-ac1'],
            ['kappa-linear', 'cohen-kappa'],
            ['kappa-quadratic', 'cohen-kappa'],
            ['krippendorff-interval', 'krippendorff-nominal'],
            ['krippendorff-ordinal', 'krippendorff-nominal'],
          ] as const)
            if (found[other] === null) expect(found[one]).toBeNull();
            else expect(found[one], one).toBeCloseTo(found[other] as number, 9);
        },
      ),
    );
  });

  it('a coefficient is 1 where all grades of an item agree and more than one grade was given', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 2, maxLength: 20 }), (grades) => {
        const found = valuesOf(measure(grades.map((grade) => [grade, grade])));
        for (const value of Object.values(found)) if (value !== null) expect(value).toBeCloseTo(1, 12);
      }),
    );
  });

  it('an interval by bootstrap ends at 1 at most, its lower end below its upper', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const raters = (rows[0] ?? []).map((_, rater) => `r${rater}`);
        const { coefficients } = measureAgreement(ratingsOf(scaleOf(HOUSE), raters, rows), {
          leastItems: 0,
          draws: 50,
        });
        for (const found of Object.values(coefficients))
          if (found?.low !== undefined && found.high !== undefined) {
            expect(found.high).toBeLessThanOrEqual(1 + 1e-12);
            expect(found.low).toBeLessThanOrEqual(found.high);
          }
      }),
      { numRuns: 40 },
    );
  });
});
