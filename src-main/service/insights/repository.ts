import { and, asc, eq, isNotNull } from 'drizzle-orm';
import { OVERALL } from '#shared/domain/moderation/second-grade.ts';
import type { Reader } from '../store/connection.ts';
import { moderationDecisions } from '../store/schema/moderations.ts';
import { reviews } from '../store/schema/reviews.ts';
import { rounds } from '../store/schema/rounds.ts';

/** Every round, the one that opened first at the front. */
export const roundsInOrder = (store: Reader) =>
  store
    .select({ id: rounds.id, name: rounds.name, opensOn: rounds.opensOn, scaleId: rounds.scaleId })
    .from(rounds)
    .orderBy(asc(rounds.opensOn), asc(rounds.createdAt))
    .all();

/** By review: the rank of the overall grade that moderation decided last. */
export const decidedRanks = (store: Reader): ReadonlyMap<string, number> =>
  new Map(
    store
      .select({ reviewId: moderationDecisions.reviewId, rank: moderationDecisions.gradeRank })
      .from(moderationDecisions)
      .innerJoin(reviews, eq(reviews.id, moderationDecisions.reviewId))
      .where(and(eq(moderationDecisions.field, OVERALL), isNotNull(reviews.submittedAt)))
      .orderBy(asc(moderationDecisions.sequence))
      .all()
      .map(({ reviewId, rank }) => [reviewId, rank]),
  );
