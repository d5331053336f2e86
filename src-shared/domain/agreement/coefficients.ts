import type { SumLayout } from './sums.ts';
import { agreementWeights, WEIGHT_NAMES, type WeightName } from './weights.ts';

/** The figures of agreement, in the order in which they are listed. */
export const COEFFICIENT_NAMES = [
  'percent',
  'cohen-kappa',
  'kappa-linear',
  'kappa-quadratic',
  'scott-pi',
  'fleiss-kappa',
  'conger-kappa',
  'brennan-prediger',
  'gwet-ac1',
  'gwet-ac2-linear',
  'gwet-ac2-quadratic',
  'gwet-ac2-ordinal',
  'krippendorff-nominal',
  'krippendorff-ordinal',
  'krippendorff-interval',
] as const;
export type CoefficientName = (typeof COEFFICIENT_NAMES)[number];

/** Cohen's kappas and Scott's pi: of two raters, from the items that both graded. */
export function isOfTable(name: CoefficientName): boolean {
  return (
    name === 'cohen-kappa' || name === 'kappa-linear' || name === 'kappa-quadratic' || name === 'scott-pi'
  );
}

/** Krippendorff's alphas: from the items with two or more grades. */
export function isAlpha(name: CoefficientName): boolean {
  return name.startsWith('krippendorff-');
}

/** Whether the order of the grades matters to it. */
export function needsOrder(name: CoefficientName): boolean {
  return /-(linear|quadratic|ordinal|interval)$/.test(name);
}

/** A coefficient as a function of sums over items; NaN where it cannot be worked out. */
export type Coefficient = (sums: Float64Array) => number;

/**
 * All coefficients for one scale and number of raters.
 * @param values the numbers behind the steps, for the interval alpha
 * @param smallSample whether alpha corrects for a small sample; only its standard error leaves that out
 */
export function coefficients(
  layout: SumLayout,
  values: readonly number[],
  smallSample = true,
): Readonly<Record<CoefficientName, Coefficient>> {
  const { steps } = layout;
  const weights = {
    identity: agreementWeights('identity', steps),
    linear: agreementWeights('linear', steps),
    quadratic: agreementWeights('quadratic', steps),
    ordinal: agreementWeights('ordinal', steps),
  };
  return {
    percent: (sums) => observed(layout, sums, 'identity'),
    'cohen-kappa': (sums) => cohenKappa(layout, sums, weights.identity),
    'kappa-linear': (sums) => cohenKappa(layout, sums, weights.linear),
    'kappa-quadratic': (sums) => cohenKappa(layout, sums, weights.quadratic),
    'scott-pi': (sums) => scottPi(layout, sums),
    'fleiss-kappa': (sums) => fleissKappa(layout, sums),
    'conger-kappa': (sums) => congerKappa(layout, sums),
    'brennan-prediger': (sums) => brennanPrediger(layout, sums),
    'gwet-ac1': (sums) => gwetAc(layout, sums, 'identity', weights.identity),
    'gwet-ac2-linear': (sums) => gwetAc(layout, sums, 'linear', weights.linear),
    'gwet-ac2-quadratic': (sums) => gwetAc(layout, sums, 'quadratic', weights.quadratic),
    'gwet-ac2-ordinal': (sums) => gwetAc(layout, sums, 'ordinal', weights.ordinal),
    'krippendorff-nominal': (sums) =>
      krippendorffAlpha(layout, sums, smallSample, (a, b) => (a === b ? 0 : 1)),
    'krippendorff-ordinal': (sums) =>
      krippendorffAlpha(layout, sums, smallSample, ordinalDistance(layout, sums)),
    'krippendorff-interval': (sums) =>
      krippendorffAlpha(layout, sums, smallSample, (a, b) => ((values[a] ?? a) - (values[b] ?? b)) ** 2),
  };
}

/** Agreement beyond what chance would give, as a share of what there is to gain. Where chance gives all: NaN. */
function beyondChance(observedShare: number, byChance: number): number {
  const room = 1 - byChance;
  return room < 1e-12 ? Number.NaN : (observedShare - byChance) / room;
}

/** Mean over items of the (weighted) share of agreeing pairs: Gwet (2014), equation 2.10. One of two readings. */
function observed(layout: SumLayout, sums: Float64Array, weight: WeightName): number {
  const paired = sums[layout.paired] ?? 0;
  return (sums[layout.agreement + WEIGHT_NAMES.indexOf(weight)] ?? 0) / paired;
}

/** Share of a step, mean over items with at least one grade. */
function share(layout: SumLayout, sums: Float64Array, step: number): number {
  return (sums[layout.shares + step] ?? 0) / (sums[layout.graded] ?? 0);
}

/** Cohen, Educational and Psychological Measurement 20 (1960), 37-46; weighted: Psychological Bulletin 70 (1968). */
function cohenKappa(
  { steps, table }: SumLayout,
  sums: Float64Array,
  weights: readonly (readonly number[])[],
): number {
  const cell = (first: number, second: number) => sums[table + first * steps + second] ?? 0;
  const rows = new Float64Array(steps);
  const columns = new Float64Array(steps);
  let [items, agreed, expected] = [0, 0, 0];
  for (let first = 0; first < steps; first += 1)
    for (let second = 0; second < steps; second += 1) {
      const count = cell(first, second);
      items += count;
      agreed += count * (weights[first]?.[second] ?? 0);
      rows[first] = (rows[first] ?? 0) + count;
      columns[second] = (columns[second] ?? 0) + count;
    }
  for (let first = 0; first < steps; first += 1)
    for (let second = 0; second < steps; second += 1)
      expected += (rows[first] ?? 0) * (columns[second] ?? 0) * (weights[first]?.[second] ?? 0);
  return beyondChance(agreed / items, expected / items ** 2);
}

