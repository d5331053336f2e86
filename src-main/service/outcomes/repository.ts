import { and, asc, desc, eq, inArray, ne } from 'drizzle-orm';
import type { CaseId, ItemId } from '#shared/domain/ids.ts';
import { notThere } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { cases } from '../store/schema/cases.ts';
import { itemGoals, outcomeGoals, outcomePlans, outcomeScores } from '../store/schema/outcomes.ts';
import { trackedItems } from '../store/schema/tracker.ts';
import type { Writing } from '../workspace/open-workspace.ts';

export type PlanRecord = typeof outcomePlans.$inferSelect;
export type GoalRecord = typeof outcomeGoals.$inferSelect;
export type ScoreRecord = typeof outcomeScores.$inferSelect;

/** Plans with the child that each is about. */
const plansWithChild = (store: Reader) =>
  store
    .select({ plan: outcomePlans, child: cases.name, reference: cases.reference })
    .from(outcomePlans)
    .innerJoin(cases, eq(cases.id, outcomePlans.caseId));

/** All plans with the child that each is about, newest first. */
export const allPlans = (store: Reader) =>
  plansWithChild(store).orderBy(desc(outcomePlans.openedOn), asc(outcomePlans.id)).all();

/** @throws Problem NOT_THERE */
export function planById(store: Reader, id: string) {
  const row = plansWithChild(store).where(eq(outcomePlans.id, id)).get();
  if (!row) throw notThere('outcomes plan');
  return row;
}

/** Whether there is such a case. */
export const hasCase = (store: Reader, id: CaseId): boolean =>
  store.select({ id: cases.id }).from(cases).where(eq(cases.id, id)).get() !== undefined;

/** The goals of a plan, or of all, in order. */
export const goalsOf = (store: Reader, planId?: string): GoalRecord[] =>
  store
    .select()
    .from(outcomeGoals)
    .where(planId === undefined ? undefined : eq(outcomeGoals.planId, planId))
    .orderBy(asc(outcomeGoals.position))
    .all();

/** @throws Problem NOT_THERE */
export function goalById(store: Reader, id: string): GoalRecord {
  const row = store.select().from(outcomeGoals).where(eq(outcomeGoals.id, id)).get();
  if (!row) throw notThere('goal');
  return row;
}

/** The scores of these goals, or of all, oldest first. */
export const scoresOf = (store: Reader, goalIds?: readonly string[]): ScoreRecord[] =>
  store
    .select()
    .from(outcomeScores)
    .where(goalIds === undefined ? undefined : inArray(outcomeScores.goalId, [...goalIds]))
    .orderBy(asc(outcomeScores.day), asc(outcomeScores.at))
    .all();

/** Writes a plan. */
export function putPlan({ tx }: Pick<Writing, 'tx'>, row: PlanRecord): void {
  tx.insert(outcomePlans).values(row).onConflictDoUpdate({ target: outcomePlans.id, set: row }).run();
}

/** Writes a goal. */
export function putGoal({ tx }: Pick<Writing, 'tx'>, row: GoalRecord): void {
  tx.insert(outcomeGoals).values(row).onConflictDoUpdate({ target: outcomeGoals.id, set: row }).run();
}

/** Takes a goal out. */
export function dropGoal({ tx }: Pick<Writing, 'tx'>, id: string): void {
  tx.delete(outcomeGoals).where(eq(outcomeGoals.id, id)).run();
}

/** Writes a score. */
export function putScore({ tx }: Pick<Writing, 'tx'>, row: ScoreRecord): void {
  tx.insert(outcomeScores).values(row).onConflictDoUpdate({ target: outcomeScores.id, set: row }).run();
}

/** The recommendations about a child, but for those that others stand for. */
export const recommendationsAbout = (store: Reader, caseId: PlanRecord['caseId']) =>
  store
    .select({ itemId: trackedItems.id, number: trackedItems.number, action: trackedItems.action })
    .from(trackedItems)
    .where(
      and(
        eq(trackedItems.caseId, caseId),
        eq(trackedItems.level, 'child'),
        ne(trackedItems.delivery, 'superseded'),
      ),
    )
    .orderBy(asc(trackedItems.number))
    .all();

/** Which recommendation is measured by which goal. */
export const measuresOf = (store: Reader) =>
  store
    .select({ itemId: itemGoals.itemId, goalId: itemGoals.goalId, number: trackedItems.number })
    .from(itemGoals)
    .innerJoin(trackedItems, eq(trackedItems.id, itemGoals.itemId))
    .orderBy(asc(trackedItems.number))
    .all();

/** Links a recommendation to a goal, or to none. */
export function putMeasure(
  { tx }: Pick<Writing, 'tx'>,
  itemId: ItemId,
  link: { readonly goalId: string; readonly at: string; readonly by: string } | null,
): void {
  tx.delete(itemGoals).where(eq(itemGoals.itemId, itemId)).run();
  if (link)
    tx.insert(itemGoals)
      .values({ itemId, ...link })
      .run();
}
