import type { OpenInRound } from '#shared/contract/rounds.ts';
import type { UndoOffer } from '#shared/contract/undo.ts';
import { addDays, daysBetween } from '#shared/domain/dates/calendar-days.ts';
import type { ReviewId, RoundId } from '#shared/domain/ids.ts';
import { Problem, sealed } from '../problem.ts';
import { refuseWhileHeld } from '../reviews/held.ts';
import { heldBy } from '../reviews/packs-repository.ts';
import { reviewById } from '../reviews/repository.ts';
import type { Reader } from '../store/connection.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import {
  insertRound,
  setClosed,
  setClosesOn,
  setRequiresCalibration,
  setWithdrawn,
  unsettledIn,
} from './in-flight-repository.ts';
import { roundById } from './repository.ts';
import { reviewsByReference } from './reviews-repository.ts';

/**
 * Takes a review out of its round with a reason. What was written stays, and an open concern about the child goes on
 * waiting on Today.
 * @throws Problem where it is sealed, out with somebody, or withdrawn already
 */
export function withdrawReview(workspace: OpenWorkspace, reviewId: ReviewId, because: string): UndoOffer {
  workspace.write((writing) => {
    const { tx, at, record } = writing;
    const review = reviewById(tx, reviewId);
    if (review.submittedAt !== null) throw sealed();
    refuseWhileHeld(tx, reviewId);
    if (review.withdrawnAt !== null)
      throw new Problem('This review was withdrawn before.', {
        kept: 'Nothing was changed.',
        next: 'Its reason stands beside it.',
      });
    setWithdrawn(writing, reviewId, { at, by: workspace.actor, because });
    record({ action: 'withdraw', entity: 'review', entityId: reviewId, after: { because } });
  });
  return workspace.undos.offer('Withdrawn from the round.', () => {
    reinstateReview(workspace, reviewId);
    return 'The review is in the round again.';
  });
}

/** Takes a withdrawn review into its round again. @throws Problem where it is not withdrawn */
export function reinstateReview(workspace: OpenWorkspace, reviewId: ReviewId): void {
  workspace.write((writing) => {
    const review = reviewById(writing.tx, reviewId);
    if (review.withdrawnAt === null)
      throw new Problem('This review is in the round.', {
        kept: 'Nothing was changed.',
        next: 'Go on with it.',
      });
    setWithdrawn(writing, reviewId, null);
    writing.record({
      action: 'reinstate',
      entity: 'review',
      entityId: reviewId,
      before: { because: review.withdrawnBecause },
    });
  });
}

/** Moves the closing day. @throws Problem where it would close before it opens, or is closed */
export function extendRound(workspace: OpenWorkspace, id: RoundId, closesOn: string, because: string): void {
  workspace.write((writing) => {
    const round = roundById(writing.tx, id);
    if (round.closedAt !== null)
      throw new Problem('This round is closed.', {
        kept: 'Nothing was changed.',
        next: 'Open it again first.',
      });
    if (closesOn < round.opensOn)
      throw new Problem('The round would close before it opens.', {
        kept: 'Nothing was changed.',
        next: 'Choose a closing day that is not before the opening day.',
      });
    if (closesOn === round.closesOn) return;
    setClosesOn(writing, id, closesOn);
    writing.record({
      action: 'extend',
      entity: 'round',
      entityId: id,
      before: { closesOn: round.closesOn },
      after: { closesOn, because },
    });
  });
}

/** A new round like this one, with a window as long. @returns its id @throws Problem when it is not there */
export function duplicateRound(
  workspace: OpenWorkspace,
  id: RoundId,
  name: string,
  opensOn: string,
): RoundId {
  return workspace.write((writing) => {
    const round = roundById(writing.tx, id);
    const newId = workspace.newId<RoundId>();
    const copy = {
      name,
      opensOn,
      closesOn: addDays(opensOn, daysBetween(round.opensOn, round.closesOn)),
      theme: round.theme,
      scaleId: round.scaleId,
      templateId: round.templateId,
      targetSize: round.targetSize,
      requiresCalibration: round.requiresCalibration,
    };
    insertRound(writing, { id: newId, ...copy, createdAt: writing.at });
    writing.record({ action: 'add', entity: 'round', entityId: newId, after: { ...copy, copiedFrom: id } });
    return newId;
  });
}