/** Scott, Public Opinion Quarterly 19 (1955), 321-325: both raters share one margin. */
function scottPi({ steps, table }: SumLayout, sums: Float64Array): number {
  let [items, agreed, expected] = [0, 0, 0];
  const pooled = new Float64Array(steps);
  for (let first = 0; first < steps; first += 1)
    for (let second = 0; second < steps; second += 1) {
      const count = sums[table + first * steps + second] ?? 0;
      items += count;
      if (first === second) agreed += count;
      pooled[first] = (pooled[first] ?? 0) + count / 2;
      pooled[second] = (pooled[second] ?? 0) + count / 2;
    }
  for (const count of pooled) expected += (count / items) ** 2;
  return beyondChance(agreed / items, expected);
}

/** Fleiss, Psychological Bulletin 76 (1971), 378-382; with gaps: Gwet (2014), equation 2.12. */
function fleissKappa(layout: SumLayout, sums: Float64Array): number {
  let expected = 0;
  for (let step = 0; step < layout.steps; step += 1) expected += share(layout, sums, step) ** 2;
  return beyondChance(observed(layout, sums, 'identity'), expected);
}

/**
 * Conger, Psychological Bulletin 88 (1980), 322-328 (Hubert's multi-rater kappa): chance is the mean over pairs of
 * raters of what their own margins would give. With gaps each rater's margin is over what this rater graded: Gwet (2014).
 */
function congerKappa(layout: SumLayout, sums: Float64Array): number {
  const { steps, byRater } = layout;
  const total = new Float64Array(steps);
  let [raters, ownSquares] = [0, 0];
  for (let rater = 0; rater < layout.raters; rater += 1) {
    let given = 0;
    for (let step = 0; step < steps; step += 1) given += sums[byRater + rater * steps + step] ?? 0;
    if (given === 0) continue;
    raters += 1;
    for (let step = 0; step < steps; step += 1) {
      const portion = (sums[byRater + rater * steps + step] ?? 0) / given;
      total[step] = (total[step] ?? 0) + portion;
      ownSquares += portion ** 2;
    }
  }
  let all = 0;
  for (const portion of total) all += portion ** 2;
  return beyondChance(observed(layout, sums, 'identity'), (all - ownSquares) / (raters * (raters - 1)));
}

/** Brennan and Prediger, Educational and Psychological Measurement 41 (1981), 687-699: every step equally likely. */
function brennanPrediger(layout: SumLayout, sums: Float64Array): number {
  return beyondChance(observed(layout, sums, 'identity'), 1 / layout.steps);
}

/** Gwet, British Journal of Mathematical and Statistical Psychology 61 (2008), 29-48 (AC1); with weights AC2 (2014). */
function gwetAc(
  layout: SumLayout,
  sums: Float64Array,
  name: WeightName,
  weights: readonly (readonly number[])[],
): number {
  const { steps } = layout;
  let [allWeights, spread] = [0, 0];
  for (const row of weights) for (const weight of row) allWeights += weight;
  for (let step = 0; step < steps; step += 1) {
    const portion = share(layout, sums, step);
    spread += portion * (1 - portion);
  }
  return beyondChance(observed(layout, sums, name), (allWeights * spread) / (steps * (steps - 1)));
}

/**
 * Krippendorff, Content Analysis (2004), chapter 11; Hayes and Krippendorff, Communication Methods and Measures 1
 * (2007), 77-89: one minus observed over expected disagreement, of items with two or more grades.
 */
function krippendorffAlpha(
  layout: SumLayout,
  sums: Float64Array,
  smallSample: boolean,
  distance: (first: number, second: number) => number,
): number {
  const { steps } = layout;
  const grades = sums[layout.pairable] ?? 0;
  let [seen, expected] = [0, 0];
  for (let first = 0; first < steps; first += 1)
    for (let second = 0; second < steps; second += 1) {
      if (first === second) continue;
      const apart = distance(first, second);
      seen += apart * (sums[layout.coincidences + first * steps + second] ?? 0);
      expected += apart * (sums[layout.margins + first] ?? 0) * (sums[layout.margins + second] ?? 0);
    }
  return expected <= 0 ? Number.NaN : 1 - ((grades - (smallSample ? 1 : 0)) * seen) / expected;
}

/** Krippendorff's ordinal metric: the grades that lie between two steps, half of each end. Steps nobody used add none. */
function ordinalDistance(layout: SumLayout, sums: Float64Array): (first: number, second: number) => number {
  const upTo = new Float64Array(layout.steps);
  let before = 0;
  for (let step = 0; step < layout.steps; step += 1) {
    const count = sums[layout.margins + step] ?? 0;
    upTo[step] = before + count / 2;
    before += count;
  }
  return (first, second) => ((upTo[first] ?? 0) - (upTo[second] ?? 0)) ** 2;
}
