import { and, asc, desc, eq, isNotNull, isNull, ne, notInArray, or } from 'drizzle-orm';
import type { CaseId } from '#shared/domain/ids.ts';
import type { Reader } from '../store/connection.ts';
import { recommendations } from '../store/schema/recommendations.ts';
import { reviews } from '../store/schema/reviews.ts';
import { rounds } from '../store/schema/rounds.ts';
import { trackedItems } from '../store/schema/tracker.ts';
import type { ReviewRecord } from './repository.ts';

/** Every submitted review of a child with its round, the oldest first. */
export const submittedReviewsOf = (store: Reader, caseId: CaseId) =>
  store
    .select({ id: reviews.id, round: rounds.name, submittedAt: reviews.submittedAt })
    .from(reviews)
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .where(and(eq(reviews.caseId, caseId), isNotNull(reviews.submittedAt)))
    .orderBy(asc(reviews.submittedAt))
    .all();

/** Other submitted reviews of the same child. */
const ofTheSameChild = (review: ReviewRecord) =>
  and(eq(reviews.caseId, review.caseId), ne(reviews.id, review.id), isNotNull(reviews.submittedAt));

/** Other submitted reviews of the same child with their grades, the newest first. */
export const earlierReviews = (store: Reader, review: ReviewRecord) =>
  store
    .select({
      id: reviews.id,
      round: rounds.name,
      gradeWord: reviews.gradeWord,
      gradeRank: reviews.gradeRank,
      submittedAt: reviews.submittedAt,
    })
    .from(reviews)
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .where(ofTheSameChild(review))
    .orderBy(desc(reviews.submittedAt))
    .all();

const CLOSED = ['complete', 'superseded'];

/** Recommendations of the child's other submitted reviews that the tracker does not have as complete or superseded. */
export const openRecommendationsOf = (store: Reader, review: ReviewRecord) =>
  store
    .select({
      id: recommendations.id,
      round: rounds.name,
      level: recommendations.level,
      action: recommendations.action,
      due: recommendations.due,
    })
    .from(recommendations)
    .innerJoin(reviews, eq(reviews.id, recommendations.reviewId))
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .leftJoin(trackedItems, eq(trackedItems.recommendationId, recommendations.id))
    .where(
      and(ofTheSameChild(review), or(isNull(trackedItems.id), notInArray(trackedItems.delivery, CLOSED))),
    )
    .orderBy(desc(reviews.submittedAt), asc(recommendations.position))
    .all();
