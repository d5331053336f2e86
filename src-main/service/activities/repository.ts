import { and, asc, count, desc, eq, inArray, max } from 'drizzle-orm';
import type { ActivityType } from '#shared/domain/activities/activity-types.ts';
import type { ActivityId } from '#shared/domain/ids.ts';
import { notThere } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { activities, activityFindings, activityReports, activityTypes } from '../store/schema/activities.ts';
import { trackedItems } from '../store/schema/tracker.ts';
import type { Writing } from '../workspace/open-workspace.ts';

export type ActivityRecord = typeof activities.$inferSelect;
export type FindingRecord = typeof activityFindings.$inferSelect;
export type ReportRecord = typeof activityReports.$inferSelect;

/** The types that a person added or changed. */
export const changedTypes = (store: Reader): ActivityType[] =>
  store.select().from(activityTypes).orderBy(asc(activityTypes.name)).all();

/** How many activities there are of each type. */
export const usesOfTypes = (store: Reader): ReadonlyMap<string, number> =>
  new Map(
    store
      .select({ key: activities.typeKey, n: count() })
      .from(activities)
      .groupBy(activities.typeKey)
      .all()
      .map(({ key, n }) => [key, n]),
  );

/** Writes a type: a new one, or over the one that is there. */
export function putType({ tx }: Pick<Writing, 'tx'>, type: ActivityType): void {
  const { key: _, ...change } = type;
  tx.insert(activityTypes).values(type).onConflictDoUpdate({ target: activityTypes.key, set: change }).run();
}

/** @throws Problem NOT_THERE */
export function activityById(store: Reader, id: ActivityId): ActivityRecord {
  const row = store.select().from(activities).where(eq(activities.id, id)).get();
  if (!row) throw notThere('activity');
  return row;
}

/** Every activity, newest first. */
export const allActivities = (store: Reader): ActivityRecord[] =>
  store.select().from(activities).orderBy(desc(activities.createdAt), desc(activities.id)).all();

/** Activities that are still to take place or whose report is awaited, newest first. */
export const unfinishedActivities = (store: Reader): ActivityRecord[] =>
  store
    .select()
    .from(activities)
    .where(inArray(activities.state, ['planned', 'under-way', 'report-awaited']))
    .orderBy(desc(activities.createdAt), desc(activities.id))
    .all();

/** Writes an activity: a new one, or over the one that is there. */
export function putActivity({ tx }: Pick<Writing, 'tx'>, row: ActivityRecord): void {
  const { id: _, createdAt: _at, createdBy: _by, ...change } = row;
  tx.insert(activities).values(row).onConflictDoUpdate({ target: activities.id, set: change }).run();
}

/** What was found in every activity, or in one, in its order. */
export const findingsOf = (store: Reader, activityId?: ActivityId): FindingRecord[] =>
  store
    .select()
    .from(activityFindings)
    .where(activityId === undefined ? undefined : eq(activityFindings.activityId, activityId))
    .orderBy(asc(activityFindings.activityId), asc(activityFindings.position), asc(activityFindings.id))
    .all();

/** @throws Problem NOT_THERE where the finding is not of this activity */
export function findingById(store: Reader, activityId: ActivityId, findingId: string): FindingRecord {
  const row = store
    .select()
    .from(activityFindings)
    .where(and(eq(activityFindings.id, findingId), eq(activityFindings.activityId, activityId)))
    .get();
  if (!row) throw notThere('finding');
  return row;
}

/** The position after the last finding of an activity. */
export const nextFindingPosition = (store: Reader, activityId: ActivityId): number =>
  (store
    .select({ last: max(activityFindings.position) })
    .from(activityFindings)
    .where(eq(activityFindings.activityId, activityId))
    .get()?.last ?? 0) + 1;

/** Writes a finding: a new one, or over the one that is there. */
export function putFinding({ tx }: Pick<Writing, 'tx'>, row: FindingRecord): void {
  const { id: _, ...change } = row;
  tx.insert(activityFindings)
    .values(row)
    .onConflictDoUpdate({ target: activityFindings.id, set: change })
    .run();
}

/** Takes a finding out. */
export function dropFinding({ tx }: Pick<Writing, 'tx'>, id: string): void {
  tx.delete(activityFindings).where(eq(activityFindings.id, id)).run();
}

/** The reports of an activity, oldest first. */
export const reportsOf = (store: Reader, activityId: ActivityId): ReportRecord[] =>
  store
    .select()
    .from(activityReports)
    .where(eq(activityReports.activityId, activityId))
    .orderBy(asc(activityReports.addedAt), asc(activityReports.id))
    .all();

/** @throws Problem NOT_THERE */
export function reportById(store: Reader, id: string): ReportRecord {
  const row = store.select().from(activityReports).where(eq(activityReports.id, id)).get();
  if (!row) throw notThere('report');
  return row;
}

/** Keeps a report. */
export function addReport({ tx }: Pick<Writing, 'tx'>, row: ReportRecord): void {
  tx.insert(activityReports).values(row).run();
}

/** The numbers of items of the tracker that findings of an activity became. */
export const itemNumbers = (store: Reader, activityId: ActivityId): ReadonlyMap<string, number> =>
  new Map(
    store
      .select({ id: trackedItems.id, number: trackedItems.number })
      .from(trackedItems)
      .innerJoin(activityFindings, eq(activityFindings.itemId, trackedItems.id))
      .where(eq(activityFindings.activityId, activityId))
      .all()
      .map(({ id, number }) => [id, number]),
  );
