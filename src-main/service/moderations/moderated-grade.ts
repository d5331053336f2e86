import { and, desc, eq } from 'drizzle-orm';
import type { ReviewDetail } from '#shared/contract/reviews.ts';
import type { ReviewId } from '#shared/domain/ids.ts';
import { OVERALL } from '#shared/domain/moderation/second-grade.ts';
import type { Reader } from '../store/connection.ts';
import { moderationDecisions } from '../store/schema/index.ts';

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
