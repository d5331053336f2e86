import { and, asc, eq, inArray, max } from 'drizzle-orm';
import type { ItemId, PlanId } from '#shared/domain/ids.ts';
import { notThere } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { planItems, planPriorities, plans } from '../store/schema/plans.ts';
import { seriesScopes } from '../store/schema/tracker.ts';
import type { Writing } from '../workspace/open-workspace.ts';

export type PlanRow = typeof plans.$inferSelect;
export type PlacedRow = typeof planItems.$inferSelect;
export type PriorityRow = typeof planPriorities.$inferSelect;

/** @throws Problem NOT_THERE */
export function planById(store: Reader, id: PlanId): PlanRow {
  const row = store.select().from(plans).where(eq(plans.id, id)).get();
  if (!row) throw notThere('plan');
  return row;
}

/** Every plan, newest first. */
export const allPlans = (store: Reader): PlanRow[] =>
  store.select().from(plans).orderBy(asc(plans.createdAt), asc(plans.id)).all().reverse();

/** The plan of a name: next month's file of the same plan finds it again. */
export const planByName = (store: Reader, name: string): PlanRow | undefined =>
  store.select().from(plans).where(eq(plans.name, name)).get();

/** Priorities of a plan in their order. */
export const prioritiesOf = (store: Reader, planId: PlanId): PriorityRow[] =>
  store
    .select()
    .from(planPriorities)
    .where(eq(planPriorities.planId, planId))
    .orderBy(asc(planPriorities.position), asc(planPriorities.id))
    .all();

/** Where items stand in a plan, in their order. */
export const placedIn = (store: Reader, planId: PlanId): PlacedRow[] =>
  store
    .select()
    .from(planItems)
    .where(eq(planItems.planId, planId))
    .orderBy(asc(planItems.position), asc(planItems.itemId))
    .all();

/** Where an item stands, in whatever plans. */
export const placesOf = (store: Reader, itemIds: readonly ItemId[]): PlacedRow[] =>
  itemIds.length === 0
    ? []
    : store
        .select()
        .from(planItems)
        .where(inArray(planItems.itemId, [...itemIds]))
        .all();

/** @throws Problem NOT_THERE where the item is not in the plan */
export function placeOf(store: Reader, planId: PlanId, itemId: ItemId): PlacedRow {
  const row = store
    .select()
    .from(planItems)
    .where(and(eq(planItems.planId, planId), eq(planItems.itemId, itemId)))
    .get();
  if (!row) throw notThere('action of this plan');
  return row;
}

/** Writes the head of a plan: a new one, or over the one that is there. */
export function putPlan({ tx }: Pick<Writing, 'tx'>, row: PlanRow): void {
  const { id: _, createdAt: _at, createdBy: _by, ...change } = row;
  tx.insert(plans).values(row).onConflictDoUpdate({ target: plans.id, set: change }).run();
}

/** Writes a priority: a new one, or over the one that is there. */
export function putPriority({ tx }: Pick<Writing, 'tx'>, row: PriorityRow): void {
  const { id: _, ...change } = row;
  tx.insert(planPriorities).values(row).onConflictDoUpdate({ target: planPriorities.id, set: change }).run();
}

/** Takes a priority out. What stands in it was moved before. */
export function dropPriority({ tx }: Pick<Writing, 'tx'>, id: string): void {
  tx.delete(planPriorities).where(eq(planPriorities.id, id)).run();
}

/** The position after the last one of a plan. */
export const nextPosition = (store: Reader, planId: PlanId): number =>
  (store
    .select({ last: max(planItems.position) })
    .from(planItems)
    .where(eq(planItems.planId, planId))
    .get()?.last ?? 0) + 1;

/** Puts an item into a plan, or over where it stands there. */
export function putPlace(
  { tx }: Pick<Writing, 'tx'>,
  row: Omit<PlacedRow, 'keptReason' | 'carriedTo'>,
): void {
  tx.insert(planItems)
    .values(row)
    .onConflictDoUpdate({
      target: [planItems.planId, planItems.itemId],
      set: { priorityId: row.priorityId, ref: row.ref, aim: row.aim },
    })
    .run();
}

/** Changes what is noted of an item in a plan. */
export function changePlace(
  { tx }: Pick<Writing, 'tx'>,
  planId: PlanId,
  itemId: ItemId,
  change: Partial<Pick<PlacedRow, 'keptReason' | 'carriedTo'>>,
): void {
  tx.update(planItems)
    .set(change)
    .where(and(eq(planItems.planId, planId), eq(planItems.itemId, itemId)))
    .run();
}

/** Takes an item out of a plan; it stays in the tracker. */
export function dropPlace({ tx }: Pick<Writing, 'tx'>, planId: PlanId, itemId: ItemId): void {
  tx.delete(planItems)
    .where(and(eq(planItems.planId, planId), eq(planItems.itemId, itemId)))
    .run();
}

/** Whether a series of meetings was ever said to go through a plan: without it, that would read as going through everything. */
export const isInScope = (store: Reader, planId: PlanId): boolean =>
  store
    .select({ planIds: seriesScopes.planIds })
    .from(seriesScopes)
    .all()
    .some(({ planIds }) => planIds.includes(planId));

/** Takes a plan out that nothing stands in. */
export function dropPlan({ tx }: Pick<Writing, 'tx'>, id: PlanId): void {
  tx.delete(plans).where(eq(plans.id, id)).run();
}

/** The plans that items of a plan were carried to, each once. */
export const carriedOnIn = (store: Reader, planId: PlanId): PlanId[] => [
  ...new Set(placedIn(store, planId).flatMap(({ carriedTo }) => carriedTo ?? [])),
];

/** The name of every plan by its id. */
export const planNames = (store: Reader): ReadonlyMap<PlanId, string> =>
  new Map(
    store
      .select({ id: plans.id, name: plans.name })
      .from(plans)
      .all()
      .map(({ id, name }) => [id, name]),
  );
