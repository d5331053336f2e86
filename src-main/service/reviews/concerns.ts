import type { Saved } from '#shared/contract/reviews.ts';
import type { ReviewId } from '#shared/domain/ids.ts';
import { notThere, Problem } from '../problem.ts';
import { textChange } from '../trail/append.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { changeReview } from './change-review.ts';
import { reviewById } from './repository.ts';
import { addConcern, putConcernDone } from './writing-repository.ts';

/**
 * Records that a child may be at immediate risk, at once and whatever else is missing.
 * @throws Problem when the review is sealed: it then says whom to ring, for that cannot wait for a record.
 */
export function raiseConcern(
  workspace: OpenWorkspace,
  { reviewId, concern }: { reviewId: ReviewId; concern: string },
): Saved & { id: string } {
  refuseWhenSealed(workspace, reviewId);
  const { saved, result } = changeReview(workspace, reviewId, 'concerns', (writing) => {
    const id = workspace.newId();
    addConcern(writing, { id, reviewId, raisedBy: workspace.actor, concern });
    writing.tell('raise-concern', { id, concern });
    return id;
  });
  return { ...saved, id: result };
}

function refuseWhenSealed(workspace: OpenWorkspace, reviewId: ReviewId): void {
  if (reviewById(workspace.store, reviewId).submittedAt === null) return;
  const { name, phone } = workspace.settings.escalation;
  const whom = [name, phone].filter(Boolean).join(', ') || 'the duty team of the council';
  throw new Problem(
    'This review is sealed, so the concern cannot be recorded in it. The child cannot wait for that.',
    {
      kept: 'The sealed review is as it was.',
      next: `Ring now: ${whom}. If a child is in danger this minute, ring 999.`,
    },
    'SEALED',
  );
}

/**
 * Writes down what was done about a concern, which settles it. Said again, the words are replaced; the time at which it
 * was settled first stays.
 */
export function settleConcern(
  workspace: OpenWorkspace,
  { reviewId, id, done }: { reviewId: ReviewId; id: string; done: string },
): Saved {
  return changeReview(workspace, reviewId, 'concerns', (writing) => {
    const found = writing.content.concerns.find((candidate) => candidate.id === id);
    if (!found) throw notThere('concern');
    if (found.done === done) return;
    putConcernDone(writing, id, { done, settledAt: found.settledAt ?? writing.at });
    writing.tell('settle-concern', { id, ...textChange(found.done, done) });
  }).saved;
}
