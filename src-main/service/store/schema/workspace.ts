import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Settings of the workspace, one row per key, values as JSON. */
export const settings = sqliteTable('settings', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
});

/** Keys of the workspace's own, apart from what a person sets. Their values never stand in the trail. */
export const secrets = sqliteTable('secrets', {
  name: text('name').primaryKey(),
  value: text('value').notNull(),
});

/** What happened, append-only: triggers refuse updates and deletes. Each row carries the hash of the one before. */
export const auditEntries = sqliteTable(
  'audit_entries',
  {
    sequence: integer('sequence').primaryKey({ autoIncrement: true }),
    at: text('at').notNull(),
    actor: text('actor').notNull(),
    action: text('action').notNull(),
    entity: text('entity').notNull(),
    entityId: text('entity_id').notNull(),
    before: text('before'),
    after: text('after'),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
    /** The computer on which it was done; null in entries of before there was this column. */
    device: text('device'),
    /** What brought it here from another workspace, such as a pack; null for what was done here. */
    origin: text('origin'),
  },
  (table) => [index('audit_entries_by_entity').on(table.entity, table.entityId, table.action)],
);
