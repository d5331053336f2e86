import { gradesGiven, type RatedPattern, type Ratings } from './ratings.ts';
import { agreementWeights, WEIGHT_NAMES } from './weights.ts';

/**
 * Where each sum stands in the long row of sums. Every coefficient is a function of sums over items alone, so a
 * bootstrap draw only weighs the patterns again, and the delta method only asks how a sum moves the coefficient.
 */
export interface SumLayout {
  readonly steps: number;
  readonly raters: number;
  /** Items with a grade; items with two or more; all grades of the latter. */
  readonly graded: number;
  readonly paired: number;
  readonly pairable: number;
  /** Per weight of WEIGHT_NAMES: the share of an item's pairs that agree. */
  readonly agreement: number;
  /** Per step: the share of an item's grades that are this step. */
  readonly shares: number;
  /** Per step: grades of items with two or more. */
  readonly margins: number;
  /** Krippendorff's coincidences, steps x steps. */
  readonly coincidences: number;
  /** Per rater and step: grades of this rater. */
  readonly byRater: number;
  /** Two raters only: first x second, of items that both graded. */
  readonly table: number;
  readonly length: number;
}

/** The places of the sums for so many steps and raters. */
export function sumLayout(steps: number, raters: number): SumLayout {
  const agreement = 3;
  const shares = agreement + WEIGHT_NAMES.length;
  const margins = shares + steps;
  const coincidences = margins + steps;
  const byRater = coincidences + steps * steps;
  const table = byRater + raters * steps;
  const length = table + (raters === 2 ? steps * steps : 0);
  return {
    steps,
    raters,
    graded: 0,
    paired: 1,
    pairable: 2,
    agreement,
    shares,
    margins,
    coincidences,
    byRater,
    table,
    length,
  };
}

/** What one item of each pattern adds to the sums. */
export function contributions(ratings: Ratings, layout: SumLayout): Float64Array[] {
  const weights = WEIGHT_NAMES.map((name) => agreementWeights(name, layout.steps));
  return ratings.patterns.map((pattern) => contributionOf(pattern, layout, weights));
}

/** Sums over items, where pattern number i was seen `times[i]` times. */
export function sumUp(
  parts: readonly Float64Array[],
  times: ArrayLike<number>,
  sums: Float64Array,
): Float64Array {
  sums.fill(0);
  for (let index = 0; index < parts.length; index += 1) {
    const count = times[index] ?? 0;
    const part = parts[index];
    if (count === 0 || part === undefined) continue;
    for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + count * (part[at] ?? 0);
  }
  return sums;
}

function contributionOf(
  pattern: RatedPattern,
  layout: SumLayout,
  weights: readonly (readonly (readonly number[])[])[],
): Float64Array {
  const { steps } = layout;
  const part = new Float64Array(layout.length);
  const given = gradesGiven(pattern);
  if (given === 0) return part;
  const counts = new Array<number>(steps).fill(0);
  for (const [rater, grade] of pattern.grades.entries()) {
    if (grade === null) continue;
    counts[grade] = (counts[grade] ?? 0) + 1;
    part[layout.byRater + rater * steps + grade] = 1;
  }
  part[layout.graded] = 1;
  for (const [step, count] of counts.entries()) part[layout.shares + step] = count / given;
  if (given < 2) return part;
  part[layout.paired] = 1;
  part[layout.pairable] = given;
  for (const [first, count] of counts.entries()) {
    part[layout.margins + first] = count;
    for (const [second, other] of counts.entries()) {
      const pairs = count * (first === second ? count - 1 : other);
      part[layout.coincidences + first * steps + second] = pairs / (given - 1);
      for (const [index, weight] of weights.entries()) {
        const at = layout.agreement + index;
        part[at] = (part[at] ?? 0) + ((weight[first]?.[second] ?? 0) * pairs) / (given * (given - 1));
      }
    }
  }
  const [first, second] = pattern.grades;
  if (layout.raters === 2 && typeof first === 'number' && typeof second === 'number')
    part[layout.table + first * steps + second] = 1;
  return part;
}
