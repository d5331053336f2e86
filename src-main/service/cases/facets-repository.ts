import { asc, count, desc, isNotNull } from 'drizzle-orm';
import { statusLabel } from '#shared/domain/cases/statuses.ts';
import type { Reader } from '../store/connection.ts';
import { caseStatuses, cases } from '../store/schema/cases.ts';

/** How many cases hold each status, and how many each team has. */
export function caseFacets(store: Reader) {
  return {
    total: store.select({ n: count() }).from(cases).get()?.n ?? 0,
    statuses: store
      .select({ status: caseStatuses.status, count: count() })
      .from(caseStatuses)
      .groupBy(caseStatuses.status)
      .orderBy(desc(count()), asc(caseStatuses.status))
      .all()
      .map((row) => ({ ...row, label: statusLabel(row.status) })),
    teams: store
      .select({ team: cases.team, count: count() })
      .from(cases)
      .where(isNotNull(cases.team))
      .groupBy(cases.team)
      .orderBy(asc(cases.team))
      .all()
      .flatMap(({ team, count: n }) => (team ? [{ team, count: n }] : [])),
  };
}
