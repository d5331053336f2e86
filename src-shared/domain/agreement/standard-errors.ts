import { type Coefficient, type CoefficientName, isAlpha, isOfTable } from './coefficients.ts';
import { studentQuantile } from './student-quantile.ts';
import { type SumLayout, sumUp } from './sums.ts';

/** A standard error, and the interval that it gives with Student's t. */
export interface Uncertainty {
  readonly se: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The standard error by linearisation (the delta method over items): how far each item pulls the coefficient.
 * It is Fleiss, Cohen and Everitt's (Psychological Bulletin 72 (1969), 323-327) for Cohen's kappas, and Gwet's
 * (Handbook, 4th ed. (2014), as in irrCAC) for the others, where an item with one grade counts among the items.
 * Divisor n for Cohen's kappas, Scott's pi and a table of counts, n - 1 for the others. For alpha the correction for
 * small samples is left out, as in irrCAC. The interval has n - 1 degrees of freedom and is cut at 1. AC2 and alpha may stand below -1, so nothing is cut there.
 */
export function uncertaintyOf(
  name: CoefficientName,
  coefficient: Coefficient,
  value: number,
  layout: SumLayout,
  parts: readonly Float64Array[],
  times: readonly number[],
  isTable: boolean,
): Uncertainty | undefined {
  const sums = sumUp(parts, times, new Float64Array(layout.length));
  const gradient = gradientAt(coefficient, sums);
  const countsOnlyPairs = isAlpha(name) || isOfTable(name);
  const items = sums[countsOnlyPairs ? layout.paired : layout.graded] ?? 0;
  const paired = sums[layout.paired] ?? 0;
  if (items < 2) return undefined;
  let squares = 0;
  for (const [index, part] of parts.entries()) {
    let pull = 0;
    for (let at = 0; at < part.length; at += 1) pull += (gradient[at] ?? 0) * (part[at] ?? 0);
    pull *= items;
    if (!countsOnlyPairs) pull += value * ((part[layout.paired] === 1 ? items / paired : 0) - 1);
    squares += (times[index] ?? 0) * (isGraded(part, layout) ? pull ** 2 : 0);
  }
  const se = Math.sqrt(squares / (items * (isOfTable(name) || isTable ? items : items - 1)));
  if (!Number.isFinite(se)) return undefined;
  const reach = se * studentQuantile(0.975, items - 1);
  return { se, low: value - reach, high: Math.min(1, value + reach) };
}

function isGraded(part: Float64Array, layout: SumLayout): boolean {
  return part[layout.graded] === 1;
}

/** Central differences: the coefficients are smooth in their sums, so ten digits come out. */
function gradientAt(coefficient: Coefficient, sums: Float64Array): Float64Array {
  const gradient = new Float64Array(sums.length);
  const moved = sums.slice();
  for (const [at, sum] of sums.entries()) {
    const step = 1e-5 * Math.max(1, Math.abs(sum));
    moved[at] = sum + step;
    const above = coefficient(moved);
    moved[at] = sum - step;
    gradient[at] = (above - coefficient(moved)) / (2 * step);
    moved[at] = sum;
  }
  return gradient;
}
