import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ReviewId } from '#shared/domain/ids.ts';
import { json, Words } from './json-column.ts';
import { reviews } from './reviews.ts';

export const recommendations = sqliteTable(
  'recommendations',
  {
    id: text('id').primaryKey(),
    reviewId: text('review_id')
      .$type<ReviewId>()
      .notNull()
      .references(() => reviews.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    level: text('level', { enum: ['child', 'service'] }).notNull(),
    action: text('action').notNull(),
    measure: text('measure').notNull(),
    intendedImpact: text('intended_impact').notNull(),
    /** JSON array of owners, by name or role, as written. */
    owners: json('owners', Words).$type<readonly string[]>().notNull(),
    /** yyyy-mm-dd, yyyy-mm, "ongoing", or empty. */
    due: text('due').notNull(),
    theme: text('theme').notNull(),
    savedAt: text('saved_at').notNull(),
  },
  (table) => [
    index('recommendations_by_review').on(table.reviewId),
    index('recommendations_by_due').on(table.due),
  ],
);
