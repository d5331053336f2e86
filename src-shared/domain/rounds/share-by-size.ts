/** A group and how many are in it. */
export interface GroupSize {
  readonly group: string;
  readonly size: number;
}

/**
 * Shares a number of places over groups in proportion to their size, by largest remainder (Hamilton).
 *
 * No group gets more than its size; ties go to the larger group, then by name. The shares add up to
 * `places`, or to everybody where there are fewer.
 */
export function shareBySize(groups: readonly GroupSize[], places: number): ReadonlyMap<string, number> {
  const total = groups.reduce((sum, { size }) => sum + size, 0);
  const wanted = Math.min(places, total);
  if (total === 0) return new Map(groups.map(({ group }) => [group, 0]));
  const quotas = groups.map(({ group, size }) => {
    const whole = Math.floor((wanted * size) / total);
    return { group, size, whole, remainder: (wanted * size) % total };
  });
  const left = wanted - quotas.reduce((sum, { whole }) => sum + whole, 0);
  const favoured = quotas
    .toSorted((a, b) => b.remainder - a.remainder || b.size - a.size || (a.group < b.group ? -1 : 1))
    .slice(0, left);
  const winners = new Set(favoured.map(({ group }) => group));
  return new Map(quotas.map(({ group, whole }) => [group, whole + (winners.has(group) ? 1 : 0)]));
}
