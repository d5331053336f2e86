/** How much two steps of a scale agree: 1 for the same step, 0 for the two ends (identity: 0 for any two). */
export type WeightName = 'identity' | 'linear' | 'quadratic' | 'ordinal';

export const WEIGHT_NAMES = ['identity', 'linear', 'quadratic', 'ordinal'] as const;

/**
 * Agreement weights over the whole scale of the round, used or not, by place on the scale.
 * Linear and quadratic: Cohen, Psychological Bulletin 70 (1968), 213-220; Fleiss and Cohen, Educational and
 * Psychological Measurement 33 (1973), 613-619. Ordinal, 1 - C(m,2) / C(q,2) with m steps from one to the other:
 * Gwet, Handbook of Inter-Rater Reliability, 4th ed. (2014), chapter 3.
 */
export function agreementWeights(name: WeightName, steps: number): number[][] {
  const farthest = Math.max(steps - 1, 1);
  const weight = (apart: number) => {
    if (apart === 0) return 1;
    if (name === 'identity') return 0;
    if (name === 'linear') return 1 - apart / farthest;
    if (name === 'quadratic') return 1 - (apart / farthest) ** 2;
    return 1 - (apart * (apart + 1)) / (farthest * (farthest + 1));
  };
  return Array.from({ length: steps }, (_, first) =>
    Array.from({ length: steps }, (_, second) => weight(Math.abs(first - second))),
  );
}
