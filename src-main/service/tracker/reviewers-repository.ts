import { eq, isNotNull } from 'drizzle-orm';
import type { Reader } from '../store/connection.ts';
import { people } from '../store/schema/people.ts';
import { reviews } from '../store/schema/reviews.ts';

/** Who wrote each submitted review. */
export const reviewersByReview = (store: Reader) =>
  new Map(
    store
      .select({ reviewId: reviews.id, id: people.id, name: people.name })
      .from(reviews)
      .innerJoin(people, eq(people.id, reviews.reviewerId))
      .where(isNotNull(reviews.submittedAt))
      .all()
      .map(({ reviewId, ...person }) => [reviewId, person]),
  );
