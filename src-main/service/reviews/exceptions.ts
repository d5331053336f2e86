import type { ReviewException } from '#shared/contract/reviews.ts';
import type { ReviewId } from '#shared/domain/ids.ts';
import { type WritingAs, writingAs } from '#shared/domain/reviews/whose-review.ts';
import { Problem, sealed } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import type { OpenWorkspace, Writing } from '../workspace/open-workspace.ts';
import { everAccepted, keepException, onBehalfOf } from './exceptions-repository.ts';
import { type ReviewRecord, reviewById, reviewerName } from './repository.ts';

/** What was accepted about reviews and still holds: of the same team only what speaks of the present reviewer. */
export function exceptionsOf(
  store: Reader,
  held: readonly Pick<ReviewRecord, 'id' | 'reviewerId'>[],
): ReadonlyMap<string, ReviewException[]> {
  const reviewerOf = new Map(held.map(({ id, reviewerId }) => [id, reviewerId]));
  const found = new Map<string, ReviewException[]>();
  for (const { reviewId, personId, ...exception } of everAccepted(store, [...reviewerOf.keys()])) {
    if (exception.kind === 'same-team' && reviewerOf.get(reviewId) !== personId) continue;
    found.set(reviewId, [...(found.get(reviewId) ?? []), exception]);
  }
  return found;
}

/** How who works here stands to a review. */
export function writingAsIn(workspace: OpenWorkspace, store: Reader, review: ReviewRecord): WritingAs {
  const { role } = workspace.settings.me;
  return writingAs(
    { name: workspace.actor, role },
    { reviewer: reviewerName(store, review), onBehalf: onBehalfOf(store, review) },
  );
}

/** @throws Problem where who works here may only read the review */
export function refuseUnlessWriter(workspace: OpenWorkspace, store: Reader, review: ReviewRecord): void {
  if (writingAsIn(workspace, store, review) !== 'reader') return;
  const reviewer = reviewerName(store, review);
  throw new Problem(
    reviewer === null ? 'Nobody has this review yet.' : `This is the review of ${reviewer}.`,
    {
      kept: 'Nothing was changed.',
      next: 'Only its reviewer writes in it. Ask the lead of the round if it is to be yours.',
    },
  );
}

/**
 * Where the lead writes for a reviewer without having said why (the window asks first, another program may not), that is
 * kept with the review as what it is. Called once something was changed.
 */
export function noteOnBehalf(workspace: OpenWorkspace, writing: Writing, review: ReviewRecord): void {
  if (writingAsIn(workspace, writing.tx, review) !== 'may-on-behalf') return;
  keepOnBehalf(workspace, writing, review, '');
}

/** How it is said that somebody wrote for a reviewer. */
export const onBehalfWords = (by: string, reviewer: string | null, reason: string): string =>
  `${by} wrote on behalf of ${reviewer}${reason === '' ? ' and gave no reason' : ''}.`;

function keepOnBehalf(
  workspace: OpenWorkspace,
  writing: Writing,
  review: ReviewRecord,
  reason: string,
): void {
  const reviewer = reviewerName(writing.tx, review);
  keepException(workspace, writing, {
    reviewId: review.id,
    personId: review.reviewerId,
    kind: 'on-behalf',
    words: onBehalfWords(workspace.actor, reviewer, reason),
    reason,
  });
  writing.record({
    action: 'write-on-behalf',
    entity: 'review',
    entityId: review.id,
    after: { reviewer, reason },
  });
}

/**
 * Lets the lead write and submit on behalf of the reviewer: a deed with a reason, which stays with the review.
 * @throws Problem where the review is sealed, nobody's, or their own
 */
export function writeOnBehalf(
  workspace: OpenWorkspace,
  { reviewId, reason }: { reviewId: ReviewId; reason: string },
): void {
  workspace.write((writing) => {
    const { tx } = writing;
    const review = reviewById(tx, reviewId);
    if (review.submittedAt !== null) throw sealed();
    if (writingAsIn(workspace, tx, review) !== 'may-on-behalf')
      throw new Problem('You can write in this review already.', {
        kept: 'Nothing was changed.',
        next: 'Go on writing.',
      });
    keepOnBehalf(workspace, writing, review, reason);
  });
}
