import { and, asc, desc, eq } from 'drizzle-orm';
import type { ReviewDetail } from '#shared/contract/reviews.ts';
import type { ReviewId, RoundId } from '#shared/domain/ids.ts';
import { OVERALL } from '#shared/domain/moderation/second-grade.ts';
import type { Reader } from '../store/connection.ts';
import { moderationDecisions } from '../store/schema/moderations.ts';
import { reviews } from '../store/schema/reviews.ts';
import type { Writing } from '../workspace/open-workspace.ts';

/** The overall grade that stands after moderation, beside the original; null where none was decided. */
export function moderatedGradeOf(store: Reader, reviewId: ReviewId): ReviewDetail['moderated'] {
  const last = store
    .select()
    .from(moderationDecisions)
    .where(and(eq(moderationDecisions.reviewId, reviewId), eq(moderationDecisions.field, OVERALL)))
    .orderBy(desc(moderationDecisions.sequence))
    .limit(1)
    .get();
  return last
    ? {
        word: last.gradeWord,
        rank: last.gradeRank,
        because: last.because,
        meeting: last.meeting,
        by: last.by,
        at: last.at,
      }
    : null;
}

/** The overall grades of a round that stand after moderation, by review; what was not decided is not in it. */
export function moderatedGradesOf(
  store: Reader,
  roundId: RoundId,
): ReadonlyMap<ReviewId, { readonly word: string; readonly rank: number }> {
  // The last word of each review holds, so that the rows go in as they were decided.
  return new Map(
    store
      .select({
        reviewId: moderationDecisions.reviewId,
        word: moderationDecisions.gradeWord,
        rank: moderationDecisions.gradeRank,
      })
      .from(moderationDecisions)
      .innerJoin(reviews, eq(reviews.id, moderationDecisions.reviewId))
      .where(and(eq(reviews.roundId, roundId), eq(moderationDecisions.field, OVERALL)))
      .orderBy(asc(moderationDecisions.sequence))
      .all()
      .map(({ reviewId, word, rank }) => [reviewId, { word, rank }]),
  );
}

/** Keeps a decision beside the grades and the decisions before it; the last one of a field stands. */
export function insertDecision(
  { tx }: Pick<Writing, 'tx'>,
  row: typeof moderationDecisions.$inferInsert,
): void {
  tx.insert(moderationDecisions).values(row).run();
}
