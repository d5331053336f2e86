import { and, desc, eq, isNull } from 'drizzle-orm';
import type { ReviewId } from '#shared/domain/ids.ts';
import { Problem } from '../problem.ts';
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

/** @throws Problem where a review is out with somebody: it has one owner at a time */
export function refuseWhileHeld(store: Reader, reviewId: ReviewId): void {
  const held = heldBy(store, reviewId);
  if (held)
    throw new Problem(`${held.counterpart} has this review, with pack ${held.number}.`, {
      kept: 'Nothing was changed.',
      next: `Wait for the return, or recall pack ${held.number} in the room Work in and out: a review has one owner at a time.`,
    });
}

/** @throws Problem where a review ever went out or came with a pack: packs go on speaking of it */
export function refuseOnceExchanged(store: Reader, reviewId: ReviewId): void {
  const pack = store
    .select({ number: exchangePacks.number })
    .from(exchangeReviews)
    .innerJoin(exchangePacks, eq(exchangePacks.id, exchangeReviews.assignmentId))
    .where(eq(exchangeReviews.reviewId, reviewId))
    .get();
  if (pack)
    throw new Problem(`This review was exchanged with pack ${pack.number}, so it stays in the round.`, {
      kept: 'Nothing was changed.',
      next: 'Recall the pack and give the review to somebody else, if it is to be done by another person.',
    });
}
