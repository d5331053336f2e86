import { eq } from 'drizzle-orm';
import type { Written } from '#shared/domain/exchange/written.ts';
import { findPoint, type GradeScale } from '#shared/domain/grades/scale.ts';
import type { ReviewId } from '#shared/domain/ids.ts';
import { OVERALL_GRADE_FIELD } from '#shared/domain/reviews/review-fields.ts';
import { filledFields } from '#shared/domain/reviews/review-progress.ts';
import type { PracticeReviewTemplate } from '#shared/domain/templates/template.ts';
import type { Reader } from '../store/connection.ts';
import { inChunks } from '../store/rows.ts';
import { recommendations } from '../store/schema/recommendations.ts';
import { concerns, evidenceItems, reviewAnswers, reviews } from '../store/schema/reviews.ts';
import { type Documents, writeDocuments } from './documents.ts';

/** The grade of what was written, as the review's row has it. */
export function gradeOf({ answers }: Written, scale: GradeScale) {
  const point = findPoint(scale, answers[OVERALL_GRADE_FIELD]);
  return { gradeKey: point?.key ?? null, gradeWord: point?.word ?? null, gradeRank: point?.rank ?? null };
}

/** Puts what was written into an open review, in the place of what is there. Positions follow the order of the lists. */
export function writeWritten(
  tx: Reader,
  reviewId: ReviewId,
  written: Written,
  about: {
    readonly template: PracticeReviewTemplate;
    readonly scale: GradeScale;
    readonly startedAt: string | null;
    readonly savedAt: string;
    /** Documents that came with it. */
    readonly documents: Documents;
  },
): void {
  writeDocuments(tx, reviewId, written.attachments, about.documents);
  for (const table of [reviewAnswers, evidenceItems, recommendations, concerns])
    tx.delete(table).where(eq(table.reviewId, reviewId)).run();
  const { savedAt } = about;
  const answers = Object.entries(written.answers)
    .filter(([, value]) => value !== '')
    .map(([field, value]) => ({ reviewId, field, value, savedAt }));
  for (const part of inChunks(answers)) tx.insert(reviewAnswers).values(part).run();
  const evidence = written.evidence.map((item, i) => ({ ...item, reviewId, position: i + 1 }));
  for (const part of inChunks(evidence)) tx.insert(evidenceItems).values(part).run();
  const recommended = written.recommendations.map((item, i) => ({
    ...item,
    reviewId,
    position: i + 1,
    savedAt,
  }));
  for (const part of inChunks(recommended)) tx.insert(recommendations).values(part).run();
  const raised = written.concerns.map((item) => ({ ...item, reviewId }));
  for (const part of inChunks(raised)) tx.insert(concerns).values(part).run();
  tx.update(reviews)
    .set({
      ...gradeOf(written, about.scale),
      startedAt: about.startedAt,
      savedAt,
      filledFields: filledFields(about.template, written.answers),
    })
    .where(eq(reviews.id, reviewId))
    .run();
}
