import { type SQL, sql } from 'drizzle-orm';
import type { ReviewStatus } from '#shared/contract/rounds.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { reviews } from '../store/schema/reviews.ts';

/** How far a review is, from its row. A review without a reviewer is to allocate, whatever was written before. */
export function reviewStatus(review: {
  readonly submittedAt: string | null;
  readonly reviewerId: PersonId | null;
  readonly startedAt: string | null;
  readonly withdrawnAt: string | null;
}): ReviewStatus {
  if (review.submittedAt !== null) return 'submitted';
  if (review.withdrawnAt !== null) return 'withdrawn';
  if (review.reviewerId === null) return 'to-allocate';
  return review.startedAt === null ? 'allocated' : 'in-progress';
}

/** The same in SQL, over a row of `reviews`. */
export const reviewStatusSql: SQL<ReviewStatus> = sql<ReviewStatus>`CASE
  WHEN ${reviews.submittedAt} IS NOT NULL THEN 'submitted'
  WHEN ${reviews.withdrawnAt} IS NOT NULL THEN 'withdrawn'
  WHEN ${reviews.reviewerId} IS NULL THEN 'to-allocate'
  WHEN ${reviews.startedAt} IS NULL THEN 'allocated'
  ELSE 'in-progress' END`;
