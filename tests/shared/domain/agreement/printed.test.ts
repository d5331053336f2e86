import { describe, expect, it } from 'vitest';
import type { CoefficientName } from '../../../../src-shared/domain/agreement/coefficients.ts';
import { measureAgreement } from '../../../../src-shared/domain/agreement/measure-agreement.ts';
import { ratingsOf, ratingsOfMatrix } from '../../../../src-shared/domain/agreement/ratings.ts';

type Printed = Partial<Record<CoefficientName, string>>;

interface Example {
  readonly source: string;
  readonly printed: Printed;
  /** Rows are the first rater's grades, columns the second's. */
  readonly matrix?: readonly (readonly number[])[];
  /** Rows are items, columns raters, 1 the lowest; null is missing. */
  readonly grades?: readonly (readonly (number | null)[])[];
}

/** Raters as columns, from lists of each rater. */
const across = (...raters: readonly (readonly (number | null)[])[]) =>
  (raters[0] ?? []).map((_, item) => raters.map((rater) => rater[item] ?? null));

/** Grades of items of which only is known how many raters gave which. */
const fromCounts = (counts: readonly (readonly number[])[]) =>
  counts.map((row) => row.flatMap((times, grade) => Array.from({ length: times }, () => grade + 1)));

const _ = null;

