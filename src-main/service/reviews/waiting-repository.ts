import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { nameKey } from '../people/repository.ts';
import type { Reader } from '../store/connection.ts';
import { isId } from '../store/rows.ts';
import { cases } from '../store/schema/cases.ts';
import { people } from '../store/schema/people.ts';
import { concerns, reviews } from '../store/schema/reviews.ts';
import { rounds } from '../store/schema/rounds.ts';

/** Concerns about children of which nobody wrote down what was done. */
export const unsettledConcerns = (store: Reader) =>
  store
    .select({
      reviewId: concerns.reviewId,
      name: cases.name,
      raisedAt: concerns.raisedAt,
      raisedBy: concerns.raisedBy,
    })
    .from(concerns)
    .innerJoin(reviews, eq(reviews.id, concerns.reviewId))
    .innerJoin(cases, eq(cases.id, reviews.caseId))
    .where(isNull(concerns.settledAt))
    .all();

/** What somebody has to finish in rounds that are open, by the closing of the round. */
export function unfinishedReviewsOf(store: Reader, reviewer: string) {
  const mine = store
    .select({ id: people.id })
    .from(people)
    .where(eq(people.nameKey, nameKey(reviewer)))
    .get();
  return store
    .select({
      id: reviews.id,
      name: cases.name,
      reference: cases.reference,
      round: rounds.name,
      closesOn: rounds.closesOn,
      reviewerId: reviews.reviewerId,
      startedAt: reviews.startedAt,
    })
    .from(reviews)
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .innerJoin(cases, eq(cases.id, reviews.caseId))
    .where(
      and(
        isNull(reviews.submittedAt),
        isNull(reviews.withdrawnAt),
        isNull(rounds.closedAt),
        isId(reviews.reviewerId, mine?.id),
      ),
    )
    .orderBy(asc(rounds.closesOn), asc(sql`sort_key(${cases.name})`))
    .all();
}
