import { blob, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { CaseId, PersonId, ReviewId, RoundId } from '#shared/domain/ids.ts';
import { cases } from './cases.ts';
import { json, Words } from './json-column.ts';
import { people } from './people.ts';
import { rounds } from './rounds.ts';

/** One case in one round. Sealed once `submittedAt` is set: triggers refuse changes of it and of all that hangs on it. */
export const reviews = sqliteTable(
  'reviews',
  {
    id: text('id').$type<ReviewId>().primaryKey(),
    roundId: text('round_id')
      .$type<RoundId>()
      .notNull()
      .references(() => rounds.id),
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    reviewerId: text('reviewer_id')
      .$type<PersonId>()
      .references(() => people.id),
    chosenBy: text('chosen_by', { enum: ['sample', 'hand'] }).notNull(),
    reason: text('reason').notNull(),
    createdAt: text('created_at').notNull(),
    /** When the first word was written. */
    startedAt: text('started_at'),
    savedAt: text('saved_at'),
    submittedAt: text('submitted_at'),
    seal: text('seal'),
    /** How the seal was computed; null is the way of version 0.1.0. */
    sealVersion: integer('seal_version'),
    /** JSON of what was sealed, with names, round, template and scale as they were then. */
    sealedContent: text('sealed_content'),
    /** Copies of the overall grade, so that lists need not read answers. */
    gradeKey: text('grade_key'),
    gradeWord: text('grade_word'),
    gradeRank: integer('grade_rank'),
    /** How many of the template's fields hold something. */
    filledFields: integer('filled_fields').notNull().default(0),
    /** Taken out of the round with a reason; what was written stays. */
    withdrawnAt: text('withdrawn_at'),
    withdrawnBy: text('withdrawn_by'),
    withdrawnBecause: text('withdrawn_because'),
  },
  (table) => [
    uniqueIndex('reviews_once_a_round').on(table.roundId, table.caseId),
    index('reviews_by_case').on(table.caseId),
    index('reviews_by_reviewer').on(table.reviewerId),
    index('reviews_by_submission').on(table.submittedAt),
  ],
);

export const reviewAnswers = sqliteTable(
  'review_answers',
  {
    reviewId: text('review_id')
      .$type<ReviewId>()
      .notNull()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    field: text('field').notNull(),
    value: text('value').notNull(),
    savedAt: text('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.reviewId, table.field] })],
);

export const evidenceItems = sqliteTable(
  'evidence_items',
  {
    id: text('id').primaryKey(),
    reviewId: text('review_id')
      .$type<ReviewId>()
      .notNull()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    kind: text('kind', {
      enum: ['record', 'observation', 'conversation', 'childs-words', 'document'],
    }).notNull(),
    source: text('source').notNull(),
    date: text('date').notNull(),
    text: text('text').notNull(),
    /** JSON array of the fields that cite it. */
    cites: json('cites', Words).$type<readonly string[]>().notNull(),
    /** What kind of source it is; null where nobody said. */
    sourceKind: text('source_kind', { enum: ['quantitative', 'qualitative', 'outcome'] }),
  },
  (table) => [index('evidence_items_by_review').on(table.reviewId)],
);

/** A reviewer thought that a child is at immediate risk. */
export const concerns = sqliteTable(
  'concerns',
  {
    id: text('id').primaryKey(),
    reviewId: text('review_id')
      .$type<ReviewId>()
      .notNull()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    raisedAt: text('raised_at').notNull(),
    raisedBy: text('raised_by').notNull(),
    concern: text('concern').notNull(),
    done: text('done').notNull().default(''),
    settledAt: text('settled_at'),
  },
  (table) => [index('concerns_by_review').on(table.reviewId)],
);

/** Documents and pictures beside the evidence: in the encrypted workspace, never on the disk by themselves. */
export const reviewAttachments = sqliteTable(
  'review_attachments',
  {
    id: text('id').primaryKey(),
    reviewId: text('review_id')
      .$type<ReviewId>()
      .notNull()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    evidenceId: text('evidence_id'),
    name: text('name').notNull(),
    /** MIME type, from the bytes and not from the name. */
    kind: text('kind').notNull(),
    bytes: integer('bytes').notNull(),
    sha256: text('sha256').notNull(),
    addedAt: text('added_at').notNull(),
    addedBy: text('added_by').notNull(),
    content: blob('content', { mode: 'buffer' }).notNull(),
  },
  (table) => [index('review_attachments_by_review').on(table.reviewId)],
);

/** Earlier versions of the answers, kept at pauses of writing. */
export const answerVersions = sqliteTable(
  'answer_versions',
  {
    id: text('id').primaryKey(),
    reviewId: text('review_id')
      .$type<ReviewId>()
      .notNull()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    field: text('field').notNull(),
    value: text('value').notNull(),
    /** When this text was last saved as the current one. */
    writtenAt: text('written_at').notNull(),
    keptAt: text('kept_at').notNull(),
    keptBy: text('kept_by').notNull(),
  },
  (table) => [index('answer_versions_by_field').on(table.reviewId, table.field, table.keptAt)],
);

/** Stock phrases of whoever works here. */
export const phrases = sqliteTable('phrases', {
  id: text('id').primaryKey(),
  owner: text('owner').notNull(),
  text: text('text').notNull(),
  savedAt: text('saved_at').notNull(),
});

/**
 * What was accepted about a review, each with its reason: a reviewer of the same team, somebody who writes on the
 * reviewer's behalf, begun work that was given to another person.
 */
export const reviewExceptions = sqliteTable(
  'review_exceptions',
  {
    id: text('id').primaryKey(),
    reviewId: text('review_id')
      .$type<ReviewId>()
      .notNull()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: ['same-team', 'on-behalf', 'handed-over'] }).notNull(),
    /** The reviewer whom it is about. */
    personId: text('person_id')
      .$type<PersonId>()
      .references(() => people.id),
    /** What was so, in a sentence. */
    words: text('words').notNull(),
    reason: text('reason').notNull(),
    acceptedBy: text('accepted_by').notNull(),
    acceptedAt: text('accepted_at').notNull(),
  },
  (table) => [index('review_exceptions_by_review').on(table.reviewId)],
);
