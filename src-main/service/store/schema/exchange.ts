import { blob, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { z } from 'zod';
import type { ReviewId } from '#shared/domain/ids.ts';
import { json } from './json-column.ts';
import { reviews } from './reviews.ts';

/** The key pairs of who works here: the newest is in use, the ones before it still open what was sent to them. */
export const ownKeys = sqliteTable('own_keys', {
  id: text('id').primaryKey(),
  madeAt: text('made_at').notNull(),
  replacedAt: text('replaced_at'),
  signingPublic: text('signing_public').notNull(),
  signingSecret: text('signing_secret').notNull(),
  receivingPublic: text('receiving_public').notNull(),
  receivingSecret: text('receiving_secret').notNull(),
});

/** People with whom packs are exchanged, by their public keys. */
export const contacts = sqliteTable('contacts', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  role: text('role', { enum: ['lead', 'reviewer', 'moderator'] }).notNull(),
  organisation: text('organisation').notNull(),
  signingKey: text('signing_key').notNull().unique(),
  receivingKey: text('receiving_key').notNull(),
  addedAt: text('added_at').notNull(),
  /** When the fingerprint was compared by telephone. */
  verifiedAt: text('verified_at'),
  /** When newer keys of the same person took its place. */
  replacedAt: text('replaced_at'),
});

/** Packs that were sent and taken in. Content and numbers never change; a wiped one is emptied. */
export const exchangePacks = sqliteTable('exchange_packs', {
  id: text('id').primaryKey(),
  direction: text('direction', { enum: ['sent', 'received'] }).notNull(),
  kind: text('kind', { enum: ['assignment', 'return', 'moderation', 'moderator-return'] }).notNull(),
  number: integer('number').notNull(),
  /** For a return: the assignment, or the moderation pack, that it answers. */
  assignmentId: text('assignment_id'),
  /** When it was made here, or taken in here. */
  at: text('at').notNull(),
  madeAt: text('made_at').notNull(),
  counterpart: text('counterpart').notNull(),
  /** The other side's signing key, where it is known. */
  signingKey: text('signing_key'),
  fileName: text('file_name').notNull(),
  bytes: integer('bytes').notNull(),
  sha256: text('sha256').notNull(),
  /** The JSON of its entry. */
  content: text('content').notNull(),
  /** When the other side said that it took it in. */
  receiptAt: text('receipt_at'),
  recalledAt: text('recalled_at'),
  supersededBy: text('superseded_by'),
  wipedAt: text('wiped_at'),
});

/** Reviews that went out with an assignment, or came with one. */
export const exchangeReviews = sqliteTable(
  'exchange_reviews',
  {
    assignmentId: text('assignment_id')
      .notNull()
      .references(() => exchangePacks.id),
    reviewId: text('review_id')
      .$type<ReviewId>()
      .notNull()
      .references(() => reviews.id),
    /** JSON of the parts that stand here on behalf of the other side: as sent, with what was taken since. */
    base: text('base').notNull(),
    /** The number of the newest return that was taken into it; 0 for none. */
    takenNumber: integer('taken_number').notNull().default(0),
    takenFrom: text('taken_from'),
  },
  (table) => [primaryKey({ columns: [table.assignmentId, table.reviewId] })],
);

/** Parts that both sides changed: both versions and the base are kept for ever, settled or not. */
export const exchangeConflicts = sqliteTable('exchange_conflicts', {
  id: text('id').primaryKey(),
  reviewId: text('review_id')
    .$type<ReviewId>()
    .notNull()
    .references(() => reviews.id),
  packId: text('pack_id')
    .notNull()
    .references(() => exchangePacks.id),
  part: text('part').notNull(),
  base: text('base'),
  here: text('here'),
  theirs: text('theirs'),
  foundAt: text('found_at').notNull(),
  settledAt: text('settled_at'),
  settledBy: text('settled_by'),
  /** `newer`: a newer return took its place. */
  settled: text('settled', { enum: ['here', 'theirs', 'newer'] }),
});

/** Bytes of documents that came with a review which waits to be decided, so that it can be taken whole later. */
export const exchangeDocuments = sqliteTable('exchange_documents', {
  sha256: text('sha256').primaryKey(),
  content: blob('content', { mode: 'buffer' }).notNull(),
});

/** What a moderator wrote of a pack that came: a second grade by alias, or views under the empty alias. Handed back, it stays. */
export const ownGradings = sqliteTable(
  'own_gradings',
  {
    packId: text('pack_id')
      .notNull()
      .references(() => exchangePacks.id),
    alias: text('alias').notNull(),
    content: text('content').notNull(),
    savedAt: text('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.packId, table.alias] })],
);

/** First grades behind the commitments of a pack that came, as its sender opened them and as they were checked: append-only. */
export const openedSeals = sqliteTable(
  'opened_seals',
  {
    packId: text('pack_id')
      .notNull()
      .references(() => exchangePacks.id),
    alias: text('alias').notNull(),
    nonce: text('nonce').notNull(),
    grades: json('grades', z.array(z.tuple([z.string(), z.string()])))
      .$type<readonly (readonly [string, string])[]>()
      .notNull(),
    at: text('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.packId, table.alias] })],
);
