import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { PersonId } from '#shared/domain/ids.ts';
import { json, Words } from './json-column.ts';

export const people = sqliteTable(
  'people',
  {
    id: text('id').$type<PersonId>().primaryKey(),
    name: text('name').notNull(),
    /** The name as it is compared: trimmed, single spaces, lower case. */
    nameKey: text('name_key').notNull(),
    /** Nicknames and former names, as colleagues write them; null where there are none. */
    otherNames: json('other_names', Words).$type<readonly string[]>(),
    affiliation: text('affiliation', { enum: ['internal', 'external'] }).notNull(),
    organisation: text('organisation').notNull().default(''),
    team: text('team').notNull().default(''),
    email: text('email').notNull().default(''),
    isActive: integer('is_active', { mode: 'boolean' }).notNull().default(true),
    /** JSON array of roles: worker, manager, reviewer, moderator. */
    roles: json('roles', Words).$type<readonly string[]>().notNull(),
  },
  (table) => [index('people_by_name').on(table.nameKey)],
);
