import type { ActionOn } from '#shared/contract/deeds.ts';
import type { Saved } from '#shared/contract/reviews.ts';
import type { ReviewId } from '#shared/domain/ids.ts';
import { missingFrom } from '#shared/domain/reviews/missing.ts';
import { filledFields } from '#shared/domain/reviews/review-progress.ts';
import { sealed } from '../problem.ts';
import type { OpenWorkspace, Writing } from '../workspace/open-workspace.ts';
import { type GatheredReview, gatherReview, readPart, type WrittenReview } from './content-repository.ts';
import { noteOnBehalf, refuseUnlessWriter } from './exceptions.ts';
import { refuseWhileHeld } from './held.ts';
import { refuseWithdrawn } from './refuse-withdrawn.ts';
import { markSaved } from './repository.ts';

/** What a change inside a review is given. */
export interface ReviewWriting extends Pick<Writing, 'tx' | 'at'> {
  /** The review as it was before the change. */
  readonly content: GatheredReview;
  /** Writes into the review's history in the audit trail: something was changed. */
  tell(action: ActionOn<'review'>, after: unknown, before?: unknown): void;
}

/**
 * Changes what a review says, in one transaction, and keeps what its row says of it: begun, saved, how much is filled.
 * A change that records nothing leaves the row as it was.
 * @param part what `change` may touch; only that is read again.
 * @throws Problem when the review is not there, or is sealed.
 */
export function changeReview<Result>(
  workspace: OpenWorkspace,
  reviewId: ReviewId,
  part: keyof WrittenReview,
  change: (writing: ReviewWriting) => Result,
): { saved: Saved; result: Result } {
  return workspace.write((writing) => {
    const { tx, at, record } = writing;
    const before = gatherReview(tx, reviewId);
    const { review, template } = before;
    if (review.submittedAt !== null) throw sealed();
    // A child at immediate risk cannot wait for a return, nor for who is the reviewer.
    if (part !== 'concerns') {
      refuseWithdrawn(review);
      refuseWhileHeld(tx, reviewId);
      refuseUnlessWriter(workspace, tx, review);
    }
    let isChanged = false;
    const result = change({
      tx,
      at,
      content: before,
      tell: (action, afterwards, previously) => {
        isChanged = true;
        record({ action, entity: 'review', entityId: reviewId, before: previously, after: afterwards });
      },
    });
    if (!isChanged) return { saved: { savedAt: review.savedAt ?? at, missing: missingFrom(before) }, result };
    if (part !== 'concerns') noteOnBehalf(workspace, writing, review);
    const content = { ...before, [part]: readPart[part](tx, reviewId) };
    markSaved(writing, reviewId, {
      startedAt: review.startedAt ?? at,
      savedAt: at,
      filledFields: filledFields(template, content.answers),
    });
    return { saved: { savedAt: at, missing: missingFrom(content) }, result };
  });
}
