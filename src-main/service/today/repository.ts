import { count, isNotNull } from 'drizzle-orm';
import type { Today } from '#shared/contract/today.ts';
import type { Reader } from '../store/connection.ts';
import { cases } from '../store/schema/cases.ts';
import { people } from '../store/schema/people.ts';
import { recommendations } from '../store/schema/recommendations.ts';
import { reviews } from '../store/schema/reviews.ts';
import { rounds } from '../store/schema/rounds.ts';

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
