/** One point of the scale that was graded on; `number` where the grades are numbers. */
export interface ScaleStep {
  readonly label: string;
  readonly number: number | null;
}

/** Items that were graded alike: the same grade from every rater. */
export interface RatedPattern {
  /** Per rater the place on the scale, counted from 0; null where the rater gave none. Zero is a grade, null is not. */
  readonly grades: readonly (number | null)[];
  /** How many items were graded so. */
  readonly times: number;
}

/** Grades of several raters for several items, on the whole scale of the round, worst or lowest step first or last. */
export interface Ratings {
  readonly scale: readonly ScaleStep[];
  readonly raters: readonly string[];
  readonly patterns: readonly RatedPattern[];
}

/** Grades item by item, gathered into patterns; the order of the items never matters to a figure. */
export function ratingsOf(
  scale: readonly ScaleStep[],
  raters: readonly string[],
  rows: readonly (readonly (number | null)[])[],
): Ratings {
  const patterns = new Map<string, { grades: readonly (number | null)[]; times: number }>();
  for (const grades of rows) {
    const key = grades.join();
    const known = patterns.get(key);
    if (known) known.times += 1;
    else patterns.set(key, { grades, times: 1 });
  }
  return { scale, raters, patterns: [...patterns.values()].sort(byGrades) };
}

/** A square table of counts (rows: first rater, columns: second) as the grades that it stands for. */
export function ratingsOfMatrix(
  scale: readonly ScaleStep[],
  counts: readonly (readonly number[])[],
  raters: readonly [string, string] = ['rows', 'columns'],
): Ratings {
  const patterns = counts.flatMap((row, first) =>
    row.flatMap((times, second) => (times > 0 ? [{ grades: [first, second], times }] : [])),
  );
  return { scale, raters, patterns };
}

/** How many grades this pattern holds. */
export function gradesGiven(pattern: RatedPattern): number {
  return pattern.grades.reduce<number>((sum, grade) => sum + (grade === null ? 0 : 1), 0);
}

/** A fixed order, so that the same grades in another order of items draw the same bootstrap. */
function byGrades(a: RatedPattern, b: RatedPattern): number {
  for (const [rater, grade] of a.grades.entries()) {
    const difference = (grade ?? -1) - (b.grades[rater] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
