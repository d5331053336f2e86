import type { AllocationOutcome } from '#shared/contract/rounds.ts';
import type { UndoOffer } from '#shared/contract/undo.ts';
import type { CaseId, PersonId, ReviewId, RoundId } from '#shared/domain/ids.ts';
import {
  type AllocationRemark,
  type AvailableReviewer,
  allocateReviews,
} from '#shared/domain/rounds/allocate-reviews.ts';
import { mayReview } from '#shared/domain/rounds/independence.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { notThere, Problem, sealed } from '../problem.ts';
import { exceptionsOf } from '../reviews/exceptions.ts';
import { forgetExceptions, keepException } from '../reviews/exceptions-repository.ts';
import { refuseWhileHeld } from '../reviews/held.ts';
import { refuseWithdrawn } from '../reviews/refuse-withdrawn.ts';
import type { Reader } from '../store/connection.ts';
import type { OpenWorkspace, Writing } from '../workspace/open-workspace.ts';
import {
  allocatableOfRound,
  allocatableReview,
  giveTo,
  nameOfPerson,
  type ReviewRow,
  reviewRow,
} from './allocation-repository.ts';
import { roundById } from './repository.ts';
import { independenceCases, independentReviewers } from './reviewers.ts';

/** Whether a person may review a case; `reason` is empty where they may. */
export interface Permission {
  readonly personId: PersonId;
  readonly name: string;
  readonly isAllowed: boolean;
  /** The lead may accept it with a reason. */
  readonly isAcceptable: boolean;
  readonly reason: string;
}

/** Every active reviewer, with whether they may review this case, and why not. @throws Problem when it is not there. */
export function reviewersFor(store: Reader, reviewId: ReviewId): Permission[] {
  const [one] = independenceCases(allocatableReview(store, reviewId));
  if (!one) throw notThere('review');
  return independentReviewers(store).map((reviewer) => {
    const permission = mayReview(reviewer, one);
    return {
      personId: reviewer.id,
      name: reviewer.name,
      isAllowed: permission.allowed,
      isAcceptable: !permission.allowed && permission.isAcceptable,
      reason: permission.allowed ? '' : permission.reason,
    };
  });
}

/**
 * Gives a review to a reviewer, or takes it back (null).
 * @throws Problem when the review is sealed, when the reviewer is none or not independent of the case, and when a
 *   review that is begun would change hands without the lead.
 */
export function allocate(
  workspace: OpenWorkspace,
  {
    reviewId,
    reviewerId,
    sameTeamReason = '',
  }: { reviewId: ReviewId; reviewerId: PersonId | null; sameTeamReason?: string },
): UndoOffer | null {
  const before = workspace.write((writing) => {
    const { tx, record } = writing;
    const review = reviewRow(tx, reviewId);
    if (!review) throw notThere('review');
    if (review.submittedAt !== null) throw sealed();
    if (review.reviewerId === reviewerId) return null;
    if (reviewerId !== null) refuseWithdrawn(review);
    refuseWhileHeld(tx, reviewId);
    if (review.startedAt !== null && review.reviewerId !== null) refuseUnlessLead(workspace);
    const exceptions = [
      ...(reviewerId === null
        ? []
        : acceptReviewer(workspace, writing, { reviewId, reviewerId, sameTeamReason })),
      ...handedOver(workspace, writing, review, reviewerId),
    ];
    giveTo(tx, reviewId, reviewerId);
    record({
      action: 'allocate',
      entity: 'review',
      entityId: reviewId,
      before: { reviewerId: review.reviewerId },
      after: { reviewerId, isBegun: review.startedAt !== null },
    });
    return { former: review.reviewerId, exceptions };
  });
  if (before === null) return null;
  return workspace.undos.offer(
    reviewerId === null ? 'Taken back from the reviewer.' : 'Given to the reviewer.',
    () => takeBack(workspace, [{ reviewId, given: reviewerId, before: before.former }], before.exceptions),
  );
}

/**
 * Takes allocations back where nothing happened since: a review that was submitted, or changed hands again, stays.
 * @returns what it did, in a sentence
 */
function takeBack(
  workspace: OpenWorkspace,
  allocations: readonly {
    readonly reviewId: ReviewId;
    readonly given: PersonId | null;
    readonly before: PersonId | null;
  }[],
  exceptions: readonly string[] = [],
): string {
  const undone = workspace.write(
    ({ tx, record }) =>
      allocations.filter(({ reviewId, given, before }) => {
        const review = reviewRow(tx, reviewId);
        if (!review || review.submittedAt !== null || review.reviewerId !== given) return false;
        giveTo(tx, reviewId, before);
        forgetExceptions(tx, exceptions);
        record({
          action: 'allocate',
          entity: 'review',
          entityId: reviewId,
          before: { reviewerId: given },
          after: { reviewerId: before },
        });
        return true;
      }).length,
  );
  const left = allocations.length - undone;
  return [
    `${countWords(undone, 'allocation was', 'allocations were')} undone.`,
    ...(left > 0 ? [`${countWords(left, 'was', 'were')} changed since and stayed as it is now.`] : []),
  ].join(' ');
}

/**
 * Shares the reviews of a round that nobody has yet among these reviewers, as evenly as the independence rule and their
 * capacities let it be. What is allocated stays, and counts; what was withdrawn does neither.
 */
