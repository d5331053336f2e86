import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureAgreement } from '#shared/domain/agreement/measure-agreement.ts';
import { ratingsOf, ratingsOfMatrix } from '#shared/domain/agreement/ratings.ts';

/*
 * Every coefficient worked out a second time, by drawing pairs of single grades one by one out of the sheet, as the
 * definitions say it in words: no counts, margins or sums of the code under test.
 */

type Grade = number | null;
type Rows = readonly (readonly Grade[])[];
type Closeness = (one: number, other: number) => number;

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0) / numbers.length;

const graded = (row: readonly Grade[]): number[] => row.filter((grade) => grade !== null);

/** The chance that two grades of one item, drawn by different raters, agree; mean over items with two. */
function seen(rows: Rows, close: Closeness): number {
  return mean(
    rows.map(graded).flatMap((row) => {
      const pairs = row.flatMap((one, i) => row.flatMap((other, j) => (i === j ? [] : close(one, other))));
      return pairs.length > 0 ? [mean(pairs)] : [];
    }),
  );
}

const beyond = (observed: number, chance: number): number =>
  Math.abs(1 - chance) < 1e-12 ? Number.NaN : (observed - chance) / (1 - chance);

/** Every grade of the sheet with the chance to draw it: an item by lot, then one of its grades by lot. */
function lots(rows: Rows): { readonly grade: number; readonly chance: number }[] {
  const items = rows.map(graded).filter((row) => row.length > 0);
  return items.flatMap((row) => row.map((grade) => ({ grade, chance: 1 / row.length / items.length })));
}

const byLot = (rows: Rows, close: Closeness): number =>
  lots(rows).reduce(
    (total, one) =>
      total +
      lots(rows).reduce((sum, other) => sum + one.chance * other.chance * close(one.grade, other.grade), 0),
    0,
  );

const column = (rows: Rows, rater: number): number[] => rows.flatMap((row) => row[rater] ?? []);

/** One grade of one rater and one of the other, whatever items they are of. */
const across = (rows: Rows, first: number, second: number, close: Closeness): number =>
  mean(column(rows, first).flatMap((one) => column(rows, second).map((other) => close(one, other))));

function cohen(rows: Rows, close: Closeness): number {
  const both = rows.filter((row) => graded(row).length === 2);
  return beyond(seen(both, close), across(both, 0, 1, close));
}

function conger(rows: Rows, close: Closeness): number {
  const raters = (rows[0] ?? []).map((_, rater) => rater).filter((rater) => column(rows, rater).length > 0);
  const pairs = raters.flatMap((one) =>
    raters.flatMap((other) => (one < other ? [[one, other] as const] : [])),
  );
  return beyond(seen(rows, close), mean(pairs.map(([one, other]) => across(rows, one, other, close))));
}

function gwet(rows: Rows, steps: number, close: Closeness): number {
  const all = scale(steps).flatMap((one) => scale(steps).map((other) => close(one, other)));
  const differ = 1 - byLot(rows, (one, other) => Number(one === other));
  const total = all.reduce((sum, weight) => sum + weight, 0);
  return beyond(seen(rows, close), (total / (steps * (steps - 1))) * differ);
}

/** One minus how far the grades of an item are apart over how far any two grades are. */
function alpha(rows: Rows, apart: Closeness): number {
  const items = rows.map(graded).filter((row) => row.length > 1);
  const all = items.flat();
  let within = 0;
  for (const row of items)
    row.forEach((one, i) => {
      row.forEach((other, j) => {
        if (i !== j) within += apart(one, other) / (row.length - 1);
      });
    });
  const any = all.flatMap((one, i) => all.flatMap((other, j) => (i === j ? [] : apart(one, other))));
  const total = any.reduce((sum, distance) => sum + distance, 0);
  return total === 0 ? Number.NaN : 1 - within / all.length / (total / (all.length * (all.length - 1)));
}

/** Krippendorff's ordinal distance: how many grades lie from the one to the other, half of those at either end. */
const ordinalApart =
  (rows: Rows): Closeness =>
  (one, other) => {
    const all = rows
      .map(graded)
      .filter((row) => row.length > 1)
      .flat();
    const [low, high] = [Math.min(one, other), Math.max(one, other)];
    const between = all.filter((grade) => grade >= low && grade <= high).length;
    const ends = all.filter((grade) => grade === low || grade === high).length;
    return low === high ? 0 : (between - ends / 2) ** 2;
  };

