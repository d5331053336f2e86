import { and, asc, eq, inArray, isNull, lte, max, or } from 'drizzle-orm';
import { z } from 'zod';
import type { TrackedItem } from '#shared/contract/tracker.ts';
import { dueState } from '#shared/domain/tracker/due-state.ts';
import {
  ItemChange,
  type ItemEvent,
  type ItemOrigin,
  type ItemState,
  stateOf,
} from '#shared/domain/tracker/item.ts';
import { Acceptance, Delivery, Impact } from '#shared/domain/tracker/states.ts';
import { notThere } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { inChunks } from '../store/rows.ts';
import { cases, itemEvents, recommendations, reviews, rounds, trackedItems } from '../store/schema/index.ts';
import type { OpenWorkspace, Writing } from '../workspace/open-workspace.ts';

type ItemRow = typeof trackedItems.$inferSelect;
type EventRow = typeof itemEvents.$inferSelect;

const asEvent = ({ id, at, day, by, meetingId, change }: EventRow): ItemEvent => ({
  id,
  at,
  day,
  by,
  meetingId,
  change: ItemChange.parse(JSON.parse(change)),
});

const States = z.object({ acceptance: Acceptance, delivery: Delivery, impact: Impact });

/** How an item stands by its own columns. */
export const stateNow = (row: ItemRow): ItemState => ({
  ...States.parse(row),
  due: row.due,
  owners: row.owners,
  timesMoved: row.timesMoved,
  saidDoneBy: row.saidDoneBy,
  lastSaidOn: row.lastSaidOn,
  deliverySince: row.deliverySince,
  completedOn: row.completedOn,
});

/** What an item began as. */
const originOf = (row: ItemRow): ItemOrigin => ({
  due: row.firstDue,
  owners: row.firstOwners,
  delivery: Delivery.parse(row.firstDelivery),
});

/** What was said of an item, oldest first. */
export const eventsOf = (store: Reader, itemId: string): ItemEvent[] =>
  store
    .select()
    .from(itemEvents)
    .where(eq(itemEvents.itemId, itemId))
    .orderBy(asc(itemEvents.sequence))
    .all()
    .map(asEvent);

/** @throws Problem NOT_THERE */
export function itemRow(store: Reader, id: string): ItemRow {
  const row = store.select().from(trackedItems).where(eq(trackedItems.id, id)).get();
  if (!row) throw notThere('recommendation');
  return row;
}

/** All items with whom they are about, in the order of their numbers. */
export function allItems(store: Reader, ids?: readonly string[]) {
  return store
    .select({
      item: trackedItems,
      childName: cases.name,
      reference: cases.reference,
      roundId: rounds.id,
      round: rounds.name,
    })
    .from(trackedItems)
    .leftJoin(cases, eq(cases.id, trackedItems.caseId))
    .leftJoin(reviews, eq(reviews.id, trackedItems.reviewId))
    .leftJoin(rounds, eq(rounds.id, reviews.roundId))
    .where(ids ? inArray(trackedItems.id, [...ids]) : undefined)
    .orderBy(asc(trackedItems.number))
    .all();
}
export type ItemWithPlace = ReturnType<typeof allItems>[number];

/** How every item stood at the end of a past day: those that were there then. */
export function statesAsAt(
  store: Reader,
  rows: readonly ItemWithPlace[],
  asAt: string,
): Map<string, ItemState> {
  const events = Map.groupBy(
    store.select().from(itemEvents).where(lte(itemEvents.day, asAt)).orderBy(asc(itemEvents.sequence)).all(),
    ({ itemId }) => itemId,
  );
  return new Map(
    rows
      .filter(({ item }) => item.createdAt.slice(0, 10) <= asAt)
      .map(({ item }) => [item.id, stateOf(originOf(item), (events.get(item.id) ?? []).map(asEvent), asAt)]),
  );
}

/** An item as it is shown. */
export function asTrackedItem(
  { item, childName, reference, round }: ItemWithPlace,
  state: ItemState,
  day: string,
): TrackedItem {
  return {
    id: item.id,
    number: item.number,
    level: item.level,
    action: item.action,
    theme: item.theme,
    childName,
    reference,
    reviewId: item.reviewId,
    recommendationId: item.recommendationId,
    round,
    source: item.source,
    acceptance: state.acceptance,
    delivery: state.delivery,
    impact: state.impact,
    due: state.due,
    firstDue: item.firstDue,
    timesMoved: state.timesMoved,
    dueState: dueState(state, day),
    owners: [...state.owners],
    lastSaidOn: state.lastSaidOn,
    deliverySince: state.deliverySince,
  };
}

/** Writes how an item stands after its events into its own columns. */
export function settleState({ tx }: Writing, row: ItemRow): ItemState {
  const state = stateOf(originOf(row), eventsOf(tx, row.id));
  const { owners, ...rest } = state;
  tx.update(trackedItems)
    .set({ ...rest, owners: [...owners] })
    .where(eq(trackedItems.id, row.id))
    .run();
  return state;
}

/** Begins to follow up items; numbers go on from the last. */
export function beginItems(
  writing: Writing,
  items: readonly Omit<typeof trackedItems.$inferInsert, 'number' | 'createdAt' | 'due' | 'owners'>[],
): void {
  const { tx, at, recordAll } = writing;
  if (items.length === 0) return;
  const last =
    tx
      .select({ n: max(trackedItems.number) })
      .from(trackedItems)
      .get()?.n ?? 0;
  const rows = items.map((item, i) => ({
    ...item,
    number: last + i + 1,
    createdAt: at,
    due: item.firstDue,
    owners: item.firstOwners,
    delivery: item.firstDelivery ?? 'not-said',
  }));
  for (const part of inChunks(rows)) tx.insert(trackedItems).values(part).run();
  recordAll(
    rows.map(({ id, number, reviewId }) => ({
      action: 'follow' as const,
      entity: 'tracked-item' as const,
      entityId: id,
      after: { number, ...(reviewId && { reviewId }) },
    })),
  );
}

/** Every recommendation of a review that is just being sealed is followed up from now on. */
export function followReview(workspace: OpenWorkspace, writing: Writing, reviewId: string): void {
  const { tx } = writing;
  const sealed = tx
    .select({ recommendation: recommendations, caseId: reviews.caseId })
    .from(recommendations)
    .innerJoin(reviews, eq(reviews.id, recommendations.reviewId))
    .leftJoin(trackedItems, eq(trackedItems.recommendationId, recommendations.id))
    .where(and(eq(recommendations.reviewId, reviewId), or(isNull(trackedItems.id))))
    .orderBy(asc(recommendations.position))
    .all();
  beginItems(
    writing,
    sealed.map(
      ({ recommendation: { id, level, action, measure, intendedImpact, theme, due, owners }, caseId }) => ({
        id,
        level,
        action,
        measure,
        intendedImpact,
        theme,
        caseId,
        reviewId,
        recommendationId: id,
        source: '',
        firstDue: due,
        firstOwners: [...owners],
        createdBy: workspace.actor,
      }),
    ),
  );
}
