import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { cases } from './cases.ts';
import { recommendations } from './recommendations.ts';
import { reviews } from './reviews.ts';

/**
 * What is followed up: a sealed recommendation, or one from elsewhere. What it began as is never altered (a trigger
 * refuses it); what happened to it hangs on `item_events`. The last columns are how it stands now, for lists.
 */
export const trackedItems = sqliteTable(
  'tracked_items',
  {
    id: text('id').primaryKey(),
    /** "R-31". */
    number: integer('number').notNull().unique(),
    level: text('level', { enum: ['child', 'service'] }).notNull(),
    action: text('action').notNull(),
    measure: text('measure').notNull(),
    intendedImpact: text('intended_impact').notNull(),
    theme: text('theme').notNull(),
    caseId: text('case_id').references(() => cases.id),
    reviewId: text('review_id').references(() => reviews.id),
    recommendationId: text('recommendation_id')
      .unique()
      .references(() => recommendations.id),
    /** Where it comes from, in words, where it comes from no review. */
    source: text('source').notNull(),
    /** JSON of what the row of a file said, where it was brought in from one. */
    imported: text('imported'),
    firstDelivery: text('first_delivery').notNull().default('not-said'),
    firstDue: text('first_due').notNull(),
    /** JSON array. */
    firstOwners: text('first_owners', { mode: 'json' }).$type<readonly string[]>().notNull(),
    createdAt: text('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    acceptance: text('acceptance').notNull().default('not-answered'),
    delivery: text('delivery').notNull().default('not-said'),
    impact: text('impact').notNull().default('not-yet-due'),
    due: text('due').notNull(),
    owners: text('owners', { mode: 'json' }).$type<readonly string[]>().notNull(),
    timesMoved: integer('times_moved').notNull().default(0),
    saidDoneBy: text('said_done_by'),
    lastSaidOn: text('last_said_on'),
    deliverySince: text('delivery_since'),
    completedOn: text('completed_on'),
  },
  (table) => [
    index('tracked_items_by_review').on(table.reviewId),
    index('tracked_items_by_case').on(table.caseId),
  ],
);

/** What was said and decided about an item: append-only. */
export const itemEvents = sqliteTable(
  'item_events',
  {
    sequence: integer('sequence').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    itemId: text('item_id')
      .notNull()
      .references(() => trackedItems.id),
    at: text('at').notNull(),
    day: text('day').notNull(),
    by: text('by').notNull(),
    meetingId: text('meeting_id'),
    /** JSON of `ItemChange` (domain/tracker). */
    change: text('change').notNull(),
  },
  (table) => [
    index('item_events_by_item').on(table.itemId, table.sequence),
    index('item_events_by_meeting').on(table.meetingId),
  ],
);

/** A meeting that goes through the tracker. Sealed when it is approved: triggers refuse changes then. */
export const meetings = sqliteTable('meetings', {
  id: text('id').primaryKey(),
  series: text('series').notNull(),
  day: text('day').notNull(),
  startsAt: text('starts_at').notNull(),
  lengthMinutes: integer('length_minutes').notNull(),
  nextOn: text('next_on').notNull(),
  chair: text('chair').notNull(),
  /** JSON: {present, apologies}. */
  attendance: text('attendance').notNull(),
  notes: text('notes').notNull(),
  startedAt: text('started_at'),
  endedAt: text('ended_at'),
  approvedAt: text('approved_at'),
  approvedBy: text('approved_by'),
  /** The minutes as they were approved, JSON, and their SHA-256. */
  minutes: text('minutes'),
  minutesHash: text('minutes_hash'),
});

export const meetingItems = sqliteTable(
  'meeting_items',
  {
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id, { onDelete: 'cascade' }),
    itemId: text('item_id')
      .notNull()
      .references(() => trackedItems.id),
    position: integer('position').notNull(),
    minutes: integer('minutes').notNull(),
    reason: text('reason').notNull(),
    /** Whether it was talked about. */
    isReached: integer('is_reached', { mode: 'boolean' }).notNull().default(false),
    /** Why it is carried a third time. */
    carryReason: text('carry_reason').notNull().default(''),
    /** Who declared an interest. */
    conflict: text('conflict').notNull().default(''),
  },
  (table) => [primaryKey({ columns: [table.meetingId, table.itemId] })],
);

/** Corrections of sealed minutes: dated notes beside them, append-only. */
export const meetingNotes = sqliteTable(
  'meeting_notes',
  {
    id: text('id').primaryKey(),
    meetingId: text('meeting_id')
      .notNull()
      .references(() => meetings.id),
    at: text('at').notNull(),
    by: text('by').notNull(),
    text: text('text').notNull(),
  },
  (table) => [index('meeting_notes_by_meeting').on(table.meetingId, table.at)],
);