/** What is open in a round, the most pressing first. @throws Problem when it is not there */
export function openInRound(store: Reader, id: RoundId): OpenInRound[] {
  roundById(store, id);
  const rows = reviewsByReference(store, id);
  if (rows.length === 0)
    return [{ kind: 'no-cases', sentence: 'No case was ever chosen for this round.', reviewId: null }];
  return [
    ...unsettledIn(store, id).map(
      ({ reviewId, reference }): OpenInRound => ({
        kind: 'concern',
        reviewId,
        sentence: `${reference}: an immediate concern was raised, and what was done is not written down.`,
      }),
    ),
    ...rows
      .filter(({ review }) => review.submittedAt === null && review.withdrawnAt === null)
      .map(({ review, reference, reviewer }): OpenInRound => {
        if (review.reviewerId === null)
          return { kind: 'not-allocated', reviewId: review.id, sentence: `${reference} has no reviewer.` };
        const held = heldBy(store, review.id);
        return held
          ? {
              kind: 'away',
              reviewId: review.id,
              sentence: `${reference} is with ${held.counterpart}, in pack ${held.number}, and not back.`,
            }
          : {
              kind: 'not-submitted',
              reviewId: review.id,
              sentence: `${reference} is ${review.startedAt ? 'begun' : 'not begun'} by ${reviewer ?? 'nobody'} and not submitted.`,
            };
      }),
  ];
}

/**
 * Closes a round.
 * @throws Problem where something is open and no note says why it closes all the same; an open concern is never closed over
 */
export function closeRound(workspace: OpenWorkspace, id: RoundId, note: string): string {
  return workspace.write((writing) => {
    const { tx, at, record } = writing;
    const round = roundById(tx, id);
    if (round.closedAt !== null) return round.closedAt;
    const open = openInRound(tx, id);
    const isConcern = open.some(({ kind }) => kind === 'concern');
    if (isConcern || (open.length > 0 && note.trim() === ''))
      throw new Problem(
        isConcern
          ? 'A child of this round may be at immediate risk, so the round stays open.'
          : 'Something is still open in this round.',
        {
          kept: 'The round is open, as before.',
          next: isConcern
            ? 'Write down in the review what was done, then close the round.'
            : 'Finish or withdraw it, or write why the round closes all the same.',
          details: open.map(({ sentence }) => sentence),
        },
      );
    setClosed(writing, id, { at, by: workspace.actor, note: note.trim() });
    record({
      action: 'close',
      entity: 'round',
      entityId: id,
      after: { note: note.trim(), open: open.map(({ sentence }) => sentence) },
    });
    return at;
  });
}

/** Opens a closed round again. @throws Problem when it is not there */
export function reopenRound(workspace: OpenWorkspace, id: RoundId): void {
  workspace.write((writing) => {
    const { closedAt, closingNote } = roundById(writing.tx, id);
    if (closedAt === null) return;
    setClosed(writing, id, null);
    writing.record({
      action: 'reopen',
      entity: 'round',
      entityId: id,
      before: { closedAt, note: closingNote },
    });
  });
}

/** Says whether reviewers grade the exemplars before they submit in this round. @throws Problem when it is not there */
export function requireCalibration(workspace: OpenWorkspace, id: RoundId, isRequired: boolean): void {
  workspace.write((writing) => {
    const round = roundById(writing.tx, id);
    if (round.requiresCalibration === isRequired) return;
    setRequiresCalibration(writing, id, isRequired);
    writing.record({
      action: 'change',
      entity: 'round',
      entityId: id,
      before: { requiresCalibration: round.requiresCalibration },
      after: { requiresCalibration: isRequired },
    });
  });
}
