import { and, asc, count, eq, isNotNull } from 'drizzle-orm';
import type { RoundId } from '#shared/domain/ids.ts';
import type { Reader } from '../store/connection.ts';
import { recommendations } from '../store/schema/recommendations.ts';
import { reviews } from '../store/schema/reviews.ts';
import { rounds } from '../store/schema/rounds.ts';

/** Every round, the one that closes first at the front. */
export const roundsByClosing = (store: Reader) =>
  store.select().from(rounds).orderBy(asc(rounds.closesOn)).all();

/** How many recommendations the submitted reviews of a round made, for a child and for the service. */
export function recommendedIn(store: Reader, roundId: RoundId): { child: number; service: number } {
  const rows = store
    .select({ level: recommendations.level, n: count() })
    .from(recommendations)
    .innerJoin(reviews, eq(reviews.id, recommendations.reviewId))
    .where(and(eq(reviews.roundId, roundId), isNotNull(reviews.submittedAt)))
    .groupBy(recommendations.level)
    .all();
  const of = (wanted: 'child' | 'service') => rows.find(({ level }) => level === wanted)?.n ?? 0;
  return { child: of('child'), service: of('service') };
}
