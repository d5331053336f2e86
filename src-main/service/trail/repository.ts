import type Database from 'better-sqlite3';
import { and, asc, desc, eq, inArray } from 'drizzle-orm';
import type { Reader } from '../store/connection.ts';
import { insertRows } from '../store/insert-rows.ts';
import { auditEntries } from '../store/schema/workspace.ts';

/** An entry of the audit trail as it stands in the database. */
export type TrailEntry = typeof auditEntries.$inferSelect;

/** The hash of the newest entry; undefined in an empty trail. */
export const newestHash = (store: Reader): string | undefined =>
  store
    .select({ hash: auditEntries.hash })
    .from(auditEntries)
    .orderBy(desc(auditEntries.sequence))
    .limit(1)
    .get()?.hash;

/** Adds entries at the end, in their order. */
export const insertEntries = (tx: Reader, rows: readonly (typeof auditEntries.$inferInsert)[]): void =>
  insertRows(tx, auditEntries, rows);

/** The whole trail, from its first entry on. */
export const wholeTrail = (store: Reader): TrailEntry[] =>
  store.select().from(auditEntries).orderBy(asc(auditEntries.sequence)).all();

/** What the trail tells of some deeds on one kind of thing, oldest first; on one of them where it is named. */
export const entriesOf = (
  store: Reader,
  { entity, entityId }: { readonly entity: string; readonly entityId?: string },
  actions: readonly string[],
): TrailEntry[] =>
  store
    .select()
    .from(auditEntries)
    .where(
      and(
        eq(auditEntries.entity, entity),
        entityId === undefined ? undefined : eq(auditEntries.entityId, entityId),
        inArray(auditEntries.action, [...actions]),
      ),
    )
    .orderBy(asc(auditEntries.sequence))
    .all();

/** The number of the newest entry; 0 in an empty trail. */
export const newestSequence = (database: Database.Database): number =>
  Number(database.prepare('SELECT coalesce(max(sequence), 0) FROM audit_entries').pluck().get());

/** The hash of the entry of a number; undefined where there is none. */
export const hashAt = (database: Database.Database, sequence: number): unknown =>
  database.prepare('SELECT hash FROM audit_entries WHERE sequence = ?').pluck().get(sequence);
