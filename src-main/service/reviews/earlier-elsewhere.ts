import { z } from 'zod';
import { Assignment } from '#shared/domain/exchange/assignment.ts';
import type { ReviewId } from '#shared/domain/ids.ts';
import type { Reader } from '../store/connection.ts';
import { jsonOrNull } from '../store/json.ts';
import { assignmentContentOf } from './packs-repository.ts';

const WithReviews = z.object({ reviews: Assignment.shape.reviews });

/** Recommendations of the child's earlier reviews that came with an assignment: those reviews are not on this laptop. */
export function earlierInAssignment(store: Reader, reviewId: ReviewId) {
  const content = assignmentContentOf(store, reviewId);
  if (content === undefined) return [];
  const found = WithReviews.safeParse(jsonOrNull(content));
  const earlier = found.data?.reviews.find(({ id }) => id === reviewId)?.earlier ?? [];
  return earlier.map((item, i) => ({ id: `${reviewId}-earlier-${i}`, ...item }));
}
