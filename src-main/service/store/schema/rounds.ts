import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { RoundId } from '#shared/domain/ids.ts';
import { gradeScales, templates } from './templates.ts';

export const rounds = sqliteTable('rounds', {
  id: text('id').$type<RoundId>().primaryKey(),
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
  closedAt: text('closed_at'),
  closedBy: text('closed_by'),
  closingNote: text('closing_note'),
  /** Whether each reviewer grades the exemplars before anything can be submitted. */
  requiresCalibration: integer('requires_calibration', { mode: 'boolean' }).notNull().default(false),
});

/** Kept sample draws: options with the seed, and the outcome with every reason, as JSON. */
export const sampleDraws = sqliteTable(
  'sample_draws',
  {
    id: text('id').primaryKey(),
    roundId: text('round_id')
      .$type<RoundId>()
      .notNull()
      .references(() => rounds.id, { onDelete: 'cascade' }),
    keptAt: text('kept_at').notNull(),
    keptBy: text('kept_by').notNull(),
    draw: text('draw').notNull(),
  },
  (table) => [index('sample_draws_by_round').on(table.roundId)],
);

/** First grades of an exemplar, one set for each person; append-only, so that the difference stays what it was. */
export const calibrationGrades = sqliteTable(
  'calibration_grades',
  {
    id: text('id').primaryKey(),
    exemplar: text('exemplar').notNull(),
    person: text('person').notNull(),
    personKey: text('person_key').notNull(),
    /** JSON: grade and reason by field. */
    grades: text('grades').notNull(),
    at: text('at').notNull(),
  },
  (table) => [uniqueIndex('calibration_grades_once').on(table.exemplar, table.personKey)],
);
