import { eq, inArray } from 'drizzle-orm';
import type { CaseId, ReviewId, RoundId } from '#shared/domain/ids.ts';
import type { Reader } from '../store/connection.ts';
import { inChunks } from '../store/rows.ts';
import { cases } from '../store/schema/cases.ts';
import { reviewExceptions, reviews } from '../store/schema/reviews.ts';
import type { Writing } from '../workspace/open-workspace.ts';

type Tx = Pick<Writing, 'tx'>;

/** The reviews of a round, by their cases. */
export const reviewsByCase = (store: Reader, roundId: RoundId): Map<CaseId, ReviewId> =>
  new Map(
    store
      .select({ caseId: reviews.caseId, id: reviews.id })
      .from(reviews)
      .where(eq(reviews.roundId, roundId))
      .all()
      .map(({ caseId, id }) => [caseId, id]),
  );

/** How many of these cases are there. */
export function countCases(store: Reader, ids: readonly CaseId[]): number {
  let there = 0;
  for (const part of inChunks(ids))
    there += store.select({ id: cases.id }).from(cases).where(inArray(cases.id, part)).all().length;
  return there;
}

/** Puts reviews into their rounds. */
export function insertReviews({ tx }: Tx, rows: readonly (typeof reviews.$inferInsert)[]): void {
  for (const part of inChunks(rows)) tx.insert(reviews).values(part).run();
}

/** Takes a review out of its round, with what was accepted about it. */
export function deleteReview({ tx }: Tx, id: ReviewId): void {
  tx.delete(reviews).where(eq(reviews.id, id)).run();
}

/** Puts a review back as it was, with what was accepted about it. */
export function putBackReview(
  { tx }: Tx,
  review: typeof reviews.$inferSelect,
  exceptions: readonly (typeof reviewExceptions.$inferSelect)[],
): void {
  tx.insert(reviews).values(review).run();
  for (const part of inChunks(exceptions)) tx.insert(reviewExceptions).values(part).run();
}
