import { and, asc, eq, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import type { PersonId, ReviewId, RoundId } from '#shared/domain/ids.ts';
import type { Reader } from '../store/connection.ts';
import { cases } from '../store/schema/cases.ts';
import { exchangePacks } from '../store/schema/exchange.ts';
import { people } from '../store/schema/people.ts';
import { reviews } from '../store/schema/reviews.ts';
import { rounds } from '../store/schema/rounds.ts';
import type { PackRow } from './repository.ts';

/** Every review that somebody has and nobody submitted or withdrew, by the closing of its round. */
export const unfinishedWork = (store: Reader) =>
  store
    .select({
      reviewId: reviews.id,
      roundId: rounds.id,
      round: rounds.name,
      closesOn: rounds.closesOn,
      reviewerId: people.id,
      reviewer: people.name,
      childName: cases.name,
      reference: cases.reference,
    })
    .from(reviews)
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .innerJoin(people, eq(people.id, reviews.reviewerId))
    .innerJoin(cases, eq(cases.id, reviews.caseId))
    .where(and(isNull(reviews.submittedAt), isNull(reviews.withdrawnAt)))
    .orderBy(asc(rounds.closesOn), asc(sql`sort_key(${people.name})`), asc(sql`sort_key(${cases.name})`))
    .all();

/** The reviews of somebody in a round that are neither submitted nor withdrawn. */
export const openReviewsOf = (store: Reader, roundId: RoundId, reviewerId: PersonId) =>
  store
    .select()
    .from(reviews)
    .where(
      and(
        eq(reviews.roundId, roundId),
        eq(reviews.reviewerId, reviewerId),
        isNull(reviews.submittedAt),
        isNull(reviews.withdrawnAt),
      ),
    )
    .orderBy(asc(reviews.id))
    .all();

/** How many of these reviews are begun. */
export const begunAmong = (store: Reader, ids: readonly ReviewId[]): number =>
  store
    .select({ id: reviews.id })
    .from(reviews)
    .where(and(inArray(reviews.id, [...ids]), isNotNull(reviews.startedAt)))
    .all().length;

/** Every return that was taken in and whose content is still here. */
export const returnsTakenIn = (store: Reader): PackRow[] =>
  store
    .select()
    .from(exchangePacks)
    .where(
      and(
        eq(exchangePacks.kind, 'return'),
        eq(exchangePacks.direction, 'received'),
        ne(exchangePacks.content, ''),
      ),
    )
    .all();
