import {
  isPublishable,
  type PublicTracker,
  publicFeedback,
  publicTracker,
  SMALLEST_PUBLIC_COUNT,
  type TrackerFigures,
} from './public-counts.ts';

const NOT_TOLD: PublicTracker = {
  ...{ total: null, open: null, done: null, superseded: null, overdue: null, redated: null },
  ...{ added: null, completed: null, better: null, noChange: null, worse: null },
};

/** The quarters of a kind that were told last, so far. */
interface ToldLast {
  total?: TrackerFigures;
  parts?: TrackerFigures;
  impact?: TrackerFigures;
}

/**
 * What may be published of the tracker quarter after quarter, each beside all before it. A quarter that is not told may
 * hide a small count; the next that is told gives its difference from the last that was, so it is told only where that
 * difference is none or large enough.
 * @param quarters one after the other, from the first that a paper can be about
 */
export function publicQuarters(
  quarters: readonly TrackerFigures[],
  smallest = SMALLEST_PUBLIC_COUNT,
): PublicTracker[] {
  const last: ToldLast = {};
  return quarters.map((now) => {
    const own = publicTracker(now, smallest);
    const isSafe = (...differences: readonly number[]) => isPublishable(differences.map(Math.abs), smallest);
    const isTold = own.total !== null && (!last.total || isSafe(now.total - now.added - last.total.total));
    const areParts =
      isTold &&
      own.done !== null &&
      (!last.parts ||
        isSafe(now.done - now.completed - last.parts.done, now.superseded - last.parts.superseded));
    const isImpact =
      isTold &&
      own.better !== null &&
      (!last.impact ||
        isSafe(
          now.better - last.impact.better,
          now.noChange - last.impact.noChange,
          now.worse - last.impact.worse,
        ));
    if (isTold) last.total = now;
    if (areParts) last.parts = now;
    if (isImpact) last.impact = now;
    const { total, added, open, done, superseded, overdue, redated, completed, better, noChange, worse } =
      own;
    return {
      ...NOT_TOLD,
      ...(isTold ? { total, added } : {}),
      ...(areParts ? { open, done, superseded, overdue, redated, completed } : {}),
      ...(isImpact ? { better, noChange, worse } : {}),
    };
  });
}

/**
 * What a paper over several quarters may publish: what their own papers say together, and nothing else, so that a year
 * less three quarters gives nothing away.
 * @param quarters those of the period, as each may be told
 */
export function publicOver(quarters: readonly PublicTracker[]): PublicTracker {
  const end = quarters.at(-1) ?? NOT_TOLD;
  if (quarters.length < 2) return end;
  return {
    ...end,
    // Recommendations with a later date are those of one quarter: they cannot be added up.
    redated: null,
    added: sumOf(quarters.map(({ added }) => added)),
    completed: sumOf(quarters.map(({ completed }) => completed)),
  };
}

/** The sum of counts, where each is told. */
const sumOf = (counts: readonly (number | null)[]): number | null =>
  counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0);

/** What a paper may publish of the feedback of one or several quarters: what their own papers say together. */
export function publicFeedbackOver(
  quarters: readonly Parameters<typeof publicFeedback>[0][],
  smallest = SMALLEST_PUBLIC_COUNT,
): ReturnType<typeof publicFeedback> {
  const each = quarters.map((quarter) => publicFeedback(quarter, smallest));
  return {
    total: sumOf(each.map(({ total }) => total)),
    answered: sumOf(each.map(({ answered }) => answered)),
  };
}
