import type { Ratings } from './ratings.ts';

/** So many of so many. */
export interface CountOf {
  readonly agree: number;
  readonly of: number;
}

/** Who graded above whom, for two raters; places on the scale are taken as they stand in it. */
export interface Direction {
  readonly first: string;
  readonly second: string;
  /** Items on which the second stands higher on the scale, and lower. */
  readonly higher: number;
  readonly lower: number;
  /** Steps by which the second stands higher on the whole, mean over all items that both graded. */
  readonly meanSteps: number;
  readonly of: number;
}

/** What stands before any coefficient: the counts. */
export interface PairCounts {
  readonly items: number;
  readonly ratings: number;
  /** Items with two or more grades: what every coefficient rests on. */
  readonly paired: number;
  /** Pairs of grades of one item: the same, and no more than one step apart. With two raters a pair is an item. */
  readonly exact: CountOf;
  readonly adjacent: CountOf;
  /** How often each step was given. */
  readonly given: readonly number[];
  /** The widest distance between two grades of one item, in steps. */
  readonly widest: number;
}

/** Counts over all raters. */
export function pairCounts({ scale, patterns }: Ratings): PairCounts {
  let [items, ratings, paired, exact, adjacent, pairs, widest] = [0, 0, 0, 0, 0, 0, 0];
  const given = scale.map(() => 0);
  for (const { grades, times } of patterns) {
    items += times;
    const present = grades.filter((grade) => grade !== null);
    ratings += times * present.length;
    if (present.length > 1) paired += times;
    for (const [index, grade] of present.entries()) {
      given[grade] = (given[grade] ?? 0) + times;
      for (const other of present.slice(index + 1)) {
        const apart = Math.abs(grade - other);
        pairs += times;
        if (apart === 0) exact += times;
        if (apart <= 1) adjacent += times;
        widest = Math.max(widest, apart);
      }
    }
  }
  return {
    items,
    ratings,
    paired,
    exact: { agree: exact, of: pairs },
    adjacent: { agree: adjacent, of: pairs },
    given,
    widest,
  };
}

/** First rater by second: how often each pair of grades was given. Rows and columns are the whole scale. */
export function gradeMatrix({ scale, patterns }: Ratings, first: number, second: number): number[][] {
  const matrix = scale.map(() => scale.map(() => 0));
  for (const { grades, times } of patterns) {
    const [row, column] = [grades[first] ?? null, grades[second] ?? null];
    if (row === null || column === null) continue;
    const cells = matrix[row];
    if (cells) cells[column] = (cells[column] ?? 0) + times;
  }
  return matrix;
}

/** Every pair of raters that graded an item in common. */
export function directions(ratings: Ratings): Direction[] {
  return ratings.raters.flatMap((first, row) =>
    ratings.raters.slice(row + 1).flatMap((second, ahead) => {
      const matrix = gradeMatrix(ratings, row, row + 1 + ahead);
      let [higher, lower, steps, of] = [0, 0, 0, 0];
      for (const [from, cells] of matrix.entries())
        for (const [to, count] of cells.entries()) {
          of += count;
          steps += count * (to - from);
          if (to > from) higher += count;
          if (to < from) lower += count;
        }
      return of === 0 ? [] : [{ first, second, higher, lower, meanSteps: steps / of, of }];
    }),
  );
}
