import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { z } from 'zod';
import type { ItemId, PlanId } from '#shared/domain/ids.ts';
import { json, WordsByKey } from './json-column.ts';
import { trackedItems } from './tracker.ts';

/** An improvement or development plan. What is to be done in it are items of the tracker. */
export const plans = sqliteTable('plans', {
  id: text('id').$type<PlanId>().primaryKey(),
  name: text('name').notNull(),
  /** JSON object: the fields of its head, by name. */
  head: json('head', WordsByKey).$type<Readonly<Record<string, string>>>().notNull(),
  /** JSON array of {colour, meaning}: the plan's own key. */
  key: json('key', z.array(z.object({ colour: z.string(), meaning: z.string() })))
    .$type<readonly { readonly colour: string; readonly meaning: string }[]>()
    .notNull(),
  createdAt: text('created_at').notNull(),
  createdBy: text('created_by').notNull(),
});

export const planPriorities = sqliteTable(
  'plan_priorities',
  {
    id: text('id').primaryKey(),
    planId: text('plan_id')
      .$type<PlanId>()
      .notNull()
      .references(() => plans.id, { onDelete: 'cascade' }),
    position: integer('position').notNull(),
    title: text('title').notNull(),
    objective: text('objective').notNull(),
  },
  (table) => [index('plan_priorities_by_plan').on(table.planId, table.position)],
);

/** Where an item of the tracker stands in a plan. It may stand in a plan and in its successor. */
export const planItems = sqliteTable(
  'plan_items',
  {
    planId: text('plan_id')
      .$type<PlanId>()
      .notNull()
      .references(() => plans.id, { onDelete: 'cascade' }),
    itemId: text('item_id')
      .$type<ItemId>()
      .notNull()
      .references(() => trackedItems.id, { onDelete: 'cascade' }),
    priorityId: text('priority_id')
      .notNull()
      .references(() => planPriorities.id),
    position: integer('position').notNull(),
    ref: text('ref').notNull(),
    aim: text('aim').notNull(),
    /** Why it is kept in although it is complete. */
    keptReason: text('kept_reason').notNull().default(''),
    /** The successor that it was carried to, still open. */
    carriedTo: text('carried_to')
      .$type<PlanId>()
      .references(() => plans.id),
  },
  (table) => [
    primaryKey({ columns: [table.planId, table.itemId] }),
    index('plan_items_by_item').on(table.itemId),
  ],
);

/** What a person wrote over a cell of a six-month review before it became a paper: since 0028 `paper_words` has it, and this stays as it was. */
export const planWords = sqliteTable(
  'plan_words',
  {
    planId: text('plan_id')
      .$type<PlanId>()
      .notNull()
      .references(() => plans.id, { onDelete: 'cascade' }),
    itemId: text('item_id')
      .$type<ItemId>()
      .notNull()
      .references(() => trackedItems.id, { onDelete: 'cascade' }),
    /** yyyy-mm-dd: the last day of the six months. */
    until: text('until').notNull(),
    field: text('field', { enum: ['progress', 'focus'] }).notNull(),
    text: text('text').notNull(),
    at: text('at').notNull(),
    by: text('by').notNull(),
  },
  (table) => [primaryKey({ columns: [table.planId, table.itemId, table.until, table.field] })],
);
