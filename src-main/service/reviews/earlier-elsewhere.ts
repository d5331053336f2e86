import { and, desc, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import { Assignment } from '#shared/domain/exchange/assignment.ts';
import type { ReviewId } from '#shared/domain/ids.ts';
import type { Reader } from '../store/connection.ts';
import { jsonOrNull } from '../store/json.ts';
import { exchangePacks, exchangeReviews } from '../store/schema/exchange.ts';

const WithReviews = z.object({ reviews: Assignment.shape.reviews });

/** Recommendations of the child's earlier reviews that came with an assignment: those reviews are not on this laptop. */
export function earlierInAssignment(store: Reader, reviewId: ReviewId) {
  const pack = store
    .select({ content: exchangePacks.content })
    .from(exchangeReviews)
    .innerJoin(exchangePacks, eq(exchangePacks.id, exchangeReviews.assignmentId))
    .where(
      and(
        eq(exchangeReviews.reviewId, reviewId),
        eq(exchangePacks.direction, 'received'),
        ne(exchangePacks.content, ''),
      ),
    )
    .orderBy(desc(exchangePacks.number))
    .get();
  if (!pack) return [];
  const found = WithReviews.safeParse(jsonOrNull(pack.content));
  const earlier = found.data?.reviews.find(({ id }) => id === reviewId)?.earlier ?? [];
  return earlier.map((item, i) => ({ id: `${reviewId}-earlier-${i}`, ...item }));
}
