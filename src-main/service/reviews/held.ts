import type { ReviewId } from '#shared/domain/ids.ts';
import { Problem } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { exchangedWith, heldBy } from './packs-repository.ts';

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
  const number = exchangedWith(store, reviewId);
  if (number !== undefined)
    throw new Problem(`This review was exchanged with pack ${number}, so it stays in the round.`, {
      kept: 'Nothing was changed.',
      next: 'Recall the pack and give the review to somebody else, if it is to be done by another person.',
    });
}
