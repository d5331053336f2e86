import { count, eq, isNotNull } from 'drizzle-orm';
import { statusLabel } from '#shared/domain/cases/statuses.ts';
import { type Coverage, coverageOf } from '#shared/domain/rounds/coverage.ts';
import { isOpenCase } from '../cases/repository.ts';
import type { Reader } from '../store/connection.ts';
import { caseStatuses, cases } from '../store/schema/cases.ts';
import { people } from '../store/schema/people.ts';
import { reviews } from '../store/schema/reviews.ts';

/** Which of the open cases no submitted review speaks of, and how they fall by status, team and worker. */
export function coverage(
  store: Reader,
  today: string,
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
    .where(isOpenCase(today))
    .orderBy(cases.referenceKey)
    .all();
  const covered = coverageOf(
    open.map(({ id, team, worker }) => ({
      statuses: (statuses.get(id) ?? []).map(({ status }) => statusLabel(status)),
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
