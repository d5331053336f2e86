import { createHash } from 'node:crypto';
import { desc } from 'drizzle-orm';
import type { Reader } from '../store/connection.ts';
import { auditEntries } from '../store/schema/index.ts';

/** One change, as it is reported to the audit trail. `before` and `after` are kept as JSON. */
export interface Change {
  readonly action: string;
  readonly entity: string;
  readonly entityId: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** The hash that the first entry of a trail points back to. */
export const FIRST_HASH = '0'.repeat(64);

/** SHA-256 over the entry and the hash of the one before it: a changed, lost or moved entry breaks the chain. */
export function hashEntry(entry: {
  previousHash: string;
  at: string;
  actor: string;
  action: string;
  entity: string;
  entityId: string;
  before: string | null;
  after: string | null;
}): string {
  const { previousHash, at, actor, action, entity, entityId, before, after } = entry;
  return createHash('sha256')
    .update(JSON.stringify([previousHash, at, actor, action, entity, entityId, before, after]))
    .digest('hex');
}

/** SQLite takes at most 32,766 values in one statement. */
const ROWS_A_STATEMENT = 500;

/** Appends many changes in the caller's transaction, in their order. */
export function appendChanges(tx: Reader, actor: string, at: string, changes: readonly Change[]): void {
  const last = tx
    .select({ hash: auditEntries.hash })
    .from(auditEntries)
    .orderBy(desc(auditEntries.sequence))
    .limit(1)
    .get();
  let previousHash = last?.hash ?? FIRST_HASH;
  const rows = changes.map(({ action, entity, entityId, before, after }) => {
    const entry = {
      previousHash,
      at,
      actor,
      action,
      entity,
      entityId,
      before: before === undefined ? null : JSON.stringify(before),
      after: after === undefined ? null : JSON.stringify(after),
    };
    previousHash = hashEntry(entry);
    return { ...entry, hash: previousHash };
  });
  for (let i = 0; i < rows.length; i += ROWS_A_STATEMENT)
    tx.insert(auditEntries)
      .values(rows.slice(i, i + ROWS_A_STATEMENT))
      .run();
}

/**
 * What changed between two texts: where, what went, what came. Small, and enough to rebuild either side from the other,
 * so that saving at every pause does not fill the trail with copies of the whole text.
 */
export function textChange(before: string, after: string): { at: number; removed: string; inserted: string } {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return {
    at: start,
    removed: before.slice(start, before.length - end),
    inserted: after.slice(start, after.length - end),
  };
}