const scale = (steps: number): number[] => Array.from({ length: steps }, (_, step) => step);
const same: Closeness = (one, other) => Number(one === other);
const linear =
  (steps: number): Closeness =>
  (one, other) =>
    1 - Math.abs(one - other) / (steps - 1);
const quadratic =
  (steps: number): Closeness =>
  (one, other) =>
    1 - ((one - other) / (steps - 1)) ** 2;
/** Pairs of steps that lie between the two, of all pairs of the scale: counted, not computed. */
const ordinal =
  (steps: number): Closeness =>
  (one, other) => {
    const pairs = (from: number, to: number) =>
      scale(steps).flatMap((a) => scale(steps).filter((b) => a < b && a >= from && b <= to)).length;
    return 1 - pairs(Math.min(one, other), Math.max(one, other)) / pairs(0, steps - 1);
  };

function anotherWay(rows: Rows, steps: number, numbers: readonly number[] = scale(steps)) {
  const isOfTwo = rows[0]?.length === 2;
  const both = rows.filter((row) => graded(row).length === 2);
  const two = (value: () => number) => (isOfTwo ? value() : Number.NaN);
  return {
    percent: seen(rows, same),
    'cohen-kappa': two(() => cohen(rows, same)),
    'kappa-linear': two(() => cohen(rows, linear(steps))),
    'kappa-quadratic': two(() => cohen(rows, quadratic(steps))),
    'scott-pi': two(() => beyond(seen(both, same), byLot(both, same))),
    'fleiss-kappa': beyond(seen(rows, same), byLot(rows, same)),
    'conger-kappa': conger(rows, same),
    'brennan-prediger': beyond(seen(rows, same), 1 / steps),
    'gwet-ac1': gwet(rows, steps, same),
    'gwet-ac2-linear': gwet(rows, steps, linear(steps)),
    'gwet-ac2-quadratic': gwet(rows, steps, quadratic(steps)),
    'gwet-ac2-ordinal': gwet(rows, steps, ordinal(steps)),
    'krippendorff-nominal': alpha(rows, (one, other) => Number(one !== other)),
    'krippendorff-ordinal': alpha(rows, ordinalApart(rows)),
    'krippendorff-interval': alpha(
      rows,
      (one, other) => ((numbers[one] ?? one) - (numbers[other] ?? other)) ** 2,
    ),
  };
}

type Measured = ReturnType<typeof measureAgreement>;
const HOW = { leastItems: 0, draws: 0 };

function measure(rows: Rows, steps: number, numbers?: readonly number[]): Measured {
  const words = scale(steps).map((step) => ({ label: `step ${step}`, number: numbers?.[step] ?? null }));
  const raters = (rows[0] ?? []).map((_, rater) => `rater ${rater}`);
  return measureAgreement(ratingsOf(words, raters, rows), HOW);
}

function expectTheSame(measured: Measured, other: ReturnType<typeof anotherWay>): void {
  for (const [name, value] of Object.entries(other)) {
    const found = measured.coefficients[name as keyof typeof other];
    if (Number.isNaN(value)) expect(found, name).toBeNull();
    else expect(found?.value, name).toBeCloseTo(value, 10);
  }
}

const GAP = null;

