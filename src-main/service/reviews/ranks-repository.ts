import { and, eq, isNotNull } from 'drizzle-orm';
import type { RoundId } from '#shared/domain/ids.ts';
import type { Reader } from '../store/connection.ts';
import { reviews } from '../store/schema/reviews.ts';

/** Every submitted review with its round and the rank of its overall grade as it was graded; of one round, where one is given. */
export const submittedRanks = (store: Reader, roundId?: RoundId) =>
  store
    .select({ id: reviews.id, roundId: reviews.roundId, rank: reviews.gradeRank })
    .from(reviews)
    .where(and(isNotNull(reviews.submittedAt), roundId ? eq(reviews.roundId, roundId) : undefined))
    .all();
