import { eq } from 'drizzle-orm';
import type { ItemId } from '#shared/domain/ids.ts';
import { placesOf } from '../plans/repository.ts';
import { activityFindings } from '../store/schema/activities.ts';
import { feedback } from '../store/schema/feedback.ts';
import { itemGoals } from '../store/schema/outcomes.ts';
import { planWords } from '../store/schema/plans.ts';
import { itemEvents, meetingItems, trackedItems } from '../store/schema/tracker.ts';
import type { Writing } from '../workspace/open-workspace.ts';
import { itemRow } from './repository.ts';

/**
 * Takes an item out again that an undo would not have: only where nobody has said anything of it since, and no agenda,
 * plan, activity or goal has it.
 * @param ownPlaces in how many plans it was put when it was made
 * @returns whether it went
 */
export function dropUntouched({ tx, record }: Writing, id: ItemId, ownPlaces = 0): boolean {
  const uses = [
    tx.select({ id: itemEvents.itemId }).from(itemEvents).where(eq(itemEvents.itemId, id)),
    tx.select({ id: meetingItems.itemId }).from(meetingItems).where(eq(meetingItems.itemId, id)),
    tx.select({ id: activityFindings.itemId }).from(activityFindings).where(eq(activityFindings.itemId, id)),
    tx.select({ id: feedback.itemId }).from(feedback).where(eq(feedback.itemId, id)),
    tx.select({ id: itemGoals.itemId }).from(itemGoals).where(eq(itemGoals.itemId, id)),
    tx.select({ id: planWords.itemId }).from(planWords).where(eq(planWords.itemId, id)),
  ];
  if (placesOf(tx, [id]).length > ownPlaces || uses.some((use) => use.get() !== undefined)) return false;
  const { number, action } = itemRow(tx, id);
  tx.delete(trackedItems).where(eq(trackedItems.id, id)).run();
  record({ action: 'remove', entity: 'tracked-item', entityId: id, before: { number, action } });
  return true;
}
