import type { ReviewRow } from '#shared/contract/reviews.ts';
import type { ReviewId } from '#shared/domain/ids.ts';
import { reviewProgress } from '#shared/domain/reviews/review-progress.ts';
import type { PracticeReviewTemplate } from '#shared/domain/templates/template.ts';
import type { Reader } from '../store/connection.ts';
import { templateById } from '../templates/repository.ts';
import {
  type ListedReview,
  listedReview,
  listedReviews,
  type ReviewFilter,
  reviewsMatching,
} from './list-repository.ts';
import { reviewStatus } from './review-status.ts';

/** Reviews, those of the newest rounds first, then by name. */
export function listReviews(store: Reader, filter: ReviewFilter): { total: number; rows: ReviewRow[] } {
  const { total, ids } = reviewsMatching(store, filter);
  const templateOf = templatesIn(store);
  return {
    total,
    rows: listedReviews(store, ids).map((row) => asReviewRow(row, templateOf(row.templateId))),
  };
}

/** One review as lists show it. @throws Problem when it is not there. */
export const reviewRowById = (store: Reader, id: ReviewId, template: PracticeReviewTemplate): ReviewRow =>
  asReviewRow(listedReview(store, id), template);

/** Templates by id, each read once. */
export function templatesIn(store: Reader): (id: string) => PracticeReviewTemplate {
  const known = new Map<string, PracticeReviewTemplate>();
  return (id) => {
    const template = known.get(id) ?? templateById(store, id);
    known.set(id, template);
    return template;
  };
}

function asReviewRow(
  { startedAt, withdrawnAt, filledFields, templateId: _templateId, ...shown }: ListedReview,
  template: PracticeReviewTemplate,
): ReviewRow {
  const { submittedAt, reviewerId } = shown;
  return {
    ...shown,
    status: reviewStatus({ submittedAt, reviewerId, startedAt, withdrawnAt }),
    progress: reviewProgress(template, filledFields),
  };
}