/** Worked examples with the digits that were printed; beside those in the shared folder, which lies not in the repository. */
const EXAMPLES: readonly Example[] = [
  {
    source: 'Cohen 1960, A coefficient of agreement for nominal scales, table 1, n = 200',
    matrix: [
      [88, 14, 18],
      [10, 40, 10],
      [2, 6, 12],
    ],
    printed: { percent: '.70', 'cohen-kappa': '.492' },
  },
  {
    source: 'Fleiss, Levin and Paik 2003, Statistical Methods for Rates and Proportions, table 18.1',
    matrix: [
      [75, 1, 4],
      [5, 4, 1],
      [0, 0, 10],
    ],
    printed: { percent: '.89', 'cohen-kappa': '.68' },
  },
  {
    source: 'Feinstein and Cicchetti 1990, High agreement but low kappa I, table 3: balanced margins',
    matrix: [
      [40, 9],
      [6, 45],
    ],
    printed: { percent: '.85', 'cohen-kappa': '.70', 'brennan-prediger': '.70' },
  },
  {
    source: 'Feinstein and Cicchetti 1990, the same agreement with lopsided margins',
    matrix: [
      [80, 10],
      [5, 5],
    ],
    printed: { percent: '.85', 'cohen-kappa': '.32', 'brennan-prediger': '.70' },
  },
  {
    source: 'Gwet 2002, Kappa statistic is not satisfactory, after Feinstein and Cicchetti: 118, 5, 2, 0',
    matrix: [
      [118, 5],
      [2, 0],
    ],
    printed: { percent: '.944', 'cohen-kappa': '-.0234', 'gwet-ac1': '.9408' },
  },
  {
    source:
      'Krippendorff 2011, Computing Krippendorff’s alpha-reliability, A: binary, two observers, no gaps',
    grades: across([0, 1, 0, 0, 0, 0, 0, 0, 1, 0], [1, 1, 1, 0, 0, 1, 0, 0, 0, 0]).map((row) =>
      row.map((grade) => (grade === null ? null : grade + 1)),
    ),
    printed: { percent: '.60', 'krippendorff-nominal': '.095' },
  },
  {
    source: 'Krippendorff 2011, B: nominal, two observers, no gaps',
    grades: across([1, 1, 2, 2, 4, 3, 3, 3, 5, 4, 4, 1], [2, 1, 2, 2, 2, 3, 3, 3, 5, 4, 4, 4]),
    printed: { 'krippendorff-nominal': '.692' },
  },
  {
    source: 'Krippendorff 2011, C and D: four observers, gaps, the same data at each level of measurement',
    grades: across(
      [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
      [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
    ),
    printed: {
      'krippendorff-nominal': '.743',
      'krippendorff-ordinal': '.815',
      'krippendorff-interval': '.849',
    },
  },
  {
    source: 'Wikipedia, Krippendorff’s alpha: three coders, fifteen units, gaps',
    grades: across(
      [_, _, _, _, _, 3, 4, 1, 2, 1, 1, 3, 3, _, 3],
      [1, _, 2, 1, 3, 3, 4, 3, _, _, _, _, _, _, _],
      [_, _, 2, 1, 3, 4, 4, _, 2, 1, 1, 3, 3, _, 4],
    ),
    printed: { 'krippendorff-nominal': '.691', 'krippendorff-interval': '.811' },
  },
  {
    source: 'Wikipedia, Fleiss’ kappa: ten subjects, fourteen raters, five categories',
    grades: fromCounts([
      [0, 0, 0, 0, 14],
      [0, 2, 6, 4, 2],
      [0, 0, 3, 5, 6],
      [0, 3, 9, 2, 0],
      [2, 2, 8, 1, 1],
      [7, 7, 0, 0, 0],
      [3, 2, 6, 3, 0],
      [2, 5, 3, 2, 2],
      [6, 5, 2, 1, 0],
      [0, 2, 2, 3, 7],
    ]),
    printed: { percent: '.378', 'fleiss-kappa': '.210' },
  },
  {
    source: 'Wikipedia, Cohen’s kappa: grants',
    matrix: [
      [20, 5],
      [10, 15],
    ],
    printed: { percent: '.70', 'cohen-kappa': '.40' },
  },
  {
    source: 'Wikipedia, Cohen’s kappa: the same agreement, similar margins',
    matrix: [
      [45, 15],
      [25, 15],
    ],
    printed: { percent: '.60', 'cohen-kappa': '.1304' },
  },
  {
    source: 'Wikipedia, Cohen’s kappa: the same agreement, different margins',
    matrix: [
      [25, 35],
      [5, 35],
    ],
    printed: { percent: '.60', 'cohen-kappa': '.2593' },
  },
  {
    source:
      'R package vcd, Kappa(SexualFun), after Agresti 1990: linear weights; its ASE is of the sample without correction',
    matrix: [
      [7, 7, 2, 3],
      [2, 8, 3, 7],
      [1, 5, 4, 9],
      [2, 8, 9, 14],
    ],
    printed: { 'cohen-kappa': '.1293', 'kappa-linear': '.2374' },
  },
  {
    source:
      'Stata manual, kap: two radiologists, 85 xeromammograms of Boyd and others 1982; wgt(w) is linear',
    matrix: [
      [21, 12, 0, 0],
      [4, 17, 1, 0],
      [3, 9, 15, 2],
      [0, 0, 0, 1],
    ],
    printed: { percent: '.6353', 'cohen-kappa': '.4728', 'kappa-linear': '.5684' },
  },
  {
    source: 'R package psych, cohen.kappa, first example: nine grades, quadratic weights',
    grades: across([1, 2, 3, 4, 5, 6, 7, 8, 9], [1, 3, 1, 6, 1, 5, 5, 6, 7]),
    printed: { 'cohen-kappa': '.00', 'kappa-quadratic': '.68' },
  },
];

describe('printed examples of agreement', () => {
  it.each(EXAMPLES.map((example) => [example.source, example] as const))('%s', (_source, example) => {
    const { matrix, grades = [] } = example;
    const highest = matrix?.length ?? Math.max(...grades.flat().map((grade) => grade ?? 0));
    const scale = Array.from({ length: highest }, (_one, index) => ({
      label: String(index + 1),
      number: index + 1,
    }));
    const raters = (grades[0] ?? []).map((_one, index) => `rater ${index + 1}`);
    const ratings = matrix
      ? ratingsOfMatrix(scale, matrix)
      : ratingsOf(
          scale,
          raters,
          grades.map((row) => row.map((grade) => (grade === null ? null : grade - 1))),
        );
    const { coefficients } = measureAgreement(ratings, {
      leastItems: 0,
      draws: 0,
      isTable: matrix !== undefined,
    });
    for (const [name, printed] of Object.entries(example.printed) as [CoefficientName, string][])
      expect(coefficients[name]?.value, name).toBeCloseTo(
        Number(printed),
        printed.split('.')[1]?.length ?? 0,
      );
  });
});
