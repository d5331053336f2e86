import { and, asc, count, eq, inArray, isNotNull, like, max, sql } from 'drizzle-orm';
import type { CaseId, PersonId, ReviewId, RoundId } from '#shared/domain/ids.ts';
import type { Reader } from '../store/connection.ts';
import { caseStatuses, cases } from '../store/schema/cases.ts';
import { people } from '../store/schema/people.ts';
import { reviewAnswers, reviews } from '../store/schema/reviews.ts';
import { rounds } from '../store/schema/rounds.ts';

/** Every submitted review of these rounds with its child, who wrote it, and who works with the child. */
export const submittedIn = (store: Reader, roundIds: readonly RoundId[]) =>
  store
    .select({
      review: reviews,
      round: rounds,
      child: cases,
      reviewer: people.name,
      affiliation: people.affiliation,
      worker: sql<string | null>`(SELECT name FROM people WHERE id = ${cases.workerId})`,
      teamManager: sql<string | null>`(SELECT name FROM people WHERE id = ${cases.teamManagerId})`,
    })
    .from(reviews)
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .innerJoin(cases, eq(cases.id, reviews.caseId))
    .leftJoin(people, eq(people.id, reviews.reviewerId))
    .where(and(inArray(reviews.roundId, [...roundIds]), isNotNull(reviews.submittedAt)))
    .orderBy(asc(reviews.id))
    .all();

/** Field and key of every grade that these reviews gave. */
export const gradesIn = (store: Reader, reviewIds: readonly ReviewId[]) =>
  store
    .select()
    .from(reviewAnswers)
    .where(and(inArray(reviewAnswers.reviewId, [...reviewIds]), like(reviewAnswers.field, '%/grade')))
    .all();

/** The statuses of these cases, one per row. */
export const statusesOf = (store: Reader, caseIds: readonly CaseId[]) =>
  store
    .select()
    .from(caseStatuses)
    .where(inArray(caseStatuses.caseId, [...caseIds]))
    .all();

/** How many reviews each reviewer submitted in other rounds than these. */
export const submittedOutside = (
  store: Reader,
  roundIds: readonly RoundId[],
): ReadonlyMap<PersonId | null, number> =>
  new Map(
    store
      .select({ id: reviews.reviewerId, n: count() })
      .from(reviews)
      .where(and(isNotNull(reviews.submittedAt), sql`${reviews.roundId} NOT IN ${[...roundIds]}`))
      .groupBy(reviews.reviewerId)
      .all()
      .map((row) => [row.id, row.n]),
  );

/** The day on which the last of these rounds closed. */
export function lastClosing(store: Reader, roundIds: readonly RoundId[]): string {
  const row = store
    .select({ day: max(rounds.closesOn) })
    .from(rounds)
    .where(inArray(rounds.id, [...roundIds]))
    .get();
  return row?.day ?? '';
}
