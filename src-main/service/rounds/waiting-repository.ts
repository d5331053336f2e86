import { and, asc, count, eq, isNotNull, isNull, notInArray, sql } from 'drizzle-orm';
import type { Reader } from '../store/connection.ts';
import { people } from '../store/schema/people.ts';
import { reviews } from '../store/schema/reviews.ts';
import { rounds } from '../store/schema/rounds.ts';

/** Open rounds with reviews that nobody has, and how many. */
export const roundsToAllocate = (store: Reader) =>
  store
    .select({ id: rounds.id, name: rounds.name, opensOn: rounds.opensOn, cases: count() })
    .from(reviews)
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .where(and(isNull(reviews.reviewerId), isNull(reviews.withdrawnAt), isNull(rounds.closedAt)))
    .groupBy(rounds.id)
    .all();

/** Open rounds for which no case was chosen. */
export const roundsWithoutCases = (store: Reader) =>
  store
    .select({ id: rounds.id, name: rounds.name, opensOn: rounds.opensOn, targetSize: rounds.targetSize })
    .from(rounds)
    .where(
      and(
        isNull(rounds.closedAt),
        notInArray(rounds.id, store.select({ id: reviews.roundId }).from(reviews)),
      ),
    )
    .all();

/** How far each reviewer of an open round is who has not submitted all: those who are furthest behind first. */
export function progressOfReviewers(store: Reader) {
  const submitted = sql<number>`count(${reviews.submittedAt})`;
  const begun = sql<number>`sum(${and(isNull(reviews.submittedAt), isNotNull(reviews.startedAt))})`;
  return store
    .select({
      id: rounds.id,
      round: rounds.name,
      closesOn: rounds.closesOn,
      reviewer: people.name,
      total: count(),
      submitted,
      begun,
    })
    .from(reviews)
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .innerJoin(people, eq(people.id, reviews.reviewerId))
    .where(and(isNull(reviews.withdrawnAt), isNull(rounds.closedAt)))
    .groupBy(rounds.id, people.id)
    .having(sql`count(*) > ${submitted}`)
    .orderBy(asc(rounds.closesOn), sql`${submitted} * 1.0 / count(*)`, asc(sql`sort_key(${people.name})`))
    .all();
}
