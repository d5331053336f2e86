import { count, isNotNull } from 'drizzle-orm';
import type { Today } from '#shared/contract/today.ts';
import type { Reader } from '../store/connection.ts';
import { cases, people, recommendations, reviews, rounds } from '../store/schema/index.ts';

/** How much of everything the workspace holds. */
export function countsOf(store: Reader): Today['counts'] {
  const total = (
    table: typeof cases | typeof people | typeof rounds | typeof reviews | typeof recommendations,
  ): number => store.select({ n: count() }).from(table).get()?.n ?? 0;
  return {
    cases: total(cases),
    people: total(people),
    rounds: total(rounds),
    reviews: total(reviews),
    submitted: store.select({ n: count() }).from(reviews).where(isNotNull(reviews.submittedAt)).get()?.n ?? 0,
    recommendations: total(recommendations),
  };
}