/** Examples of every kind of sheet that a moderation brings back. Grades are places on the scale, from the lowest. */
const SHEETS: readonly [what: string, steps: number, rows: Rows, numbers?: readonly number[]][] = [
  [
    'two raters, some blanks',
    4,
    [
      [0, 0],
      [1, GAP],
      [2, 3],
      [GAP, 2],
      [3, 3],
      [2, 2],
      [1, 2],
      [0, 1],
    ],
  ],
  [
    'three raters, blanks, an item with one grade and one with none',
    4,
    [
      [0, 1, GAP],
      [2, 2, 2],
      [GAP, GAP, 3],
      [GAP, GAP, GAP],
      [3, 2, 3],
      [1, GAP, 1],
    ],
  ],
  [
    'a point in the middle of the scale that nobody used',
    4,
    [
      [0, 0],
      [3, 3],
      [1, 3],
      [3, 1],
      [0, 1],
      [1, 1],
    ],
  ],
  [
    'both ends of the scale unused',
    5,
    [
      [1, 1],
      [2, 2],
      [3, 2],
      [2, 3],
      [1, 2],
      [3, 3],
      [2, 2],
    ],
  ],
  [
    'two raters who use different halves of the scale',
    4,
    [
      [0, 2],
      [1, 3],
      [0, 3],
      [1, 2],
      [0, 2],
    ],
  ],
  [
    'one rater who gives one grade only',
    4,
    [
      [2, 0],
      [2, 1],
      [2, 2],
      [2, 3],
      [2, 2],
      [2, 2],
    ],
  ],
  ['nearly all of one grade, one dissent', 4, [...Array.from({ length: 19 }, () => [2, 2]), [2, 1]]],
  [
    'the same rankings, one step apart throughout',
    4,
    [
      [0, 1],
      [1, 2],
      [2, 3],
      [0, 1],
      [2, 3],
    ],
  ],
  [
    'four raters with ties two against two',
    3,
    [
      [0, 0, 2, 2],
      [1, 1, 0, 0],
      [2, 2, 1, 1],
      [0, 0, 0, 0],
      [2, 2, 2, 2],
    ],
  ],
  [
    'five raters, of whom one graded a single item',
    4,
    [
      [0, 0, 1, 0, GAP],
      [2, 2, 2, 3, 2],
      [3, 3, 2, 3, GAP],
      [1, 0, 1, 1, GAP],
    ],
  ],
  [
    'numbers with unequal gaps as grades',
    4,
    [
      [0, 1],
      [1, 1],
      [3, 2],
      [2, 2],
      [3, 3],
      [0, 0],
    ],
    [1, 2, 5, 10],
  ],
  [
    'two grades only',
    2,
    [
      [0, 0],
      [1, 1],
      [0, 1],
      [1, 1],
      [1, 0],
      [1, 1],
      [0, 0],
    ],
  ],
  [
    'perfect agreement over the whole scale',
    4,
    [
      [0, 0],
      [1, 1],
      [2, 2],
      [3, 3],
    ],
  ],
  [
    'agreement worse than chance',
    2,
    [
      [0, 1],
      [1, 0],
      [0, 1],
      [1, 0],
    ],
  ],
];

describe('agreement worked out another way, by drawing single grades', () => {
  it.each(SHEETS)('is the same for %s', (_what, steps, rows, numbers) => {
    expectTheSame(measure(rows, steps, numbers), anotherWay(rows, steps, numbers));
  });

  it('is the same from a square table of counts as from its items one by one', () => {
    const table = [
      [3, 1, 0, 0],
      [0, 4, 2, 0],
      [0, 0, 0, 0],
      [1, 0, 2, 5],
    ];
    const rows = table.flatMap((row, first) =>
      row.flatMap((count, second) => Array.from({ length: count }, () => [first, second])),
    );
    const words = scale(4).map((step) => ({ label: `${step + 1}`, number: null }));
    expectTheSame(measureAgreement(ratingsOfMatrix(words, table), HOW), anotherWay(rows, 4));
  });

  it.each([2, 3, 5])(
    'says that nothing can be worked out where all of %i raters give one grade',
    (raters) => {
      const found = measure(
        Array.from({ length: 6 }, () => Array.from({ length: raters }, () => 2)),
        4,
      );
      expect(found.coefficients.percent?.value).toBe(1);
      for (const [name, value] of Object.entries(found.coefficients))
        if (name !== 'percent') expect(value, name).toBeNull();
    },
  );

  it('is the same for whatever sheet raters may fill in', () => {
    const sheets = fc
      .record({ raters: fc.integer({ min: 2, max: 5 }), steps: fc.integer({ min: 2, max: 6 }) })
      .chain(({ raters, steps }) =>
        fc.record({
          steps: fc.constant(steps),
          rows: fc.array(
            fc.array(fc.option(fc.nat(steps - 1), { freq: 5 }), { minLength: raters, maxLength: raters }),
            { minLength: 1, maxLength: 12 },
          ),
        }),
      );
    fc.assert(
      fc.property(sheets, ({ steps, rows }) => {
        const given = new Set(rows.flatMap(graded));
        fc.pre(given.size > 1 && rows.some((row) => graded(row).length > 1));
        expectTheSame(measure(rows, steps), anotherWay(rows, steps));
      }),
      { numRuns: 200 },
    );
  });
});
