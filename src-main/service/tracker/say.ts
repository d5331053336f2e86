import type { CaseId, ItemId, MeetingId, ReviewId } from '#shared/domain/ids.ts';
import { changeWords } from '#shared/domain/tracker/change-words.ts';
import type { ItemChange } from '#shared/domain/tracker/item-change.ts';
import { whyNot } from '#shared/domain/tracker/may-change.ts';
import { isApproved } from '../meetings/repository.ts';
import { Problem } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import type { OpenWorkspace, Writing } from '../workspace/open-workspace.ts';
import { settleState, stateNow } from './items.ts';
import { childOfReview, eventsOf, insertEvent, itemRow } from './repository.ts';

/**
 * Says or decides something about an item; the tracker moves at once.
 * @throws Problem where a rule refuses it, with the sentence of the rule
 */
export function say(
  workspace: OpenWorkspace,
  itemId: ItemId,
  change: ItemChange,
  meetingId: MeetingId | null = null,
) {
  const eventId = workspace.write((writing) => {
    if (isSealed(writing.tx, meetingId))
      throw new Problem(
        'The minutes of this meeting are approved, so nothing more is decided in it.',
        {
          kept: 'The item is as it was; what you typed is still here.',
          next: 'Say it outside the meeting, or in the next one.',
        },
        'SEALED',
      );
    const row = itemRow(writing.tx, itemId);
    if (change.kind === 'impact' && change.reviewId !== undefined)
      assertSameChild(writing.tx, row.caseId, change.reviewId);
    const refusal = whyNot(stateNow(row), change, workspace.actor);
    if (refusal !== undefined)
      throw new Problem(refusal, {
        kept: 'The item is as it was; what you typed is still here.',
        next: 'Add what is missing, or choose another state.',
      });
    return append(workspace, writing, itemId, change, meetingId);
  });
  if (change.kind === 'take-back') return { eventId, undo: null };
  const undo = workspace.undos.offer(changeWords(change).slice(0, 80), () => {
    takeBack(workspace, itemId, eventId, meetingId);
    return 'Taken back. Both stand in the history of the item.';
  });
  return { eventId, undo };
}

/** A review can only show what changed for its own child. */
function assertSameChild(store: Reader, caseId: CaseId | null, reviewId: ReviewId): void {
  if (childOfReview(store, reviewId) === caseId) return;
  throw new Problem('This review is about another child.', {
    kept: 'The item is as it was; what you typed is still here.',
    next: 'Say it in a review of the same child.',
  });
}

/** Takes a change back; both stay. @throws Problem where that was done already */
export function takeBack(
  workspace: OpenWorkspace,
  itemId: ItemId,
  eventId: string,
  meetingId: MeetingId | null,
): void {
  workspace.write((writing) => {
    const known = eventsOf(writing.tx, itemId);
    const isThere = known.some(({ id }) => id === eventId);
    const isBack = known.some(({ change }) => change.kind === 'take-back' && change.eventId === eventId);
    if (!isThere || isBack)
      throw new Problem('This was taken back already.', {
        kept: 'Nothing was changed.',
        next: 'Look at the history of the item.',
      });
    // After the approval it is not taken back in the meeting, but since.
    const within = isSealed(writing.tx, meetingId) ? null : meetingId;
    append(workspace, writing, itemId, { kind: 'take-back', eventId }, within);
  });
}

const isSealed = (store: Reader, meetingId: MeetingId | null): boolean =>
  meetingId !== null && isApproved(store, meetingId);

/** Says something within a write that does more; no rule refuses it, for a file says what it says. @returns the event's id */
export const sayWithin = (
  workspace: OpenWorkspace,
  writing: Writing,
  itemId: ItemId,
  change: ItemChange,
): string => append(workspace, writing, itemId, change, null);

function append(
  workspace: OpenWorkspace,
  writing: Writing,
  itemId: ItemId,
  change: ItemChange,
  meetingId: MeetingId | null,
): string {
  const id = workspace.newId();
  insertEvent(writing, {
    id,
    itemId,
    at: writing.at,
    day: workspace.today(),
    by: workspace.actor,
    meetingId,
    change: JSON.stringify(change),
  });
  settleState(writing, itemRow(writing.tx, itemId));
  writing.record({
    action: 'say',
    entity: 'tracked-item',
    entityId: itemId,
    after: {
      kind: change.kind,
      ...('to' in change && { to: change.to }),
      eventId: id,
      ...(meetingId && { meetingId }),
    },
  });
  return id;
}
