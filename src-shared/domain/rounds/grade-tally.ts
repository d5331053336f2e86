import type { GradedReview, GradedRound, GradeGiven } from '../../contract/round-results.ts';

/** Whether grades are counted as the reviewer gave them, or as moderation left them. */
export type GradeView = 'graded' | 'moderated';

/** The field of the overall grade, beside the keys of the domains. */
export const OVERALL_FIELD = 'overall';

/** From how many on a percentage is said; below, a share of so few misleads (docs/domain.md, rule 11). */
const PERCENT_FROM = 10;

/** How often each grade was given. `n` is how many were graded: the counts add up to it. */
export interface Tally {
  readonly n: number;
  /** Best first, as the scale has them; with none given, 0. */
  readonly counts: readonly { readonly point: GradeGiven; readonly n: number }[];
  /** Reviews in which it was not graded. */
  readonly notGraded: number;
  /** How many of `n` were decided by moderation. */
  readonly moderated: number;
}

/** The grade that counts: the moderated one where that is asked for and there is one, else the one given. */
export function gradeOf(review: GradedReview, field: string, view: GradeView): GradeGiven | null {
  const found = review.grades.find((grade) => grade.field === field);
  if (!found) return null;
  return view === 'moderated' ? (found.moderated ?? found.graded) : found.graded;
}

/** Whether moderation decided this grade. */
export const isModerated = (review: GradedReview, field: string): boolean =>
  review.grades.some((grade) => grade.field === field && grade.moderated !== null);

/** Whether the round asked about it at all: a domain that a template lacks was not asked, which is no missing grade. */
export const wasAsked = ({ domains }: Pick<GradedRound, 'domains'>, field: string): boolean =>
  field === OVERALL_FIELD || domains.some(({ key }) => key === field);

/** How often each grade of the scale was given in a round, over all its submitted reviews. */
export function tallyOf(
  { points, reviews }: Pick<GradedRound, 'points' | 'reviews'>,
  field: string,
  view: GradeView,
): Tally {
  const given = reviews.flatMap((review) => gradeOf(review, field, view) ?? []);
  return {
    n: given.length,
    counts: points.map((point) => ({ point, n: given.filter(({ rank }) => rank === point.rank).length })),
    notGraded: reviews.length - given.length,
    moderated: reviews.filter((review) => isModerated(review, field)).length,
  };
}

/** From this rank on a grade counts as good or better; ranks are shared by all scales (docs/domain.md). */
const GOOD = 3;

/** How many were Good or better, with the scale's own word for it: "8 of 13 Good or better". */
export function goodOrBetter(tally: Tally): {
  readonly n: number;
  readonly of: number;
  readonly words: string;
} {
  const good = tally.counts.filter(({ point }) => point.rank >= GOOD);
  const n = good.reduce((sum, count) => sum + count.n, 0);
  const lowest = good.at(-1)?.point.word ?? 'Good';
  const words = good.length > 1 ? `${lowest} or better` : lowest;
  return { n, of: tally.n, words: `${shareWords(n, tally.n)} ${words}` };
}

/** "8 of 13 (62%)"; the percentage only where there are enough to say one. */
export const shareWords = (n: number, of: number): string =>
  of >= PERCENT_FROM ? `${n} of ${of} (${Math.round((100 * n) / of)}%)` : `${n} of ${of}`;

/** How children are ordered in the grid. */
export type ResultOrder = 'best' | 'worst' | 'name' | 'reviewer';

/** Reviews in an order of the grid; what is equal stays by name, and without a grade or reviewer comes last. */
export function orderResults(
  reviews: readonly GradedReview[],
  order: ResultOrder,
  view: GradeView,
): GradedReview[] {
  if (order === 'name') return [...reviews];
  if (order === 'reviewer')
    return reviews.toSorted((one, other) => {
      if (one.reviewer === null || other.reviewer === null)
        return Number(one.reviewer === null) - Number(other.reviewer === null);
      return one.reviewer.localeCompare(other.reviewer, 'en-GB');
    });
  const sign = order === 'best' ? -1 : 1;
  const rank = (review: GradedReview) => gradeOf(review, OVERALL_FIELD, view)?.rank;
  return reviews.toSorted((one, other) => {
    const [a, b] = [rank(one), rank(other)];
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
    return sign * (a - b);
  });
}

const SAYS_LITTLE = new Set([
  'a',
  'an',
  'and',
  'child',
  'childs',
  'children',
  'childrens',
  'of',
  'our',
  'the',
]);

/** A short head for each title, such as "Liv" for "Child's lived experience", each different from the others. */
export function shortTitles(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    const words = title.split(/[^\p{L}\p{N}'’]+/u).filter(Boolean);
    const word = words.find((one) => !SAYS_LITTLE.has(one.toLowerCase().replace(/['’]/g, ''))) ?? title;
    const isFree = (short: string) => !taken.has(short.toLowerCase());
    let length = 3;
    let short = capital(word.slice(0, length));
    while (!isFree(short) && length < word.length) short = capital(word.slice(0, ++length));
    for (let count = 2; !isFree(short); count++) short = `${capital(word.slice(0, 3))}${count}`;
    taken.add(short.toLowerCase());
    return short;
  });
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
