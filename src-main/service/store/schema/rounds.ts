import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { gradeScales, templates } from './templates.ts';

export const rounds = sqliteTable('rounds', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  opensOn: text('opens_on').notNull(),
  closesOn: text('closes_on').notNull(),
  theme: text('theme').notNull().default(''),
  scaleId: text('scale_id')
    .notNull()
    .references(() => gradeScales.id),
  templateId: text('template_id')
    .notNull()
    .references(() => templates.id),
  targetSize: integer('target_size').notNull(),
  createdAt: text('created_at').notNull(),
});

/** Kept sample draws: options with the seed, and the outcome with every reason, as JSON. */
export const sampleDraws = sqliteTable(
  'sample_draws',
  {
    id: text('id').primaryKey(),
    roundId: text('round_id')
      .notNull()
      .references(() => rounds.id, { onDelete: 'cascade' }),
    keptAt: text('kept_at').notNull(),
    keptBy: text('kept_by').notNull(),
    draw: text('draw').notNull(),
  },
  (table) => [index('sample_draws_by_round').on(table.roundId)],
);
