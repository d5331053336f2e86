import { type SQL, sql } from 'drizzle-orm';
import type { ReviewStatus } from '#shared/contract/rounds.ts';
import { reviews } from '../store/schema/reviews.ts';

/** `reviewStatus` in SQL, over a row of `reviews`. */
export const reviewStatusSql: SQL<ReviewStatus> = sql<ReviewStatus>`CASE
  WHEN ${reviews.submittedAt} IS NOT NULL THEN 'submitted'
  WHEN ${reviews.withdrawnAt} IS NOT NULL THEN 'withdrawn'
  WHEN ${reviews.reviewerId} IS NULL THEN 'to-allocate'
  WHEN ${reviews.startedAt} IS NULL THEN 'allocated'
  ELSE 'in-progress' END`;
