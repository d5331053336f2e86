import { type AnySQLiteColumn, index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ActivityId } from '#shared/domain/ids.ts';
import { activities } from './activities.ts';

/** What the QA year holds, one entry for each time that it falls due. */
export const calendarEntries = sqliteTable(
  'calendar_entries',
  {
    id: text('id').primaryKey(),
    title: text('title').notNull(),
    /** The row of the calendar that it stands in: "Observations". */
    kind: text('kind').notNull(),
    service: text('service', { enum: ['children', 'adults', 'both'] }).notNull(),
    /** yyyy-mm-dd, yyyy-mm, or empty where what was written names no day that there is. */
    due: text('due').notNull(),
    /** As it was written, where it was brought in. */
    dueText: text('due_text').notNull(),
    owner: text('owner').notNull(),
    state: text('state', { enum: ['planned', 'under-way', 'done', 'did-not-happen'] }).notNull(),
    doneOn: text('done_on'),
    whyNot: text('why_not').notNull(),
    note: text('note').notNull(),
    /** How often, as a rule of `domain/calendar/recurrence.ts`; empty for once. */
    recurrence: text('recurrence').notNull(),
    /** Entries that recur together. */
    seriesId: text('series_id'),
    /** How many the kind is to reach in the year, where the entry says so. */
    target: integer('target'),
    isAdHoc: integer('is_ad_hoc', { mode: 'boolean' }).notNull().default(false),
    /** The entry that did not happen, which this one plans again. */
    plannedAgainFrom: text('planned_again_from').references((): AnySQLiteColumn => calendarEntries.id),
    activityId: text('activity_id')
      .$type<ActivityId>()
      .references(() => activities.id),
    /** Its name in other calendars: a file that was exported is known when it comes back. */
    uid: text('uid').notNull(),
    createdAt: text('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    /** The area of the adults' programme that it belongs to; empty where it is of none. */
    area: text('area').notNull().default(''),
  },
  (table) => [
    index('calendar_entries_by_due').on(table.due),
    index('calendar_entries_by_series').on(table.seriesId),
  ],
);
