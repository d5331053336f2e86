import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { z } from 'zod';
import {
  type ModerationId,
  type ModeratorId,
  type PackDraftId,
  type PersonId,
  type ReviewId,
  RoundId,
} from '#shared/domain/ids.ts';
import { json, Words } from './json-column.ts';
import { packDrafts } from './packs.ts';
import { people } from './people.ts';
import { reviews } from './reviews.ts';

/** A moderation of one or more rounds. */
export const moderations = sqliteTable('moderations', {
  id: text('id').$type<ModerationId>().primaryKey(),
  title: text('title').notNull(),
  design: text('design', { enum: ['review', 'tolerance', 'single-blind', 'double-blind'] }).notNull(),
  /** Steps that two overall grades may be apart. */
  tolerance: integer('tolerance').notNull(),
  seed: text('seed').notNull(),
  /** JSON of the rules and of the odds that chance had. */
  rules: json('rules', z.unknown()).$type<unknown>().notNull(),
  roundIds: json('round_ids', z.array(RoundId)).$type<readonly RoundId[]>().notNull(),
  deadline: text('deadline').notNull(),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  /** What was said in the moderation meeting, and what is proposed for the template. */
  minutes: text('minutes').notNull().default(''),
});

export const moderators = sqliteTable(
  'moderators',
  {
    id: text('id').$type<ModeratorId>().primaryKey(),
    moderationId: text('moderation_id')
      .$type<ModerationId>()
      .notNull()
      .references(() => moderations.id),
    /** The order in which they were asked. */
    position: integer('position').notNull(),
    name: text('name').notNull(),
    kind: text('kind', { enum: ['in-house', 'peer'] }).notNull(),
    personId: text('person_id')
      .$type<PersonId>()
      .references(() => people.id),
    /** The pack that was prepared for a peer. */
    packDraftId: text('pack_draft_id')
      .$type<PackDraftId>()
      .references(() => packDrafts.id),
  },
  (table) => [index('moderators_by_moderation').on(table.moderationId)],
);

/** The sample. Nonce and hash commit to the first grades as they were when it was drawn. */
export const moderatedReviews = sqliteTable(
  'moderated_reviews',
  {
    moderationId: text('moderation_id')
      .$type<ModerationId>()
      .notNull()
      .references(() => moderations.id),
    reviewId: text('review_id')
      .$type<ReviewId>()
      .notNull()
      .references(() => reviews.id),
    /** Its place in the shuffled order: decides the letter. */
    position: integer('position').notNull(),
    reasons: json('reasons', Words).$type<readonly string[]>().notNull(),
    addedAt: text('added_at').notNull(),
    nonce: text('nonce').notNull(),
    grades: json('grades', z.array(z.tuple([z.string(), z.string()])))
      .$type<readonly (readonly [string, string])[]>()
      .notNull(),
    hash: text('hash').notNull(),
    /** When the lead looked through the rationales from which grade words were taken out. */
    checkedAt: text('checked_at'),
    checkedBy: text('checked_by'),
  },
  (table) => [
    primaryKey({ columns: [table.moderationId, table.reviewId] }),
    index('moderated_reviews_by_review').on(table.reviewId),
  ],
);

/** A second grade that is being written; gone when it is handed in. */
export const gradingDrafts = sqliteTable(
  'grading_drafts',
  {
    moderationId: text('moderation_id')
      .$type<ModerationId>()
      .notNull()
      .references(() => moderations.id),
    reviewId: text('review_id')
      .$type<ReviewId>()
      .notNull()
      .references(() => reviews.id),
    moderatorId: text('moderator_id')
      .$type<ModeratorId>()
      .notNull()
      .references(() => moderators.id),
    content: text('content').notNull(),
    savedAt: text('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.moderationId, table.reviewId, table.moderatorId] })],
);

/** What moderators handed in: append-only. Without a review it is their views on template and process. */
export const moderatorReturns = sqliteTable(
  'moderator_returns',
  {
    id: text('id').primaryKey(),
    moderationId: text('moderation_id')
      .$type<ModerationId>()
      .notNull()
      .references(() => moderations.id),
    moderatorId: text('moderator_id')
      .$type<ModeratorId>()
      .notNull()
      .references(() => moderators.id),
    reviewId: text('review_id')
      .$type<ReviewId>()
      .references(() => reviews.id),
    /** 1 is the first, which the statistics use for good. */
    version: integer('version').notNull(),
    source: text('source', { enum: ['here', 'form', 'pack'] }).notNull(),
    content: text('content').notNull(),
    at: text('at').notNull(),
    by: text('by').notNull(),
  },
  (table) => [
    index('moderator_returns_by_moderation').on(table.moderationId, table.reviewId),
    uniqueIndex('moderator_returns_versions').on(
      table.moderationId,
      table.moderatorId,
      table.reviewId,
      table.version,
    ),
  ],
);

/** Moderated grades with their reasons: append-only; the last of a field stands. */
export const moderationDecisions = sqliteTable(
  'moderation_decisions',
  {
    sequence: integer('sequence').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    moderationId: text('moderation_id')
      .$type<ModerationId>()
      .notNull()
      .references(() => moderations.id),
    reviewId: text('review_id')
      .$type<ReviewId>()
      .notNull()
      .references(() => reviews.id),
    /** Key of a domain, or `overall`. */
    field: text('field').notNull(),
    gradeKey: text('grade_key').notNull(),
    gradeWord: text('grade_word').notNull(),
    gradeRank: integer('grade_rank').notNull(),
    sort: text('sort', { enum: ['missed', 'weighed', 'ambiguous', 'scope'] }),
    because: text('because').notNull(),
    meeting: text('meeting').notNull(),
    at: text('at').notNull(),
    by: text('by').notNull(),
  },
  (table) => [
    index('moderation_decisions_by_review').on(table.reviewId, table.field),
    index('moderation_decisions_by_moderation').on(table.moderationId, table.field, table.reviewId),
  ],
);

/** Reviews that a moderator sent back with points, and what their reviewers said: append-only, in turn. */
export const reReviews = sqliteTable(
  're_reviews',
  {
    sequence: integer('sequence').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    moderationId: text('moderation_id')
      .$type<ModerationId>()
      .notNull()
      .references(() => moderations.id),
    reviewId: text('review_id')
      .$type<ReviewId>()
      .notNull()
      .references(() => reviews.id),
    kind: text('kind', { enum: ['asked', 'answered'] }).notNull(),
    /** The points that were asked, or the JSON of the answer. */
    content: text('content').notNull(),
    at: text('at').notNull(),
    by: text('by').notNull(),
  },
  (table) => [index('re_reviews_by_review').on(table.moderationId, table.reviewId)],
);

/** Wordings that a moderation proposes for questions of the template: append-only, the last of a question stands. */
export const wordingProposals = sqliteTable(
  'wording_proposals',
  {
    sequence: integer('sequence').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    moderationId: text('moderation_id')
      .$type<ModerationId>()
      .notNull()
      .references(() => moderations.id),
    domain: text('domain').notNull(),
    prompt: text('prompt').notNull(),
    /** As the question would read; empty where the proposal was taken back. */
    wording: text('wording').notNull(),
    why: text('why').notNull(),
    at: text('at').notNull(),
    by: text('by').notNull(),
  },
  (table) => [index('wording_proposals_by_prompt').on(table.moderationId, table.domain, table.prompt)],
);
