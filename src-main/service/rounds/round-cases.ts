import { and, eq, inArray } from 'drizzle-orm';
import type { UndoOffer } from '#shared/contract/undo.ts';
import type { CaseId, ReviewId, RoundId } from '#shared/domain/ids.ts';
import { isEmpty } from '#shared/domain/reviews/review-content.ts';
import { notThere, Problem, sealed } from '../problem.ts';
import { gatherReview } from '../reviews/content-repository.ts';
import { refuseOnceExchanged } from '../reviews/held.ts';
import { inChunks } from '../store/rows.ts';
import { cases } from '../store/schema/cases.ts';
import { reviewExceptions, reviews } from '../store/schema/reviews.ts';
import type { OpenWorkspace, Writing } from '../workspace/open-workspace.ts';
import { roundById } from './repository.ts';

/** Puts cases into a round, in the caller's transaction; those that are in it are passed over. Answers how many went in. */
export function addReviews(
  workspace: OpenWorkspace,
  { tx, at, recordAll }: Writing,
  roundId: RoundId,
  chosenBy: 'sample' | 'hand',
  chosen: readonly { readonly caseId: CaseId; readonly reason: string }[],
): number {
  const there = new Set(
    tx
      .select({ caseId: reviews.caseId })
      .from(reviews)
      .where(eq(reviews.roundId, roundId))
      .all()
      .map(({ caseId }) => caseId),
  );
  const rows = chosen
    .filter(({ caseId }) => !there.has(caseId))
    .map(({ caseId, reason }) => ({
      id: workspace.newId<ReviewId>(),
      roundId,
      caseId,
      chosenBy,
      reason,
      createdAt: at,
    }));
  for (const part of inChunks(rows)) tx.insert(reviews).values(part).run();
  recordAll(
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
    const known = new Set<string>();
    for (const part of inChunks(wanted)) {
      for (const { id } of writing.tx
        .select({ id: cases.id })
        .from(cases)
        .where(inArray(cases.id, part))
        .all())
        known.add(id);
    }
    if (known.size < wanted.length) throw notThere('case');
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
  const removed = workspace.write(({ tx, record }) => {
    const content = gatherReview(tx, reviewId);
    const { roundId, caseId, reviewerId, chosenBy, reason, submittedAt } = content.review;
    if (submittedAt !== null) throw sealed();
    refuseOnceExchanged(tx, reviewId);
    if (!isEmpty(content))
      throw new Problem('Something is written in this review, so its case stays in the round.', {
        kept: 'All that was written is there.',
        next: 'Give the review to another reviewer if need be; what was written goes with it.',
      });
    const exceptions = tx
      .select()
      .from(reviewExceptions)
      .where(eq(reviewExceptions.reviewId, reviewId))
      .all();
    tx.delete(reviews).where(eq(reviews.id, reviewId)).run();
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
    readonly review: typeof reviews.$inferSelect;
    readonly exceptions: readonly (typeof reviewExceptions.$inferSelect)[];
  },
): string {
  return workspace.write(({ tx, record }) => {
    const { id, roundId, caseId, reviewerId, chosenBy, reason } = review;
    roundById(tx, roundId);
    const there = tx
      .select({ id: reviews.id })
      .from(reviews)
      .where(and(eq(reviews.roundId, roundId), eq(reviews.caseId, caseId)))
      .get();
    if (there) return 'The case is in the round again already.';
    tx.insert(reviews).values(review).run();
    for (const part of inChunks(exceptions)) tx.insert(reviewExceptions).values(part).run();
    record({
      action: 'add',
      entity: 'review',
      entityId: id,
      after: { roundId, caseId, reviewerId, chosenBy, reason },
    });
    return 'The case is back in the round.';
  });
}
