import { z } from 'zod';
import { countWords } from '../text/count-words.ts';

/**
 * From how many reviews, of as many different children, figures are shown: a sample of five is too small to say something of
 * a service (docs/domain.md, rule 11), and several reviews of one child say something of that child (rule 13).
 */
export const ENOUGH_REVIEWS = 6;

/** Whose practice is meant: by name, for a worker has one name in a workspace and a team nothing else. */
export const PracticeAsked = z.object({ of: z.enum(['worker', 'team']), name: z.string().trim().min(1) });
export type PracticeAsked = z.infer<typeof PracticeAsked>;

const PracticeReview = z.object({
  id: z.string(),
  childName: z.string(),
  round: z.string(),
  submittedAt: z.string(),
});

const GradeOfPractice = z.object({
  rank: z.number(),
  /** The words that the rounds' scales have for this rank, as they were written. */
  words: z.array(z.string()),
  graded: z.number(),
  moderated: z.number(),
});

/** The figures of enough reviews; the counts of each column add up to `graded`. */
const PracticeFigures = z.object({
  /** Best first; ranks that nobody gave are left out. */
  grades: z.array(GradeOfPractice),
  graded: z.number(),
  notGraded: z.number(),
  /** How many moderation decided; the others stand as graded. */
  decided: z.number(),
  recommendations: z.object({ child: z.number(), service: z.number() }),
  /** In how many the child was heard. */
  childHeard: z.number(),
});
export type PracticeFigures = z.infer<typeof PracticeFigures>;

/** What reviews say of the cases of a worker or a team. Nothing in it compares with another worker or team. */
export const PracticeOf = PracticeAsked.extend({
  /** The team of a worker; empty where it is not known. */
  team: z.string(),
  /** Who works the cases of a team, by name. */
  workers: z.array(z.string()),
  open: z.number(),
  never: z.number(),
  /** The newest first, without a grade: each is read for itself. */
  reviews: z.array(PracticeReview),
  children: z.number(),
  /** Null where too few reviews carry them. */
  figures: PracticeFigures.nullable(),
  /** Why there are no figures, or what those that there are can say. */
  sentence: z.string(),
});
export type PracticeOf = z.infer<typeof PracticeOf>;

interface Graded {
  readonly word: string;
  readonly rank: number;
}

/** A submitted review as the page counts it. */
export interface ReviewOfPractice extends z.infer<typeof PracticeReview> {
  readonly caseId: string;
  readonly graded: Graded | null;
  readonly moderated: Graded | null;
  readonly recommendations: { readonly child: number; readonly service: number };
  readonly isChildHeard: boolean;
}

/** What the reviews carry: figures where they are enough, and the sentence that stands with them or for them. */
export function practiceIn(
  reviews: readonly ReviewOfPractice[],
): Pick<PracticeOf, 'reviews' | 'children' | 'figures' | 'sentence'> {
  const children = new Set(reviews.map(({ caseId }) => caseId)).size;
  const isEnough = Math.min(reviews.length, children) >= ENOUGH_REVIEWS;
  return {
    reviews: reviews
      .toSorted((a, b) => b.submittedAt.localeCompare(a.submittedAt) || a.id.localeCompare(b.id))
      .map(({ id, childName, round, submittedAt }) => ({ id, childName, round, submittedAt })),
    children,
    figures: isEnough ? figuresOf(reviews) : null,
    sentence: isEnough ? WHAT_THEY_SAY : tooFew(reviews.length, children),
  };
}

const WHAT_THEY_SAY =
  'They say how children were served in these cases, by everyone who worked with them then, and measure nobody.';

const tooFew = (reviews: number, children: number): string =>
  reviews === 0
    ? 'No review of these cases is submitted yet.'
    : `Figures are shown from ${ENOUGH_REVIEWS} reviews of ${ENOUGH_REVIEWS} different children on. Here ${
        reviews === 1 ? 'is' : 'are'
      } ${countWords(reviews, 'review')} of ${children === 1 ? 'one child' : `${children} children`}: read ${
        reviews === 1 ? 'it' : 'each'
      }, and draw nothing from the number.`;

function figuresOf(reviews: readonly ReviewOfPractice[]): PracticeFigures {
  const graded = reviews.flatMap((review) =>
    review.graded ? [{ first: review.graded, now: review.moderated ?? review.graded }] : [],
  );
  const ranks = [...new Set(graded.flatMap(({ first, now }) => [first.rank, now.rank]))].sort(
    (a, b) => b - a,
  );
  return {
    grades: ranks.map((rank) => ({
      rank,
      words: [
        ...new Set(
          graded.flatMap(({ first, now }) =>
            [first, now].flatMap((one) => (one.rank === rank ? one.word : [])),
          ),
        ),
      ].sort((a, b) => a.localeCompare(b, 'en-GB')),
      graded: graded.filter(({ first }) => first.rank === rank).length,
      moderated: graded.filter(({ now }) => now.rank === rank).length,
    })),
    graded: graded.length,
    notGraded: reviews.length - graded.length,
    decided: reviews.filter((review) => review.graded && review.moderated).length,
    recommendations: {
      child: sum(reviews, ({ recommendations }) => recommendations.child),
      service: sum(reviews, ({ recommendations }) => recommendations.service),
    },
    childHeard: reviews.filter(({ isChildHeard }) => isChildHeard).length,
  };
}

const sum = (reviews: readonly ReviewOfPractice[], of: (review: ReviewOfPractice) => number): number =>
  reviews.reduce((total, review) => total + of(review), 0);
