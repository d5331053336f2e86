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
