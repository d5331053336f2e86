import { and, desc, eq, lt } from 'drizzle-orm';
import type { Reader } from '../store/connection.ts';
import { auditEntries } from '../store/schema/index.ts';

/** Entries of the trail, the newest first; `before` is the number of the entry that a further page stops short of. */
export function listEntries(
  store: Reader,
  filter: {
    readonly entity?: string | null;
    readonly entityId?: string | null;
    readonly before?: number | null;
    readonly limit: number;
  },
) {
  return store
    .select()
    .from(auditEntries)
    .where(
      and(
        filter.entity ? eq(auditEntries.entity, filter.entity) : undefined,
        filter.entityId ? eq(auditEntries.entityId, filter.entityId) : undefined,
        filter.before ? lt(auditEntries.sequence, filter.before) : undefined,
      ),
    )
    .orderBy(desc(auditEntries.sequence))
    .limit(filter.limit)
    .all();
}
