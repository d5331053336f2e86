import type { ReviewStatus } from '#shared/contract/rounds.ts';
import type { PersonId } from '#shared/domain/ids.ts';

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
