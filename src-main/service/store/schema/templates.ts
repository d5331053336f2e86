import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** Published versions of practice review templates; the content is JSON of `PracticeReviewTemplate`. */
export const templates = sqliteTable(
  'templates',
  {
    id: text('id').primaryKey(),
    key: text('key').notNull(),
    version: integer('version').notNull(),
    name: text('name').notNull(),
    content: text('content').notNull(),
    /** Null for those that Plumbline brings, and those that came with a pack. */
    publishedAt: text('published_at'),
    publishedBy: text('published_by'),
    /** What changed, in the words of whoever published it. */
    note: text('note'),
    /** The version that it was copied from. */
    basedOn: text('based_on'),
  },
  (table) => [uniqueIndex('templates_by_version').on(table.key, table.version)],
);

/** Published versions of grade scales; the content is JSON of `GradeScale`. */
export const gradeScales = sqliteTable(
  'grade_scales',
  {
    id: text('id').primaryKey(),
    key: text('key').notNull(),
    version: integer('version').notNull(),
    name: text('name').notNull(),
    content: text('content').notNull(),
  },
  (table) => [uniqueIndex('grade_scales_by_version').on(table.key, table.version)],
);

/** Templates that are being written; the content is JSON of `PracticeReviewTemplate`, perhaps with empty parts. */
export const templateDrafts = sqliteTable('template_drafts', {
  id: text('id').primaryKey(),
  key: text('key').notNull(),
  name: text('name').notNull(),
  basedOn: text('based_on').references(() => templates.id),
  content: text('content').notNull(),
  /** JSON: what was odd about the file that it was made from. */
  remarks: text('remarks').notNull(),
  savedAt: text('saved_at').notNull(),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
});
