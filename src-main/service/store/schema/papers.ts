import { blob, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** A paper as it was at a moment, whole: append-only. What is signed off is a version. */
export const paperVersions = sqliteTable(
  'paper_versions',
  {
    id: text('id').primaryKey(),
    paper: text('paper').notNull(),
    number: integer('number').notNull(),
    title: text('title').notNull(),
    /** JSON of `Document`. */
    document: text('document').notNull(),
    /** Of `document`. */
    sha256: text('sha256').notNull(),
    note: text('note').notNull(),
    at: text('at').notNull(),
    by: text('by').notNull(),
  },
  (table) => [uniqueIndex('paper_versions_by_number').on(table.paper, table.number)],
);

/** What a body decided on a version: append-only. */
export const paperSignOffs = sqliteTable(
  'paper_sign_offs',
  {
    id: text('id').primaryKey(),
    paper: text('paper').notNull(),
    versionId: text('version_id')
      .notNull()
      .references(() => paperVersions.id),
    body: text('body').notNull(),
    outcome: text('outcome').notNull(),
    conditions: text('conditions').notNull(),
    decidedOn: text('decided_on').notNull(),
    at: text('at').notNull(),
    by: text('by').notNull(),
  },
  (table) => [
    index('paper_sign_offs_by_paper').on(table.paper),
    index('paper_sign_offs_by_version').on(table.versionId),
  ],
);

/** An appendix of a paper, with a marking of its own. */
export const paperAppendices = sqliteTable(
  'paper_appendices',
  {
    id: text('id').primaryKey(),
    paper: text('paper').notNull(),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
    /** The kind of another paper of the same period that it holds; empty where `text` is all of it. */
    source: text('source').notNull(),
    /** The paragraph of Part 1 of Schedule 12A that keeps it from the public; null where it is public. */
    paragraph: integer('paragraph'),
    at: text('at').notNull(),
    by: text('by').notNull(),
  },
  (table) => [index('paper_appendices_by_paper').on(table.paper, table.position)],
);

/** The council's own Word file that papers are written into: one at most. */
export const wordTemplates = sqliteTable('word_templates', {
  id: text('id').primaryKey(),
  fileName: text('file_name').notNull(),
  sha256: text('sha256').notNull(),
  bytes: blob('bytes', { mode: 'buffer' }).notNull(),
  at: text('at').notNull(),
  by: text('by').notNull(),
});
