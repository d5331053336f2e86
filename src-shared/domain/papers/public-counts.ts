/** Below this a count could point to a person (DOMAIN.md, rule 12). */
export const SMALLEST_PUBLIC_COUNT = 5;

/**
 * Whether a breakdown of people whose total is known may be published. All of it or nothing: where one count is left
 * out and the total is known, the others give it away; and where two are, their sum does.
 */
export const isPublishable = (counts: readonly number[], smallest = SMALLEST_PUBLIC_COUNT): boolean =>
  counts.every((count) => count === 0 || count >= smallest);

/** What may be published of the grades of a round: nothing that a smaller count can be worked out from. */
export interface PublicGrades {
  /** How many have each grade, best first; null where that would show a small count. */
  readonly byGrade: readonly number[] | null;
  /** How many are Good or better; null where that would. */
  readonly goodOrBetter: number | null;
}

/**
 * What may be published of the grades of one round. The two figures are decided together: "good or better" is a sum of
 * the counts that may be left out beside it.
 * @param counts how many have each grade, best first, of the four ranks
 */
export function publicGrades(counts: readonly number[], smallest = SMALLEST_PUBLIC_COUNT): PublicGrades {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const good = (counts[0] ?? 0) + (counts[1] ?? 0);
  return {
    byGrade: isPublishable(counts, smallest) ? counts : null,
    goodOrBetter: isPublishable([good, total - good], smallest) ? good : null,
  };
}
