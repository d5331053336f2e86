import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CaseId, PackDraftId, ReviewId, RoundId } from '#shared/domain/ids.ts';
import { cases } from './cases.ts';
import { reviews } from './reviews.ts';
import { rounds } from './rounds.ts';

/** A pack that is being prepared; nothing has left yet. */
export const packDrafts = sqliteTable('pack_drafts', {
  id: text('id').$type<PackDraftId>().primaryKey(),
  roundId: text('round_id')
    .$type<RoundId>()
    .notNull()
    .references(() => rounds.id),
  recipient: text('recipient').notNull(),
  purpose: text('purpose').notNull(),
  /** `blind` or `open`, see `PackDesign`. */
  design: text('design', { enum: ['blind', 'open'] }).notNull(),
  /** Decides which letter each child gets; never leaves the workspace. */
  aliasSeed: text('alias_seed').notNull(),
  /** JSON of what the checker has done so far: seen texts, accepted risks, decoys, checklist. */
  progress: text('progress').notNull(),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
  releasedAt: text('released_at'),
});

export const packDraftReviews = sqliteTable(
  'pack_draft_reviews',
  {
    draftId: text('draft_id')
      .$type<PackDraftId>()
      .notNull()
      .references(() => packDrafts.id, { onDelete: 'cascade' }),
    reviewId: text('review_id')
      .$type<ReviewId>()
      .notNull()
      .references(() => reviews.id),
    position: integer('position').notNull(),
  },
  (table) => [primaryKey({ columns: [table.draftId, table.reviewId] })],
);

/** What a person decided about a word of a case; remembered for the next pack. */
export const redactionDecisions = sqliteTable(
  'redaction_decisions',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id, { onDelete: 'cascade' }),
    /** JSON of `Decision` (domain/redaction). */
    decision: text('decision').notNull(),
    decidedAt: text('decided_at').notNull(),
    decidedBy: text('decided_by').notNull(),
  },
  (table) => [index('redaction_decisions_by_case').on(table.caseId)],
);

/** What left the building: append-only, triggers refuse updates and deletes. */
export const releases = sqliteTable('releases', {
  id: text('id').primaryKey(),
  draftId: text('draft_id').$type<PackDraftId>().notNull(),
  kind: text('kind').notNull(),
  releasedAt: text('released_at').notNull(),
  releasedBy: text('released_by').notNull(),
  recipient: text('recipient').notNull(),
  fileName: text('file_name').notNull(),
  bytes: integer('bytes').notNull(),
  sha256: text('sha256').notNull(),
  /** JSON: reviews, decisions, accepted risks, small cells, attention figures, checklist. */
  record: text('record').notNull(),
});

/** The key from alias to child; stays in the workspace. One row per case and person, place or number. */
export const releaseAliases = sqliteTable(
  'release_aliases',
  {
    releaseId: text('release_id')
      .notNull()
      .references(() => releases.id),
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    entity: text('entity').notNull(),
    alias: text('alias').notNull(),
    /** As the texts or the record write it. */
    known: text('known').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.releaseId, table.caseId, table.entity] }),
    index('release_aliases_by_case').on(table.caseId),
  ],
);
