/** Below this a count could point to a person (DOMAIN.md, rule 12). */
export const SMALLEST_PUBLIC_COUNT = 5;

/**
 * Whether a breakdown of people whose total is known may be published. All of it or nothing: where one count is left
 * out and the total is known, the others give it away; and where two are, their sum does.
 */
export const isPublishable = (counts: readonly number[], smallest = SMALLEST_PUBLIC_COUNT): boolean =>
  counts.every((count) => count === 0 || count >= smallest);

/** Whether a part may stand beside its whole: the rest is told with it. */
const isShare = (part: number, whole: number, smallest: number): boolean =>
  isPublishable([part, whole - part], smallest);

/** What may be published of the grades of a round: nothing that a smaller count can be worked out from. */
export interface PublicGrades {
  /** How many have each grade, best first; null where that would show a small count. */
  readonly byGrade: readonly number[] | null;
  /** How many are Good or better; null where that would. */
  readonly goodOrBetter: number | null;
}

/** What may be published of a round. */
export interface PublicRound {
  /** How many were submitted; null where they are few. */
  readonly submitted: number | null;
  readonly graded: PublicGrades;
  readonly moderated: PublicGrades;
  /** How many were decided in moderation; null where that, or the rest, is few. */
  readonly decided: number | null;
}

const NOTHING: PublicGrades = { byGrade: null, goodOrBetter: null };
const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
const good = (counts: readonly number[]): number => (counts[0] ?? 0) + (counts[1] ?? 0);

/**
 * What may be published of the grades of one round. The two figures are decided together: "good or better" is a sum of
 * the counts that may be left out beside it.
 * @param counts how many have each grade, best first, of the four ranks
 */
export function publicGrades(counts: readonly number[], smallest = SMALLEST_PUBLIC_COUNT): PublicGrades {
  const total = sum(counts);
  return {
    byGrade: isPublishable(counts, smallest) ? counts : null,
    goodOrBetter: isShare(good(counts), total, smallest) ? good(counts) : null,
  };
}

/**
 * What may be published of a round, as graded and as moderated together: the difference between the two tables says how
 * many children were graded differently, so it is held to the same limit.
 * @param decided how many were decided in moderation
 */
export function publicRound(
  graded: readonly number[],
  moderated: readonly number[],
  decided: number,
  smallest = SMALLEST_PUBLIC_COUNT,
): PublicRound {
  const total = sum(graded);
  if (total < smallest)
    return { submitted: total === 0 ? 0 : null, graded: NOTHING, moderated: NOTHING, decided: null };
  const first = publicGrades(graded, smallest);
  const isDecidedTold = isShare(decided, total, smallest);
  const second = publicGrades(moderated, smallest);
  const moved = graded.map((count, at) => Math.abs((moderated[at] ?? 0) - count));
  const isFar = isPublishable(moved, smallest);
  const isGoodFar = isPublishable([Math.abs(good(moderated) - good(graded))], smallest);
  return {
    submitted: total,
    graded: first,
    moderated: isDecidedTold
      ? {
          byGrade: isFar && isGoodFar && first.byGrade !== null ? second.byGrade : null,
          goodOrBetter: isGoodFar && first.goodOrBetter !== null ? second.goodOrBetter : null,
        }
      : NOTHING,
    decided: isDecidedTold ? decided : null,
  };
}

/** Counts of the tracker that a paper tells. */
export interface TrackerFigures {
  readonly total: number;
  readonly open: number;
  readonly done: number;
  readonly superseded: number;
  readonly overdue: number;
  /** Of those open at the end of the period, only re-dated in it. */
  readonly redated: number;
  readonly added: number;
  /** Completed in the period. */
  readonly completed: number;
  readonly better: number;
  readonly noChange: number;
  readonly worse: number;
}

/** The same with null for each that may not be published. */
export type PublicTracker = { readonly [Figure in keyof TrackerFigures]: number | null };

/**
 * What may be published of the tracker: a recommendation may be about one child. Parts of a whole are told together or
 * not at all, and what is a part of one of them only beside it. Nothing is told that two papers, one period after the
 * other, would give away together.
 */
export function publicTracker(counts: TrackerFigures, smallest = SMALLEST_PUBLIC_COUNT): PublicTracker {
  const { total, open, done, superseded, overdue, redated, added, completed, better, noChange, worse } =
    counts;
  // Beside the paper of the period before, the difference of the totals is what was added, and that of what is done is
  // what was completed.
  const isTold = isPublishable([total], smallest) && isShare(added, total, smallest);
  const areParts =
    isTold && isPublishable([open, done, superseded], smallest) && isShare(completed, done, smallest);
  const areKnown =
    isTold && isPublishable([better, noChange, worse, total - better - noChange - worse], smallest);
  // With their wholes left out, what is overdue and what was completed would add up to bounds that leave one number.
  const partOf = (part: number, whole: number): number | null =>
    areParts && isShare(part, whole, smallest) ? part : null;
  return {
    total: isTold ? total : null,
    open: areParts ? open : null,
    done: areParts ? done : null,
    superseded: areParts ? superseded : null,
    overdue: partOf(overdue, open),
    redated: partOf(redated, open),
    added: isTold ? added : null,
    completed: partOf(completed, done),
    better: areKnown ? better : null,
    noChange: areKnown ? noChange : null,
    worse: areKnown ? worse : null,
  };
}

/** What may be published of feedback: how many pieces, and about how many something was done. */
export function publicFeedback(
  { total, answered, told }: { readonly total: number; readonly answered: number; readonly told: number },
  smallest = SMALLEST_PUBLIC_COUNT,
): { readonly total: number | null; readonly answered: number | null } {
  // The table below shows how many are told, row by row.
  const isTold = isPublishable([total, total - told], smallest);
  return {
    total: isTold ? total : null,
    answered:
      isTold && isPublishable([answered, total - answered, answered - told], smallest) ? answered : null,
  };
}
