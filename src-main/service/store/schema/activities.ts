import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { z } from 'zod';
import { ActivityField, ActivityFigure, FigureHeads } from '#shared/domain/activities/activity.ts';
import { ReportParagraph } from '#shared/domain/activities/report-paragraphs.ts';
import type { ActivityId, ItemId } from '#shared/domain/ids.ts';
import { json, WordsByKey } from './json-column.ts';
import { trackedItems } from './tracker.ts';

/** A type of activity that a person added, or one of the built-in types as a person changed it (the same key). */
export const activityTypes = sqliteTable('activity_types', {
  key: text('key').primaryKey(),
  name: text('name').notNull(),
  fields: json('fields', z.array(ActivityField)).$type<readonly ActivityField[]>().notNull(),
  /** The heads of its table of figures; null where it has none. */
  figures: json('figures', FigureHeads),
  isRetired: integer('is_retired', { mode: 'boolean' }).notNull().default(false),
});

/** One audit, observation, visit, survey or other activity beside the practice reviews. */
export const activities = sqliteTable(
  'activities',
  {
    id: text('id').$type<ActivityId>().primaryKey(),
    typeKey: text('type_key').notNull(),
    title: text('title').notNull(),
    service: text('service', { enum: ['children', 'adults', 'both'] }).notNull(),
    state: text('state').notNull(),
    /** yyyy-mm-dd, yyyy-mm, or empty. */
    plannedFor: text('planned_for').notNull(),
    heldOn: text('held_on'),
    owner: text('owner').notNull(),
    summary: text('summary').notNull(),
    /** What the type's own fields hold, by their keys. */
    details: json('details', WordsByKey).$type<Readonly<Record<string, string>>>().notNull(),
    figures: json('figures', z.array(ActivityFigure)).$type<readonly ActivityFigure[]>().notNull(),
    planApprovedOn: text('plan_approved_on'),
    planApprovedBy: text('plan_approved_by').notNull(),
    planReviewedOn: text('plan_reviewed_on'),
    planOutstanding: text('plan_outstanding').notNull(),
    createdAt: text('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    /** The area of the adults' programme that it belongs to; empty where it is of none. */
    area: text('area').notNull().default(''),
    /** Why it did not happen; empty where it did. */
    whyNot: text('why_not').notNull().default(''),
  },
  (table) => [index('activities_by_type').on(table.typeKey)],
);

/** A report that was pasted or dropped in, kept paragraph by paragraph as it said it. */
export const activityReports = sqliteTable(
  'activity_reports',
  {
    id: text('id').primaryKey(),
    activityId: text('activity_id')
      .$type<ActivityId>()
      .notNull()
      .references(() => activities.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    paragraphs: json('paragraphs', z.array(ReportParagraph)).$type<readonly ReportParagraph[]>().notNull(),
    addedAt: text('added_at').notNull(),
    addedBy: text('added_by').notNull(),
  },
  (table) => [index('activity_reports_by_activity').on(table.activityId)],
);

/** What was found: a strength, an area for improvement, a recommendation. */
export const activityFindings = sqliteTable(
  'activity_findings',
  {
    id: text('id').primaryKey(),
    activityId: text('activity_id')
      .$type<ActivityId>()
      .notNull()
      .references(() => activities.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    kind: text('kind', { enum: ['strength', 'area', 'recommendation'] }).notNull(),
    text: text('text').notNull(),
    theme: text('theme').notNull(),
    reportId: text('report_id').references(() => activityReports.id),
    /** The running number of the paragraph in its report. */
    paragraph: integer('paragraph'),
    /** The item of the tracker that it became. */
    itemId: text('item_id')
      .$type<ItemId>()
      .references(() => trackedItems.id),
    /** The entry of the workforce list that it became. */
    trainingNeedId: text('training_need_id'),
  },
  (table) => [
    index('activity_findings_by_activity').on(table.activityId, table.position),
    index('activity_findings_by_item').on(table.itemId),
  ],
);
