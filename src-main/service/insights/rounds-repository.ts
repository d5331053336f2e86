import { and, eq, isNotNull, like } from 'drizzle-orm';
import type { RoundId } from '#shared/domain/ids.ts';
import { domainGradeField } from '#shared/domain/reviews/review-fields.ts';
import type { Reader } from '../store/connection.ts';
import { caseStatuses } from '../store/schema/cases.ts';
import { reviewAnswers, reviews } from '../store/schema/reviews.ts';
import { rounds } from '../store/schema/rounds.ts';

/** Every submitted review with its round. */
export const submittedReviews = (store: Reader) =>
  store
    .select({ id: reviews.id, roundId: reviews.roundId })
    .from(reviews)
    .where(isNotNull(reviews.submittedAt))
    .all();

/** The grade of each section of each submitted review, in one reading. */
export const sectionGrades = (store: Reader) =>
  store
    .select({ roundId: reviews.roundId, field: reviewAnswers.field, value: reviewAnswers.value })
    .from(reviewAnswers)
    .innerJoin(reviews, eq(reviews.id, reviewAnswers.reviewId))
    .where(and(isNotNull(reviews.submittedAt), like(reviewAnswers.field, domainGradeField('%'))))
    .all();

/** The statuses of each child whose review was submitted, once per review. */
export const statusesOfReviewed = (store: Reader) =>
  store
    .select({ roundId: reviews.roundId, status: caseStatuses.status })
    .from(reviews)
    .innerJoin(caseStatuses, eq(caseStatuses.caseId, reviews.caseId))
    .where(isNotNull(reviews.submittedAt))
    .all();

/** A round; undefined where it is not there. */
export const roundRow = (store: Reader, id: RoundId) =>
  store.select().from(rounds).where(eq(rounds.id, id)).get();
