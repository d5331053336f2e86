import { and, desc, eq, isNull, ne } from 'drizzle-orm';
import type { ReviewId } from '#shared/domain/ids.ts';
import type { Reader } from '../store/connection.ts';
import { exchangePacks, exchangeReviews } from '../store/schema/exchange.ts';
import { reviews } from '../store/schema/reviews.ts';

/** Who has a review: it went out with this pack, was not recalled, and is not handed back finished. */
export function heldBy(
  store: Reader,
  reviewId: ReviewId,
): { number: number; counterpart: string } | undefined {
  return store
    .select({ number: exchangePacks.number, counterpart: exchangePacks.counterpart })
    .from(exchangeReviews)
    .innerJoin(exchangePacks, eq(exchangePacks.id, exchangeReviews.assignmentId))
    .innerJoin(reviews, eq(reviews.id, exchangeReviews.reviewId))
    .where(
      and(
        eq(exchangeReviews.reviewId, reviewId),
        eq(exchangePacks.direction, 'sent'),
        isNull(exchangePacks.recalledAt),
        isNull(exchangePacks.supersededBy),
        isNull(reviews.submittedAt),
      ),
    )
    .orderBy(desc(exchangePacks.number))
    .get();
}

/** The number of a pack that a review ever went out or came with; undefined where there is none. */
export const exchangedWith = (store: Reader, reviewId: ReviewId): number | undefined =>
  store
    .select({ number: exchangePacks.number })
    .from(exchangeReviews)
    .innerJoin(exchangePacks, eq(exchangePacks.id, exchangeReviews.assignmentId))
    .where(eq(exchangeReviews.reviewId, reviewId))
    .get()?.number;

/** What the newest assignment says, as JSON, that a review came with; undefined where it came with none. */
export const assignmentContentOf = (store: Reader, reviewId: ReviewId): string | undefined =>
  store
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
    .get()?.content;
