import type { ReviewId } from '#shared/domain/ids.ts';
import { missingFrom } from '#shared/domain/reviews/missing.ts';
import { refuseUncalibrated } from '../calibration/repository.ts';
import { Problem, sealed } from '../problem.ts';
import { followReview } from '../tracker/begin-items.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { gatherReview } from './content-repository.ts';
import { noteOnBehalf, refuseUnlessWriter, writingAsIn } from './exceptions.ts';
import { refuseWhileHeld } from './held.ts';
import { refuseWithdrawn } from './refuse-withdrawn.ts';
import { putSeal, reviewerName } from './repository.ts';
import { placeOf, sealNow } from './seal.ts';

/**
 * Submits and seals a review. What the rules only ask for does not stop it.
 * @throws Problem whose details are the sentences of what is missing; SEALED when it was submitted before.
 */
export function submitReview(
  workspace: OpenWorkspace,
  reviewId: ReviewId,
): { submittedAt: string; seal: string } {
  return workspace.write((writing) => {
    const { tx, at, record } = writing;
    const content = gatherReview(tx, reviewId);
    if (content.review.submittedAt !== null) throw sealed();
    refuseWithdrawn(content.review);
    refuseUncalibrated(tx, reviewerName(tx, content.review) ?? workspace.settings.me.name, content.round);
    refuseWhileHeld(tx, reviewId);
    // An unallocated review first says that nobody answers for it.
    if (content.hasReviewer) refuseUnlessWriter(workspace, tx, content.review);
    const missing = missingFrom(content).filter(({ isBlocking }) => isBlocking);
    if (missing.length > 0)
      throw new Problem('This review cannot be submitted yet.', {
        kept: 'All that you wrote is saved.',
        next:
          missing.length === 1
            ? 'One thing is still missing; it links to its place in the review.'
            : `${missing.length} things are still missing; each links to its place in the review.`,
        details: missing.map(({ sentence }) => sentence),
      });
    if (content.hasReviewer) noteOnBehalf(workspace, writing, content.review);
    const {
      seal,
      version,
      content: sealedContent,
    } = sealNow(
      tx,
      reviewId,
      at,
      writingAsIn(workspace, tx, content.review) === 'on-behalf' ? workspace.actor : null,
    );
    putSeal(writing, reviewId, { submittedAt: at, seal, sealVersion: version, sealedContent });
    record({
      action: 'submit',
      entity: 'review',
      entityId: reviewId,
      // Where it belongs in this workspace: the seal itself knows no ids.
      after: { seal, grade: content.review.gradeWord, ...placeOf(content.review) },
    });
    followReview(workspace, writing, reviewId);
    return { submittedAt: at, seal };
  });
}
