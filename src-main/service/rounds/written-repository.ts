import { and, asc, eq, isNotNull } from 'drizzle-orm';
import type { CaseId, ReviewId, RoundId } from '#shared/domain/ids.ts';
import { asRecommendation } from '../reviews/content-repository.ts';
import type { Reader } from '../store/connection.ts';
import { caseStatuses } from '../store/schema/cases.ts';
import { recommendations } from '../store/schema/recommendations.ts';
import { reviewAnswers, reviews } from '../store/schema/reviews.ts';

/** What the submitted reviews of a round say, and the statuses of their children: three queries, however many reviews there are. */
export function writtenInRound(store: Reader, roundId: RoundId) {
  const submitted = and(eq(reviews.roundId, roundId), isNotNull(reviews.submittedAt));
  const answers = Map.groupBy(
    store
      .select({ reviewId: reviewAnswers.reviewId, field: reviewAnswers.field, value: reviewAnswers.value })
      .from(reviewAnswers)
      .innerJoin(reviews, eq(reviews.id, reviewAnswers.reviewId))
      .where(submitted)
      .all(),
    ({ reviewId }) => reviewId,
  );
  const recommended = Map.groupBy(
    store
      .select({ row: recommendations, reviewId: reviews.id })
      .from(recommendations)
      .innerJoin(reviews, eq(reviews.id, recommendations.reviewId))
      .where(submitted)
      .orderBy(asc(recommendations.position), asc(recommendations.id))
      .all(),
    ({ reviewId }) => reviewId,
  );
  const statuses = Map.groupBy(
    store
      .select({ caseId: caseStatuses.caseId, status: caseStatuses.status })
      .from(caseStatuses)
      .innerJoin(reviews, eq(reviews.caseId, caseStatuses.caseId))
      .where(submitted)
      .groupBy(caseStatuses.caseId, caseStatuses.status)
      .all(),
    ({ caseId }) => caseId,
  );
  return {
    answers: new Map<ReviewId, Record<string, string>>(
      [...answers].map(([id, rows]) => [
        id,
        Object.fromEntries(rows.map(({ field, value }) => [field, value])),
      ]),
    ),
    recommendations: new Map(
      [...recommended].map(([id, rows]) => [id, rows.map(({ row }) => asRecommendation(row))]),
    ),
    statuses: new Map<CaseId, string[]>(
      [...statuses].map(([id, rows]) => [id, rows.map(({ status }) => status)]),
    ),
  };
}
