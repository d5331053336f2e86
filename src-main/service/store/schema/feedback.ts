import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { z } from 'zod';
import type { ActivityId, ItemId } from '#shared/domain/ids.ts';
import { activities } from './activities.ts';
import { json } from './json-column.ts';
import { trackedItems } from './tracker.ts';

/** Feedback from anywhere, and what came of it. */
export const feedback = sqliteTable(
  'feedback',
  {
    id: text('id').primaryKey(),
    day: text('day').notNull(),
    source: text('source').notNull(),
    cohort: text('cohort').notNull(),
    words: text('words').notNull(),
    score: text('score').notNull(),
    answered: integer('answered'),
    eligible: integer('eligible'),
    theme: text('theme').notNull(),
    ledTo: text('led_to').notNull(),
    itemId: text('item_id')
      .$type<ItemId>()
      .references(() => trackedItems.id),
    activityId: text('activity_id')
      .$type<ActivityId>()
      .references(() => activities.id),
    publicWords: text('public_words').notNull(),
    did: text('did').notNull(),
    toldWhom: text('told_whom').notNull(),
    toldOn: text('told_on'),
    createdAt: text('created_at').notNull(),
    createdBy: text('created_by').notNull(),
  },
  (table) => [index('feedback_by_day').on(table.day)],
);

/** A theme that a person described. Others stand only where they are used. */
export const themes = sqliteTable('themes', {
  id: text('id').primaryKey(),
  name: text('name').notNull().unique(),
  description: text('description').notNull(),
  isRetired: integer('is_retired', { mode: 'boolean' }).notNull().default(false),
});

/** An entry of the workforce list; the findings that led to it name it. */
export const trainingNeeds = sqliteTable('training_needs', {
  id: text('id').primaryKey(),
  need: text('need').notNull(),
  theme: text('theme').notNull(),
  proposed: text('proposed').notNull(),
  doneOn: text('done_on'),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
});

/** What a person wrote over a part of a paper, and what the part said by itself then. */
export const paperWords = sqliteTable(
  'paper_words',
  {
    paper: text('paper').notNull(),
    part: text('part').notNull(),
    text: text('text').notNull(),
    over: text('written_over').notNull(),
    at: text('at').notNull(),
    by: text('by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.paper, table.part] })],
);

/** A stop of a public paper that a person let stand: append-only. */
export const paperAcceptances = sqliteTable(
  'paper_acceptances',
  {
    id: text('id').primaryKey(),
    paper: text('paper').notNull(),
    stop: text('stop').notNull(),
    words: text('words').notNull(),
    reason: text('reason').notNull(),
    at: text('at').notNull(),
    by: text('by').notNull(),
  },
  (table) => [index('paper_acceptances_by_paper').on(table.paper)],
);

/** A public paper that was written: append-only. */
export const paperReleases = sqliteTable('paper_releases', {
  id: text('id').primaryKey(),
  paper: text('paper').notNull(),
  title: text('title').notNull(),
  fileName: text('file_name').notNull(),
  sha256: text('sha256').notNull(),
  /** JSON array of {words, reason, by}. */
  accepted: json('accepted', z.array(z.object({ words: z.string(), reason: z.string(), by: z.string() })))
    .$type<readonly { readonly words: string; readonly reason: string; readonly by: string }[]>()
    .notNull(),
  at: text('at').notNull(),
  by: text('by').notNull(),
});
