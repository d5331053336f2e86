import type { RoundReview } from '#shared/contract/rounds.ts';
import type { RoundId } from '#shared/domain/ids.ts';
import { reviewProgress } from '#shared/domain/reviews/review-progress.ts';
import type { PracticeReviewTemplate } from '#shared/domain/templates/template.ts';
import { moderatedGradesOf } from '../moderations/decisions-repository.ts';
import { exceptionsOf } from '../reviews/exceptions.ts';
import { reviewStatus } from '../reviews/review-status.ts';
import type { Reader } from '../store/connection.ts';
import { reviewsByName } from './reviews-repository.ts';

/** The cases of a round by the child's name, each with how it came in and how far its review is. */
export function reviewsOfRound(
  store: Reader,
  roundId: RoundId,
  template: PracticeReviewTemplate,
): RoundReview[] {
  const rows = reviewsByName(store, roundId);
  const moderated = moderatedGradesOf(store, roundId);
  const exceptions = exceptionsOf(
    store,
    rows.map(({ review }) => review),
  );
  return rows.map(({ review, statuses, hasConcern, ...about }) => ({
    ...about,
    reviewId: review.id,
    caseId: review.caseId,
    statuses: statuses.toSorted(),
    reviewerId: review.reviewerId,
    status: reviewStatus(review),
    progress: reviewProgress(template, review.filledFields),
    gradeWord: review.gradeWord,
    gradeRank: review.gradeRank,
    moderated: moderated.get(review.id) ?? null,
    chosenBy: review.chosenBy,
    reason: review.reason,
    submittedAt: review.submittedAt,
    hasConcern,
    withdrawnBecause: review.withdrawnBecause,
    exceptions: (exceptions.get(review.id) ?? []).map(({ words, reason }) => `${words} ${reason}`.trim()),
  }));
}
