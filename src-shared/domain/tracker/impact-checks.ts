import { dateWords } from '../dates/date-words.ts';
import type { CaseId, ReviewId } from '../ids.ts';
import { seededRandom } from '../rounds/seeded-random.ts';
import { countWords } from '../text/count-words.ts';
import { foldForSearch } from '../text/fold-for-search.ts';
import type { EffectTest } from './item-change.ts';

/** A grade as it was given: its rank (4 is the best) and the word of its own scale. */
export interface GivenGrade {
  readonly rank: number;
  readonly word: string;
}

/** A submitted review with its first grades, by key of the domain and "overall". */
export interface GradedReview {
  readonly id: ReviewId;
  readonly caseId: CaseId;
  readonly round: string;
  /** yyyy-mm-dd: the day of its submission. */
  readonly day: string;
  /** ISO instant of its submission. */
  readonly at: string;
  readonly grades: ReadonlyMap<string, GivenGrade>;
}

/** Where an item comes from: a review is no proof of its own recommendation. */
export interface ItemPlace {
  readonly caseId: CaseId | null;
  readonly reviewId: ReviewId | null;
}

/** Key of the grade of the review as a whole. */
export const OVERALL = 'overall';

/** How many later reviews grade what an effect test looks at, and how many of them show the effect. */
export function lookUpEffect(
  test: EffectTest,
  place: ItemPlace,
  reviews: readonly GradedReview[],
): { readonly n: number; readonly met: number } {
  const ranks = reviews.flatMap(({ id, caseId, day, grades }) => {
    if (id === place.reviewId || day < test.from || (test.of === 'child' && caseId !== place.caseId))
      return [];
    const grade = grades.get(test.domain);
    return grade ? [grade.rank] : [];
  });
  return { n: ranks.length, met: ranks.filter((rank) => rank >= test.rank).length };
}

/** "3 reviews since 1 Sep 2024 grade Planning; 2 of them Good or better." */
export function effectSentence(
  { title, grade, rank, from }: EffectTest,
  { n, met }: ReturnType<typeof lookUpEffect>,
): string {
  const since = dateWords(from);
  if (n === 0) return `No review since ${since} grades ${title} yet.`;
  const level = rank < 4 ? `${grade} or better` : grade;
  return `${countWords(n, 'review')} since ${since} ${n === 1 ? 'grades' : 'grade'} ${title}; ${n === 1 ? (met === 1 ? `it is ${level}` : `it is not ${level}`) : `${met} of them ${level}`}.`;
}

/** A grade that is lower in the newest later review of the same child than in the review that an item comes from. */
export interface GradedDown {
  readonly reviewId: ReviewId;
  readonly words: string;
}

/**
 * Whether the newest review of the child since an item was completed grades lower what it was about: the domain that its
 * theme names, else the review as a whole. It is compared with the newest one that was known on the day of completion, so
 * that an item which was opened again and completed anew is not held against the grade that opened it.
 * Reopening is offered, never done by itself.
 * @param titles of the domains, by key
 * @param completedAt ISO instant, or null where that is not known
 */
export function gradedDownSince(
  theme: string,
  place: ItemPlace,
  reviews: readonly GradedReview[],
  titles: ReadonlyMap<string, string>,
  completedAt: string | null,
): GradedDown | undefined {
  const own = reviews.find(({ id }) => id === place.reviewId);
  if (!own) return undefined;
  const ofChild = reviews
    .filter(({ id, caseId, day }) => id === own.id || (caseId === own.caseId && day > own.day))
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const isSince = ({ id, at }: GradedReview) => id !== own.id && (completedAt === null || at >= completedAt);
  const newest = ofChild.find(isSince);
  if (!newest) return undefined;
  const wanted = foldForSearch(theme);
  const domain = [...titles].find(([, title]) => wanted !== '' && foldForSearch(title) === wanted)?.[0];
  const key = domain !== undefined && newest.grades.has(domain) ? domain : OVERALL;
  // Where nobody knows when it was completed, the review that it comes from is what later ones are held against.
  const earlier =
    completedAt === null ? own : ofChild.find((review) => !isSince(review) && review.grades.has(key));
  const [before, after] = [earlier?.grades.get(key), newest.grades.get(key)];
  if (!earlier || !before || !after || after.rank >= before.rank) return undefined;
  const what = key === OVERALL ? 'The review as a whole' : (titles.get(key) ?? key);
  return {
    reviewId: newest.id,
    words: `${what}: ${before.word} in ${earlier.round}, ${after.word} in ${newest.round}`,
  };
}

/** Some of those whose impact was claimed, drawn by a seed: the same seed gives the same, whoever draws. */
export const proposeReaudit = <Item extends { readonly id: string }>(
  claimed: readonly Item[],
  size: number,
  seed: string,
): Item[] =>
  seededRandom(`${seed} re-audit`)
    .shuffle([...claimed].sort((a, b) => (a.id < b.id ? -1 : 1)))
    .slice(0, size);
