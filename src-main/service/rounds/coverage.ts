import { and, count, eq, isNotNull, isNull } from 'drizzle-orm';
import { defaultStatusList } from '#shared/domain/cases/statuses.ts';
import { type Coverage, coverageOf } from '#shared/domain/rounds/coverage.ts';
import type { Reader } from '../store/connection.ts';
import { caseStatuses, cases, people, reviews } from '../store/schema/index.ts';

const LABELS: ReadonlyMap<string, string> = new Map(
  defaultStatusList.statuses.map(({ code, label }) => [code, label]),
);

/** Which of the open cases no submitted review speaks of, and how they fall by status, team and worker. */
export function coverage(
  store: Reader,
): Coverage & { neverReviewed: { id: string; reference: string; name: string }[] } {
  const statuses = Map.groupBy(store.select().from(caseStatuses).all(), ({ caseId }) => caseId);
  const reviewed = new Map(
    store
      .select({ caseId: reviews.caseId, n: count() })
      .from(reviews)
      .where(isNotNull(reviews.submittedAt))
      .groupBy(reviews.caseId)
      .all()
      .map(({ caseId, n }) => [caseId, n]),
  );
  const open = store
    .select({
      id: cases.id,
      reference: cases.reference,
      name: cases.name,
      team: cases.team,
      worker: people.name,
    })
    .from(cases)
    .leftJoin(people, eq(people.id, cases.workerId))
    .where(and(isNull(cases.closedOn)))
    .orderBy(cases.referenceKey)
    .all();
  const covered = coverageOf(
    open.map(({ id, team, worker }) => ({
      statuses: (statuses.get(id) ?? []).map(({ status }) => LABELS.get(status) ?? status),
      team: team ?? '',
      worker: worker ?? '',
      reviews: reviewed.get(id) ?? 0,
    })),
  );
  return {
    ...covered,
    neverReviewed: open
      .filter(({ id }) => !reviewed.has(id))
      .map(({ id, reference, name }) => ({ id, reference, name })),
  };
}
