import { seededRandom } from '../rounds/seeded-random.ts';
import type { Coefficient, CoefficientName } from './coefficients.ts';
import { type SumLayout, sumUp } from './sums.ts';

/** Two ends of an interval that holds 95 of 100. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The most items times draws that are drawn: beyond it fewer draws do, for their error no longer matters. */
const MOST_DRAWN = 100_000_000;
/** An interval of which so many draws could not be worked out says nothing. */
const LEAST_USABLE_SHARE = 0.9;

/** How many draws are made of these items. */
export function drawsFor(items: number, wanted: number): number {
  return Math.min(wanted, Math.max(200, Math.floor(MOST_DRAWN / Math.max(items, 1))));
}

/**
 * Percentile intervals: items are drawn with replacement, each draw gives all coefficients (Efron and Tibshirani, An
 * Introduction to the Bootstrap (1993), chapter 13). The same seed and grades give the same interval anywhere.
 * A coefficient has none where more than a tenth of the draws could not be worked out.
 */
export function bootstrapIntervals(
  names: readonly CoefficientName[],
  all: Readonly<Record<CoefficientName, Coefficient>>,
  layout: SumLayout,
  parts: readonly Float64Array[],
  times: readonly number[],
  options: { readonly draws: number; readonly seed: string },
): Partial<Record<CoefficientName, Interval>> {
  const items = times.reduce((sum, count) => sum + count, 0);
  const patternOf = new Uint32Array(items);
  let filled = 0;
  for (const [index, count] of times.entries()) {
    patternOf.fill(index, filled, filled + count);
    filled += count;
  }
  const random = seededRandom(options.seed);
  const drawn = names.map(() => new Float64Array(options.draws));
  const counts = new Uint32Array(parts.length);
  const sums = new Float64Array(layout.length);
  for (let draw = 0; draw < options.draws; draw += 1) {
    counts.fill(0);
    for (let item = 0; item < items; item += 1) {
      const pattern = patternOf[random.below(items)] ?? 0;
      counts[pattern] = (counts[pattern] ?? 0) + 1;
    }
    sumUp(parts, counts, sums);
    for (const [index, name] of names.entries()) {
      const values = drawn[index];
      if (values) values[draw] = all[name](sums);
    }
  }
  const intervals: Partial<Record<CoefficientName, Interval>> = {};
  for (const [index, name] of names.entries()) {
    const usable = drawn[index]?.filter(Number.isFinite).sort() ?? new Float64Array();
    if (usable.length === 0 || usable.length < LEAST_USABLE_SHARE * options.draws) continue;
    intervals[name] = { low: quantile(usable, 0.025), high: quantile(usable, 0.975) };
  }
  return intervals;
}

/** Between the two nearest of the sorted values (Hyndman and Fan's type 7, as R and spreadsheets have it). */
function quantile(sorted: Float64Array, probability: number): number {
  const at = (sorted.length - 1) * probability;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}
