import { desc, eq, inArray } from 'drizzle-orm';
import type { ItemId, PlanId, RoundId } from '#shared/domain/ids.ts';
import type { Reader } from '../store/connection.ts';
import { planItems, plans } from '../store/schema/plans.ts';
import { rounds } from '../store/schema/rounds.ts';
import { seriesScopes } from '../store/schema/tracker.ts';
import type { Writing } from '../workspace/open-workspace.ts';

/** What was said last of what a series covers; undefined where nothing ever was. */
export const newestScope = (store: Reader, series: string) =>
  store
    .select()
    .from(seriesScopes)
    .where(eq(seriesScopes.series, series))
    .orderBy(desc(seriesScopes.sequence))
    .limit(1)
    .get();

/** Those of these rounds that are there, by name. */
export const namedRounds = (store: Reader, ids: readonly RoundId[]) =>
  ids.length === 0
    ? []
    : store
        .select({ id: rounds.id, name: rounds.name })
        .from(rounds)
        .where(inArray(rounds.id, [...ids]))
        .orderBy(rounds.name)
        .all();

/** Those of these plans that are there, by name. */
export const namedPlans = (store: Reader, ids: readonly PlanId[]) =>
  ids.length === 0
    ? []
    : store
        .select({ id: plans.id, name: plans.name })
        .from(plans)
        .where(inArray(plans.id, [...ids]))
        .orderBy(plans.name)
        .all();

/** The items that stand in one of these plans. */
export const itemsInPlans = (store: Reader, planIds: readonly PlanId[]): ReadonlySet<ItemId> =>
  new Set(
    planIds.length === 0
      ? []
      : store
          .select({ itemId: planItems.itemId })
          .from(planItems)
          .where(inArray(planItems.planId, [...planIds]))
          .all()
          .map(({ itemId }) => itemId),
  );

/** Keeps what a series covers from now on, beside what it covered before. */
export function insertScope({ tx }: Pick<Writing, 'tx'>, row: typeof seriesScopes.$inferInsert): void {
  tx.insert(seriesScopes).values(row).run();
}
