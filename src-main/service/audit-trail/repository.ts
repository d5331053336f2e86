import { and, desc, eq, gte, lt, or, type SQL, sql } from 'drizzle-orm';
import type { ToldEntry } from '#shared/contract/audit-trail.ts';
import { addDays } from '#shared/domain/dates/calendar-days.ts';
import { foldForSearch } from '#shared/domain/text/fold-for-search.ts';
import type { Reader } from '../store/connection.ts';
import { auditEntries } from '../store/schema/workspace.ts';
import { whatEntriesAreAbout } from './about-repository.ts';

/** Entries of the trail, the newest first; `before` is the number of the entry that a further page stops short of. */
export function listEntries(
  store: Reader,
  filter: {
    readonly entity?: string | null;
    readonly entityId?: string | null;
    readonly search?: string;
    /** yyyy-mm-dd, in this computer's time zone. */
    readonly from?: string | null;
    readonly to?: string | null;
    readonly before?: number | null;
    readonly limit: number;
  },
): ToldEntry[] {
  const entries = store
    .select()
    .from(auditEntries)
    .where(
      and(
        filter.entity ? eq(auditEntries.entity, filter.entity) : undefined,
        filter.entityId ? eq(auditEntries.entityId, filter.entityId) : undefined,
        filter.search?.trim() ? saying(filter.search.trim()) : undefined,
        filter.from ? gte(auditEntries.at, beginOf(filter.from)) : undefined,
        filter.to ? lt(auditEntries.at, beginOf(addDays(filter.to, 1))) : undefined,
        filter.before ? lt(auditEntries.sequence, filter.before) : undefined,
      ),
    )
    .orderBy(desc(auditEntries.sequence))
    .limit(filter.limit)
    .all();
  const about = whatEntriesAreAbout(store, entries);
  return entries.map((entry) => ({
    ...entry,
    about: about.get(`${entry.entity} ${entry.entityId}`) ?? null,
  }));
}

const beginOf = (day: string): string => new Date(`${day}T00:00:00`).toISOString();

/** Who did it, what it is about by the name that it has now, or what changed: each as the search box folds it. */
function saying(search: string): SQL | undefined {
  const sought = foldForSearch(search);
  const holds = (text: SQL) => sql`instr(folded(${text}), ${sought}) > 0`;
  const { entityId } = auditEntries;
  return or(
    holds(sql`${auditEntries.actor}`),
    holds(sql`coalesce(${auditEntries.after}, '') || ' ' || coalesce(${auditEntries.before}, '')`),
    sql`${entityId} IN (SELECT r.id FROM reviews AS r JOIN cases AS c ON c.id = r.case_id JOIN rounds AS o ON o.id = r.round_id WHERE instr(folded(c.name || ' ' || c.reference || ' ' || o.name), ${sought}) > 0)`,
    sql`${entityId} IN (SELECT c.id FROM cases AS c WHERE instr(folded(c.name || ' ' || c.reference), ${sought}) > 0)`,
    sql`${entityId} IN (SELECT p.id FROM people AS p WHERE instr(folded(p.name), ${sought}) > 0)`,
    sql`${entityId} IN (SELECT o.id FROM rounds AS o WHERE instr(folded(o.name), ${sought}) > 0)`,
    sql`${entityId} IN (SELECT d.id FROM pack_drafts AS d JOIN rounds AS o ON o.id = d.round_id WHERE instr(folded(o.name || ' ' || d.recipient), ${sought}) > 0)`,
  );
}
