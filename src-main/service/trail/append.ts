import { createHash } from 'node:crypto';
import type { DeedParts } from '#shared/contract/deeds.ts';
import type { Reader } from '../store/connection.ts';
import { insertEntries, newestHash } from './repository.ts';

/** One change, as it is told to the audit trail. `before` and `after` are kept as JSON. */
export type Change = DeedParts & {
  readonly entityId: string;
  readonly before?: unknown;
  readonly after?: unknown;
};

/** Who changes something, and where. */
export interface Doer {
  readonly actor: string;
  /** The computer, as its system names it. */
  readonly device: string;
  /** What brought the changes from another workspace; null for what is done here. */
  readonly origin: string | null;
}

/** The hash that the first entry of a trail points back to. */
export const FIRST_HASH = '0'.repeat(64);

/**
 * SHA-256 over the entry and the hash of the one before it: a changed, lost or moved entry breaks the chain. Entries of
 * before there were device and origin are hashed as they were then.
 */
export function hashEntry(entry: {
  previousHash: string;
  at: string;
  actor: string;
  action: string;
  entity: string;
  entityId: string;
  before: string | null;
  after: string | null;
  device: string | null;
  origin: string | null;
}): string {
  const { previousHash, at, actor, action, entity, entityId, before, after, device, origin } = entry;
  const where = device === null && origin === null ? [] : [device, origin];
  return createHash('sha256')
    .update(JSON.stringify([previousHash, at, actor, action, entity, entityId, before, after, ...where]))
    .digest('hex');
}

/** Appends many changes in the caller's transaction, in their order. */
export function appendChanges(tx: Reader, doer: Doer, at: string, changes: readonly Change[]): void {
  let previousHash = newestHash(tx) ?? FIRST_HASH;
  const rows = changes.map(({ action, entity, entityId, before, after }) => {
    const entry = {
      previousHash,
      at,
      ...doer,
      action,
      entity,
      entityId,
      before: before === undefined ? null : JSON.stringify(before),
      after: after === undefined ? null : JSON.stringify(after),
    };
    previousHash = hashEntry(entry);
    return { ...entry, hash: previousHash };
  });
  insertEntries(tx, rows);
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
