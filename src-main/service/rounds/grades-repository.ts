import {
  aliasedTable,
  and,
  asc,
  count,
  desc,
  eq,
  isNotNull,
  isNull,
  like,
  lt,
  ne,
  or,
  sql,
} from 'drizzle-orm';
import type { GradeGiven } from '#shared/contract/round-results.ts';
import type { ReviewId, RoundId } from '#shared/domain/ids.ts';
import type { Reader } from '../store/connection.ts';
import { cases } from '../store/schema/cases.ts';
import { moderationDecisions } from '../store/schema/moderations.ts';
import { people } from '../store/schema/people.ts';
import { reviewAnswers, reviews } from '../store/schema/reviews.ts';
import { rounds } from '../store/schema/rounds.ts';
import type { RoundRow } from './repository.ts';

const reviewers = aliasedTable(people, 'reviewers');

/** The last round that opened before this one and has a submitted review. */
export function roundBefore(store: Reader, round: RoundRow): RoundRow | undefined {
  return store
    .select({ round: rounds })
    .from(rounds)
    .where(
      and(
        ne(rounds.id, round.id),
        or(
          lt(rounds.opensOn, round.opensOn),
          and(eq(rounds.opensOn, round.opensOn), lt(rounds.createdAt, round.createdAt)),
        ),
        sql`EXISTS (SELECT 1 FROM ${reviews} WHERE ${reviews.roundId} = ${rounds.id} AND ${reviews.submittedAt} IS NOT NULL)`,
      ),
    )
    .orderBy(desc(rounds.opensOn), desc(rounds.createdAt))
    .limit(1)
    .get()?.round;
}

/** The submitted reviews of a round with child and reviewer, by the child's name. */
export const submittedByName = (store: Reader, roundId: RoundId) =>
  store
    .select({
      reviewId: reviews.id,
      childName: cases.name,
      reference: cases.reference,
      reviewer: reviewers.name,
    })
    .from(reviews)
    .innerJoin(cases, eq(cases.id, reviews.caseId))
    .leftJoin(reviewers, eq(reviewers.id, reviews.reviewerId))
    .where(and(eq(reviews.roundId, roundId), isNotNull(reviews.submittedAt)))
    .orderBy(asc(sql`sort_key(${cases.name})`), asc(cases.referenceKey))
    .all();

/** How many reviews of a round are neither submitted nor withdrawn. */
export const openReviewsIn = (store: Reader, roundId: RoundId): number =>
  store
    .select({ n: count() })
    .from(reviews)
    .where(and(eq(reviews.roundId, roundId), isNull(reviews.submittedAt), isNull(reviews.withdrawnAt)))
    .get()?.n ?? 0;

/** By review and field, the key of the point. */
export function gradesGiven(store: Reader, roundId: RoundId): Map<string, Map<string, string>> {
  return byReview(
    store
      .select({ reviewId: reviewAnswers.reviewId, field: reviewAnswers.field, value: reviewAnswers.value })
      .from(reviewAnswers)
      .innerJoin(reviews, eq(reviews.id, reviewAnswers.reviewId))
      .where(
        and(
          eq(reviews.roundId, roundId),
          isNotNull(reviews.submittedAt),
          like(reviewAnswers.field, '%/grade'),
        ),
      )
      .all(),
  );
}

/** By review and field, the grade that moderation decided last. */
export function gradesDecided(store: Reader, roundId: RoundId): Map<string, Map<string, GradeGiven>> {
  return byReview(
    store
      .select({
        reviewId: moderationDecisions.reviewId,
        field: moderationDecisions.field,
        word: moderationDecisions.gradeWord,
        rank: moderationDecisions.gradeRank,
      })
      .from(moderationDecisions)
      .innerJoin(reviews, eq(reviews.id, moderationDecisions.reviewId))
      .where(eq(reviews.roundId, roundId))
      .orderBy(asc(moderationDecisions.sequence))
      .all()
      .map(({ reviewId, field, word, rank }) => ({ reviewId, field, value: { word, rank } })),
  );
}

function byReview<Value>(
  rows: readonly { readonly reviewId: ReviewId; readonly field: string; readonly value: Value }[],
): Map<string, Map<string, Value>> {
  const found = new Map<string, Map<string, Value>>();
  for (const { reviewId, field, value } of rows) {
    const ofReview = found.get(reviewId) ?? new Map<string, Value>();
    found.set(reviewId, ofReview.set(field, value));
  }
  return found;
}
