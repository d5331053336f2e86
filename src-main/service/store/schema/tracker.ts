import { type AnySQLiteColumn, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { z } from 'zod';
import {
  type CaseId,
  type ItemId,
  type MeetingId,
  PlanId,
  type ReviewId,
  RoundId,
} from '#shared/domain/ids.ts';
import { ItemLink, ItemPart } from '#shared/domain/tracker/item-change.ts';
import { ItemSource } from '#shared/domain/tracker/item-source.ts';
import { cases } from './cases.ts';
import { json, Words, WordsByKey } from './json-column.ts';
import { recommendations } from './recommendations.ts';
import { reviews } from './reviews.ts';

/**
 * What is followed up: a sealed recommendation, or one from elsewhere. What it began as is never altered (a trigger
 * refuses it); what happened to it hangs on `item_events`. The last columns are how it stands now, for lists.
 */
export const trackedItems = sqliteTable(
  'tracked_items',
  {
    id: text('id').$type<ItemId>().primaryKey(),
    /** "R-31". */
    number: integer('number').notNull().unique(),
    level: text('level', { enum: ['child', 'service'] }).notNull(),
    action: text('action').notNull(),
    measure: text('measure').notNull(),
    intendedImpact: text('intended_impact').notNull(),
    theme: text('theme').notNull(),
    caseId: text('case_id')
      .$type<CaseId>()
      .references(() => cases.id),
    reviewId: text('review_id')
      .$type<ReviewId>()
      .references(() => reviews.id),
    recommendationId: text('recommendation_id')
      .unique()
      .references(() => recommendations.id),
    /** Where it comes from, in words, where it comes from no review. */
    source: text('source').notNull(),
    /** The same in fields, where it was written in fields. */
    sourceFields: json('source_fields', ItemSource),
    /** JSON of what the row of a file said, where it was brought in from one. */
    imported: text('imported'),
    firstDelivery: text('first_delivery').notNull().default('not-said'),
    firstDue: text('first_due').notNull(),
    /** JSON array. */
    firstOwners: json('first_owners', Words).$type<readonly string[]>().notNull(),
    /** The first date as it was written, where that says more than the date. */
    firstDueText: text('first_due_text').notNull().default(''),
    /** The item whose words it took a part of. */
    splitFrom: text('split_from')
      .$type<ItemId>()
      .references((): AnySQLiteColumn => trackedItems.id),
    createdAt: text('created_at').notNull(),
    createdBy: text('created_by').notNull(),
    acceptance: text('acceptance').notNull().default('not-answered'),
    delivery: text('delivery').notNull().default('not-said'),
    impact: text('impact').notNull().default('not-yet-due'),
    due: text('due').notNull(),
    dueText: text('due_text').notNull().default(''),
    owners: json('owners', Words).$type<readonly string[]>().notNull(),
    /** Sources beside the first, in words. */
    moreSources: json('more_sources', Words).$type<readonly string[]>().notNull().default([]),
    parts: json('parts', z.array(ItemPart)).$type<readonly ItemPart[]>().notNull().default([]),
    goneInto: json('gone_into', z.array(ItemLink)).$type<readonly ItemLink[]>().notNull().default([]),
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
      .$type<ItemId>()
      .notNull()
      .references(() => trackedItems.id),
    at: text('at').notNull(),
    day: text('day').notNull(),
    by: text('by').notNull(),
    meetingId: text('meeting_id').$type<MeetingId>(),
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
  id: text('id').$type<MeetingId>().primaryKey(),
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
      .$type<MeetingId>()
      .notNull()
      .references(() => meetings.id, { onDelete: 'cascade' }),
    itemId: text('item_id')
      .$type<ItemId>()
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
      .$type<MeetingId>()
      .notNull()
      .references(() => meetings.id),
    at: text('at').notNull(),
    by: text('by').notNull(),
    text: text('text').notNull(),
  },
  (table) => [index('meeting_notes_by_meeting').on(table.meetingId, table.at)],
);

/** Filters of the tracker that a person named. */
export const trackerFilters = sqliteTable('tracker_filters', {
  id: text('id').primaryKey(),
  name: text('name').notNull().unique(),
  /** JSON of the fields of the address that the filter has. */
  filter: json('filter', WordsByKey).$type<Readonly<Record<string, string>>>().notNull(),
  at: text('at').notNull(),
  by: text('by').notNull(),
});

/** The end of a series of meetings, and its going on again: append-only. */
export const seriesEndings = sqliteTable(
  'series_endings',
  {
    id: text('id').primaryKey(),
    series: text('series').notNull(),
    at: text('at').notNull(),
    day: text('day').notNull(),
    by: text('by').notNull(),
    isEnded: integer('is_ended', { mode: 'boolean' }).notNull(),
    /** Why, or what the figures were. */
    words: text('words').notNull(),
  },
  (table) => [index('series_endings_by_series').on(table.series, table.at)],
);

/** Which rounds and plans a series of meetings covers; the newest word holds, and none is everything. Append-only. */
export const seriesScopes = sqliteTable(
  'series_scopes',
  {
    sequence: integer('sequence').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    series: text('series').notNull(),
    at: text('at').notNull(),
    by: text('by').notNull(),
    /** JSON array. */
    roundIds: json('round_ids', z.array(RoundId)).$type<readonly RoundId[]>().notNull(),
    planIds: json('plan_ids', z.array(PlanId)).$type<readonly PlanId[]>().notNull(),
  },
  (table) => [index('series_scopes_by_series').on(table.series, table.sequence)],
);