export function allocateBalanced(
  workspace: OpenWorkspace,
  roundId: RoundId,
  asked: readonly { readonly personId: PersonId; readonly capacity: number | null }[],
): AllocationOutcome {
  return workspace.write(({ tx, recordAll }) => {
    roundById(tx, roundId);
    const rows = allocatableOfRound(tx, roundId);
    const byId = new Map(rows.map((row) => [row.id, row]));
    const accepted = exceptionsOf(
      tx,
      rows.map(({ reviewId, reviewerId }) => ({ id: reviewId, reviewerId })),
    );
    const plan = allocateReviews(
      independenceCases(rows).map((one) => {
        const { reviewId, reviewerId = null } = byId.get(one.id) ?? {};
        const reasons = (reviewId && accepted.get(reviewId)) || [];
        return { ...one, reviewerId, isSameTeamAccepted: reasons.some(({ kind }) => kind === 'same-team') };
      }),
      reviewersAsked(tx, asked),
    );
    const allocations = plan.allocations.flatMap(({ caseId, reviewerId, isKept }) => {
      const row = byId.get(caseId);
      return isKept || !row ? [] : [{ reviewId: row.reviewId, given: reviewerId, before: null }];
    });
    for (const { reviewId, given } of allocations) giveTo(tx, reviewId, given);
    recordAll(
      allocations.map(({ reviewId, given }) => ({
        action: 'allocate',
        entity: 'review',
        entityId: reviewId,
        before: { reviewerId: null },
        after: { reviewerId: given },
      })),
    );
    const remark = ({ caseId, reason }: AllocationRemark<CaseId>) => {
      const row = byId.get(caseId);
      return row ? [{ reviewId: row.reviewId, reference: row.reference, reason }] : [];
    };
    return {
      allocated: allocations.length,
      undo:
        allocations.length === 0
          ? null
          : workspace.undos.offer(`${countWords(allocations.length, 'review')} allocated.`, () =>
              takeBack(workspace, allocations),
            ),
      notAllocated: plan.notAllocated.flatMap(remark),
      conflicts: plan.conflicts.flatMap(remark),
    };
  });
}

function refuseUnlessLead(workspace: OpenWorkspace): void {
  if (workspace.settings.me.role === 'lead') return;
  throw new Problem('This review is begun, so only the lead can give it to somebody else.', {
    kept: 'Nothing was changed.',
    next: 'Ask the lead of the round.',
  });
}

/** @returns the ids of what was accepted for it. @throws Problem when the person is none, or not independent of the case */
function acceptReviewer(
  workspace: OpenWorkspace,
  writing: Writing,
  {
    reviewId,
    reviewerId,
    sameTeamReason,
  }: { reviewId: ReviewId; reviewerId: PersonId; sameTeamReason: string },
): string[] {
  const permission = reviewersFor(writing.tx, reviewId).find(({ personId }) => personId === reviewerId);
  if (!permission) throw noReviewer();
  if (permission.isAllowed) return [];
  const reason = sameTeamReason.trim();
  if (permission.isAcceptable && reason !== '') {
    const { reason: words } = permission;
    writing.record({
      action: 'accept-same-team',
      entity: 'review',
      entityId: reviewId,
      after: { reviewer: permission.name, words, reason },
    });
    return [
      keepException(workspace, writing, { reviewId, personId: reviewerId, kind: 'same-team', words, reason }),
    ];
  }
  throw new Problem(
    permission.isAcceptable
      ? permission.reason
      : `Nobody reviews a case that they work or manage. ${permission.reason}`,
    {
      kept: 'The review stays with whom it was.',
      next: permission.isAcceptable
        ? 'Say why it is to be this person all the same, or choose somebody of another team. The reason is shown with the review.'
        : 'Choose a reviewer who is independent of this case.',
    },
  );
}

/** Begun work that changes hands says whose it was. */
function handedOver(
  workspace: OpenWorkspace,
  writing: Writing,
  review: ReviewRow,
  reviewerId: PersonId | null,
): string[] {
  if (review.startedAt === null || review.reviewerId === null || reviewerId === null) return [];
  const nameOf = (id: PersonId) => nameOfPerson(writing.tx, id);
  return [
    keepException(workspace, writing, {
      reviewId: review.id,
      personId: reviewerId,
      kind: 'handed-over',
      words: `Begun by ${nameOf(review.reviewerId)}, given to ${nameOf(reviewerId)}.`,
      reason: '',
    }),
  ];
}

function reviewersAsked(
  store: Reader,
  asked: readonly { readonly personId: PersonId; readonly capacity: number | null }[],
): AvailableReviewer<PersonId>[] {
  const known = new Map(independentReviewers(store).map((reviewer) => [reviewer.id, reviewer]));
  const capacities = new Map(asked.map(({ personId, capacity }) => [personId, capacity]));
  return [...capacities].map(([personId, capacity]) => {
    const reviewer = known.get(personId);
    if (!reviewer) throw noReviewer();
    return { ...reviewer, capacity };
  });
}

const noReviewer = (): Problem =>
  new Problem('This person is not among the active reviewers.', {
    kept: 'Nothing was changed.',
    next: 'Choose another, or make the person a reviewer under People first.',
  });
