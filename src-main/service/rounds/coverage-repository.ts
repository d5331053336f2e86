import { asc, count, eq, isNotNull } from 'drizzle-orm';
import type { CaseId } from '#shared/domain/ids.ts';
import { isOpenCase } from '../cases/repository.ts';
import type { Reader } from '../store/connection.ts';
import { caseStatuses, cases } from '../store/schema/cases.ts';
import { people } from '../store/schema/people.ts';
import { reviews } from '../store/schema/reviews.ts';

/** The statuses of every case, in one order. */
export const everyStatus = (store: Reader) =>
  store.select().from(caseStatuses).orderBy(asc(caseStatuses.status)).all();

/** How many submitted reviews speak of each case; cases of which none does are not in it. */
export const timesReviewed = (store: Reader): ReadonlyMap<CaseId, number> =>
  new Map(
    store
      .select({ caseId: reviews.caseId, n: count() })
      .from(reviews)
      .where(isNotNull(reviews.submittedAt))
      .groupBy(reviews.caseId)
      .all()
      .map(({ caseId, n }) => [caseId, n]),
  );

/** The cases that are open on a day with their team and worker, by reference. */
export const openCases = (store: Reader, day: string) =>
  store
    .select({
      id: cases.id,
      reference: cases.reference,
      name: cases.name,
      team: cases.team,
      worker: people.name,
    })
    .from(cases)
    .leftJoin(people, eq(people.id, cases.workerId))
    .where(isOpenCase(day))
    .orderBy(cases.referenceKey)
    .all();
