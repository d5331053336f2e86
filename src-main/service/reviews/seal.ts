import { createHash } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import type { Reader } from '../store/connection.ts';
import { concerns, evidenceItems, recommendations, reviewAnswers, reviews } from '../store/schema/index.ts';

/**
 * SHA-256 over everything that a review says, in a fixed order: whose it is, answers, evidence, recommendations,
 * concerns. Reckoned at submission and again at each verification.
 */
export function sealReview(store: Reader, reviewId: string): string {
  const review = store.select().from(reviews).where(eq(reviews.id, reviewId)).get();
  const answers = store
    .select()
    .from(reviewAnswers)
    .where(eq(reviewAnswers.reviewId, reviewId))
    .orderBy(asc(reviewAnswers.field))
    .all();
  const evidence = store
    .select()
    .from(evidenceItems)
    .where(eq(evidenceItems.reviewId, reviewId))
    .orderBy(asc(evidenceItems.id))
    .all();
  const recommended = store
    .select()
    .from(recommendations)
    .where(eq(recommendations.reviewId, reviewId))
    .orderBy(asc(recommendations.id))
    .all();
  const raised = store
    .select()
    .from(concerns)
    .where(eq(concerns.reviewId, reviewId))
    .orderBy(asc(concerns.id))
    .all();
  const content = [
    [
      reviewId,
      review?.roundId,
      review?.caseId,
      review?.reviewerId,
      review?.submittedAt,
      review?.gradeKey,
      review?.gradeWord,
    ],
    answers.map(({ field, value }) => [field, value]),
    evidence.map(({ id, position, kind, source, date, text, cites }) => [
      id,
      position,
      kind,
      source,
      date,
      text,
      cites,
    ]),
    recommended.map((row) => [
      row.id,
      row.position,
      row.level,
      row.action,
      row.measure,
      row.intendedImpact,
      row.owners,
      row.due,
      row.theme,
    ]),
    raised.map((row) => [row.id, row.raisedAt, row.raisedBy, row.concern, row.done, row.settledAt]),
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}
