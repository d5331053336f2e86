import { bootstrapIntervals, drawsFor } from './bootstrap.ts';
import {
  COEFFICIENT_NAMES,
  type CoefficientName,
  coefficients,
  isAlpha,
  isOfTable,
  needsOrder,
} from './coefficients.ts';
import { type Direction, directions, type PairCounts, pairCounts } from './pair-counts.ts';
import type { Ratings } from './ratings.ts';
import { readAgreement } from './reading.ts';
import { uncertaintyOf } from './standard-errors.ts';
import { contributions, sumLayout, sumUp } from './sums.ts';

/** Below so many items with two grades no coefficient is shown (docs/domain.md, rule 11: no percentage under ten). */
export const LEAST_ITEMS = 10;

/** One coefficient; unrounded. The interval is the bootstrap's where there were draws, else the formula's. */
export interface MeasuredCoefficient {
  readonly value: number;
  readonly se?: number;
  readonly low?: number;
  readonly high?: number;
}

/** What is asked of the measuring beside the grades. */
export interface AgreementOptions {
  readonly leastItems?: number;
  /** Bootstrap draws; 0 for intervals by formula. */
  readonly draws?: number;
  readonly seed?: string;
  /** The grades came as a table of counts: standard errors divide by n, as published ones of tables do. */
  readonly isTable?: boolean;
  /** False where nobody said in which order the grades stand. */
  readonly isOrdered?: boolean;
}

/** Everything that is said of how far raters agree. */
export interface Agreement extends PairCounts {
  readonly raters: number;
  readonly categories: readonly string[];
  readonly directions: readonly Direction[];
  readonly coefficients: Readonly<Record<CoefficientName, MeasuredCoefficient | null>>;
  readonly refused: readonly { readonly coefficient: CoefficientName; readonly why: string }[];
  /** For a member of a board. */
  readonly reading: string;
  /** Which estimators were used, and on what. */
  readonly notes: readonly string[];
}

/** Measures agreement. Frozen first grades only should come in: later talk never changes the statistics. */
export function measureAgreement(ratings: Ratings, options: AgreementOptions = {}): Agreement {
  const { leastItems = LEAST_ITEMS, draws = 2000, seed = '1', isTable = false, isOrdered = true } = options;
  const counts = pairCounts(ratings);
  const layout = sumLayout(ratings.scale.length, ratings.raters.length);
  const values = ratings.scale.map(({ number }, step) => number ?? step);
  const all = coefficients(layout, values);
  const withoutCorrection = coefficients(layout, values, false);
  const parts = contributions(ratings, layout);
  const times = ratings.patterns.map((pattern) => pattern.times);
  const sums = sumUp(parts, times, new Float64Array(layout.length));

  const refused: { coefficient: CoefficientName; why: string }[] = [];
  const found = new Map<CoefficientName, number>();
  for (const name of COEFFICIENT_NAMES) {
    const value = all[name](sums);
    const why = whyNot(name, value, ratings, counts, leastItems, isOrdered);
    if (why === undefined) found.set(name, value);
    else refused.push({ coefficient: name, why });
  }
  // One item drawn again and again is always itself: its interval would look certain.
  const made = draws > 0 && found.size > 0 && counts.paired > 1 ? drawsFor(counts.items, draws) : 0;
  const intervals =
    made > 0 ? bootstrapIntervals([...found.keys()], all, layout, parts, times, { draws: made, seed }) : {};
  const measured = (name: CoefficientName): MeasuredCoefficient | null => {
    const value = found.get(name);
    if (value === undefined) return null;
    const formula = (isAlpha(name) ? withoutCorrection : all)[name];
    const centre = isAlpha(name) ? formula(sums) : value;
    const uncertainty = uncertaintyOf(name, formula, centre, layout, parts, times, isTable);
    const shift = value - centre;
    const interval =
      made > 0
        ? intervals[name]
        : uncertainty && {
            low: uncertainty.low + shift,
            high: Math.min(1, uncertainty.high + shift),
          };
    return { value, ...(uncertainty ? { se: uncertainty.se } : {}), ...(interval ?? {}) };
  };
  const coefficientsFound = Object.fromEntries(
    COEFFICIENT_NAMES.map((name) => [name, measured(name)]),
  ) as Record<CoefficientName, MeasuredCoefficient | null>;
  return {
    ...counts,
    raters: ratings.raters.length,
    categories: ratings.scale.map(({ label }) => label),
    directions: isOrdered ? directions(ratings) : [],
    coefficients: coefficientsFound,
    refused,
    reading: readAgreement(ratings, counts, coefficientsFound, { leastItems, isOrdered }),
    notes: notesOf(ratings, counts, { made, wanted: draws, seed, isTable, isAnyFound: found.size > 0 }),
  };
}

function whyNot(
  name: CoefficientName,
  value: number,
  { raters, scale }: Ratings,
  { paired, given, exact }: PairCounts,
  leastItems: number,
  isOrdered: boolean,
): string | undefined {
  if (raters.length < 2) return 'One rater alone agrees with nobody: two are needed.';
  if (paired === 0) return 'No item has two grades, so there is nothing to compare.';
  if (paired < leastItems)
    return `${paired} ${paired === 1 ? 'item' : 'items'} with two grades ${paired === 1 ? 'is' : 'are'} too few for a coefficient: it would say more about chance than about the grading. At least ${leastItems} are asked for.`;
  if (name === 'percent') return undefined;
  if (isOfTable(name) && raters.length > 2)
    return `It compares two raters, and here are ${raters.length}; Conger's and Fleiss' kappa are for several.`;
  if (scale.length < 2 || given.filter((count) => count > 0).length < 2)
    return `It cannot be worked out: everyone gave the same grade (${exact.agree} of ${exact.of} the same).`;
  if (needsOrder(name) && !isOrdered)
    return 'It needs the order of the grades, and nobody said it; name the scale from lowest to highest.';
  if (!Number.isFinite(value))
    return 'It cannot be worked out: where two grades can be compared, everyone gave the same one, so chance alone would agree too.';
  return undefined;
}

function notesOf(
  { raters }: Ratings,
  counts: PairCounts,
  how: { made: number; wanted: number; seed: string; isTable: boolean; isAnyFound: boolean },
): string[] {
  if (!how.isAnyFound) return [];
  const hasGaps = counts.ratings < counts.items * raters.length;
  return [
    `Standard errors by linearisation over items: Fleiss, Cohen and Everitt (1969) for Cohen's kappas, Gwet (2014) for the others; divisor ${how.isTable ? 'n throughout' : "n for Cohen's kappas and Scott's pi, n - 1 for the others"}; for alpha without its correction for small samples.`,
    how.made > 0
      ? `Intervals: 95% percentile bootstrap over items, ${how.made} draws, seed ${how.seed}.${how.made < how.wanted ? ' Fewer draws than asked for, as there are very many items.' : ''}`
      : counts.paired < 2
        ? 'One item with two grades has no interval.'
        : "Intervals: 95%, Student's t with n - 1 degrees of freedom on the standard error, cut at 1.",
    'Weights run over the whole scale, by place on it; the interval alpha takes the numbers where grades are numbers.',
    ...(hasGaps || raters.length > 2
      ? [
          'Percent agreement is the mean over items of the share of agreeing pairs; "exact" and "adjacent" count pairs.',
        ]
      : []),
    ...(hasGaps && raters.length === 2
      ? [
          "Cohen's kappas and Scott's pi rest on the items that both graded; the others also use single grades.",
        ]
      : []),
  ];
}
