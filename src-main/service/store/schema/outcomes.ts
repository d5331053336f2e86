import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { CaseId, ItemId } from '#shared/domain/ids.ts';
import { cases } from './cases.ts';
import { trackedItems } from './tracker.ts';

/** The outcomes plan of a family in early help. */
export const outcomePlans = sqliteTable(
  'outcome_plans',
  {
    id: text('id').primaryKey(),
    caseId: text('case_id')
      .$type<CaseId>()
      .notNull()
      .references(() => cases.id),
    worker: text('worker').notNull(),
    openedOn: text('opened_on').notNull(),
    closedOn: text('closed_on'),
    note: text('note').notNull(),
    createdAt: text('created_at').notNull(),
    createdBy: text('created_by').notNull(),
  },
  (table) => [index('outcome_plans_by_case').on(table.caseId)],
);

/** A goal of a plan. */
export const outcomeGoals = sqliteTable(
  'outcome_goals',
  {
    id: text('id').primaryKey(),
    planId: text('plan_id')
      .notNull()
      .references(() => outcomePlans.id),
    position: integer('position').notNull(),
    goal: text('goal').notNull(),
    measure: text('measure').notNull(),
    due: text('due').notNull(),
    createdAt: text('created_at').notNull(),
    createdBy: text('created_by').notNull(),
  },
  (table) => [index('outcome_goals_by_plan').on(table.planId, table.position)],
);

/** How near a goal was on a day, 0 to 10, as the child and the parent see it. */
export const outcomeScores = sqliteTable(
  'outcome_scores',
  {
    id: text('id').primaryKey(),
    goalId: text('goal_id')
      .notNull()
      .references(() => outcomeGoals.id),
    stage: text('stage', { enum: ['assessment', 'review', 'closure'] }).notNull(),
    day: text('day').notNull(),
    childScore: integer('child_score'),
    parentScore: integer('parent_score'),
    childWords: text('child_words').notNull(),
    parentWords: text('parent_words').notNull(),
    at: text('at').notNull(),
    by: text('by').notNull(),
  },
  (table) => [index('outcome_scores_by_goal').on(table.goalId, table.day)],
);

/** The goal by which it is seen whether a recommendation made a difference. */
export const itemGoals = sqliteTable(
  'item_goals',
  {
    itemId: text('item_id')
      .$type<ItemId>()
      .primaryKey()
      .references(() => trackedItems.id),
    goalId: text('goal_id')
      .notNull()
      .references(() => outcomeGoals.id),
    at: text('at').notNull(),
    by: text('by').notNull(),
  },
  (table) => [index('item_goals_by_goal').on(table.goalId)],
);
