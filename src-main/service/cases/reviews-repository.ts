import { desc, eq } from 'drizzle-orm';
import type { CaseId } from '#shared/domain/ids.ts';
import { reviewStatusSql } from '../reviews/status-repository.ts';
import type { Reader } from '../store/connection.ts';
import { people } from '../store/schema/people.ts';
import { recommendations } from '../store/schema/recommendations.ts';
import { reviews } from '../store/schema/reviews.ts';
import { rounds } from '../store/schema/rounds.ts';

/** The reviews of a case, those of the newest round first. */
export function reviewsOfCase(store: Reader, caseId: CaseId) {
  return store
    .select({
      id: reviews.id,
      round: rounds.name,
      reviewer: people.name,
      gradeWord: reviews.gradeWord,
      gradeRank: reviews.gradeRank,
      submittedAt: reviews.submittedAt,
      status: reviewStatusSql,
    })
    .from(reviews)
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .leftJoin(people, eq(people.id, reviews.reviewerId))
    .where(eq(reviews.caseId, caseId))
    .orderBy(desc(rounds.opensOn))
    .all();
}

/** The recommendations in the reviews of a case. */
export function recommendationsOfCase(store: Reader, caseId: CaseId) {
  return store
    .select({
      id: recommendations.id,
      reviewId: recommendations.reviewId,
      action: recommendations.action,
      level: recommendations.level,
      due: recommendations.due,
    })
    .from(recommendations)
    .innerJoin(reviews, eq(reviews.id, recommendations.reviewId))
    .where(eq(reviews.caseId, caseId))
    .all();
}
