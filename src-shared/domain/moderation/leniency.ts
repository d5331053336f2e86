/** A reviewer's grades against those that stand after moderation. */
export interface ReviewerDifferences {
  readonly reviewer: string;
  readonly isExternal: boolean;
  /** First grade minus the grade that stands, in steps; above nought is lenient. */
  readonly differences: readonly number[];
}

/** How lenient a reviewer seems. */
export interface Leniency {
  readonly reviewer: string;
  readonly isExternal: boolean;
  readonly n: number;
  readonly above: number;
  readonly below: number;
  /** Mean difference, pulled towards that of all; with its interval of 95 of 100. */
  readonly shrunk: number;
  readonly low: number;
  readonly high: number;
  /** False below the least number: then no estimate is shown of the person. */
  readonly isEnough: boolean;
  /** Whether the interval leaves nought out. */
  readonly isClear: boolean;
}

/** The spread of true leniency among reviewers, and of a single grade, that are assumed where few are known. */
const BETWEEN = 0.3;
const WITHIN = 0.6;
/** Below so many moderated reviews nothing is said of a person. */
const LEAST = 5;

/**
 * Leniency shrunk towards the mean of all reviewers: a normal model with known spreads (Efron and Morris, Scientific
 * American 236 (1977), 119-127; Gelman and others, Bayesian Data Analysis, 3rd ed. (2013), 5.4), so that three reviews
 * do not brand anybody. The spreads are assumed (0.3 between reviewers, 0.6 for one grade), not estimated: there are too
 * few reviewers to estimate them.
 */
export function leniencyOf(reviewers: readonly ReviewerDifferences[]): Leniency[] {
  const all = reviewers.flatMap(({ differences }) => differences);
  const mean = all.length === 0 ? 0 : all.reduce((sum, steps) => sum + steps, 0) / all.length;
  return reviewers.map(({ reviewer, isExternal, differences }) => {
    const n = differences.length;
    const precision = 1 / BETWEEN ** 2 + n / WITHIN ** 2;
    const total = differences.reduce((sum, steps) => sum + steps, 0);
    const shrunk = (mean / BETWEEN ** 2 + total / WITHIN ** 2) / precision;
    const reach = 1.96 / Math.sqrt(precision);
    return {
      reviewer,
      isExternal,
      n,
      above: differences.filter((steps) => steps > 0).length,
      below: differences.filter((steps) => steps < 0).length,
      shrunk,
      low: shrunk - reach,
      high: shrunk + reach,
      isEnough: n >= LEAST,
      isClear: n >= LEAST && (shrunk - reach > 0 || shrunk + reach < 0),
    };
  });
}
