import type { UndoOffer } from '#shared/contract/undo.ts';
import type { CaseId, ReviewId, RoundId } from '#shared/domain/ids.ts';
import { isEmpty } from '#shared/domain/reviews/review-content.ts';
import { notThere, Problem, sealed } from '../problem.ts';
import { gatherReview } from '../reviews/content-repository.ts';
import { everAccepted } from '../reviews/exceptions-repository.ts';
import { refuseOnceExchanged } from '../reviews/held.ts';
import type { ReviewRecord } from '../reviews/repository.ts';
import type { OpenWorkspace, Writing } from '../workspace/open-workspace.ts';
import { countCases, deleteReview, insertReviews, putBackReview, reviewsByCase } from './cases-repository.ts';
import { roundById } from './repository.ts';

/** Puts cases into a round, in the caller's transaction; those that are in it are passed over. Answers how many went in. */
export function addReviews(
  workspace: OpenWorkspace,
  writing: Writing,
  roundId: RoundId,
  chosenBy: 'sample' | 'hand',
  chosen: readonly { readonly caseId: CaseId; readonly reason: string }[],
): number {
  const there = reviewsByCase(writing.tx, roundId);
  const rows = chosen
    .filter(({ caseId }) => !there.has(caseId))
    .map(({ caseId, reason }) => ({
      id: workspace.newId<ReviewId>(),
      roundId,
      caseId,
      chosenBy,
      reason,
      createdAt: writing.at,
    }));
  insertReviews(writing, rows);
  writing.recordAll(
    rows.map(({ id, createdAt: _createdAt, ...after }) => ({
      action: 'add',
      entity: 'review',
      entityId: id,
      after,
    })),
  );
  return rows.length;
}

/** Puts cases into a round by hand. @throws Problem when the round or a case is not there. */
export function addCases(
  workspace: OpenWorkspace,
  { roundId, caseIds, reason }: { roundId: RoundId; caseIds: readonly CaseId[]; reason: string },
): number {
  return workspace.write((writing) => {
    roundById(writing.tx, roundId);
    const wanted = [...new Set(caseIds)];
    if (countCases(writing.tx, wanted) < wanted.length) throw notThere('case');
    const why = reason.trim() || 'Chosen by hand.';
    return addReviews(
      workspace,
      writing,
      roundId,
      'hand',
      wanted.map((caseId) => ({ caseId, reason: why })),
    );
  });
}

/** Takes a case out of its round. @throws Problem when something is written in its review. */
export function removeReview(workspace: OpenWorkspace, reviewId: ReviewId): UndoOffer {
  const removed = workspace.write((writing) => {
    const { tx, record } = writing;
    const content = gatherReview(tx, reviewId);
    const { roundId, caseId, reviewerId, chosenBy, reason, submittedAt } = content.review;
    if (submittedAt !== null) throw sealed();
    refuseOnceExchanged(tx, reviewId);
    if (!isEmpty(content))
      throw new Problem('Something is written in this review, so its case stays in the round.', {
        kept: 'All that was written is there.',
        next: 'Give the review to another reviewer if need be; what was written goes with it.',
      });
    const exceptions = everAccepted(tx, [reviewId]);
    deleteReview(writing, reviewId);
    record({
      action: 'remove',
      entity: 'review',
      entityId: reviewId,
      before: { roundId, caseId, reviewerId, chosenBy, reason },
    });
    return { review: content.review, exceptions };
  });
  return workspace.undos.offer('Removed from the round.', () => putBack(workspace, removed));
}

/** Puts a review back as it was, with its reviewer. @throws Problem when the round or the case has moved on. */
function putBack(
  workspace: OpenWorkspace,
  {
    review,
    exceptions,
  }: {
    readonly review: ReviewRecord;
    readonly exceptions: ReturnType<typeof everAccepted>;
  },
): string {
  return workspace.write((writing) => {
    const { id, roundId, caseId, reviewerId, chosenBy, reason } = review;
    roundById(writing.tx, roundId);
    if (reviewsByCase(writing.tx, roundId).has(caseId)) return 'The case is in the round again already.';
    putBackReview(writing, review, exceptions);
    writing.record({
      action: 'add',
      entity: 'review',
      entityId: id,
      after: { roundId, caseId, reviewerId, chosenBy, reason },
    });
    return 'The case is back in the round.';
  });
}
