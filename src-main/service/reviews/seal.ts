import { createHash } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import type { Reader } from '../store/connection.ts';
import {
  concerns,
  evidenceItems,
  recommendations,
  reviewAnswers,
  reviews,
  rounds,
} from '../store/schema/index.ts';

/**
 * SHA-256 over everything that a review says, in a fixed order: whose it is and by which template and scale it is read,
 * answers, evidence, recommendations, concerns. Computed at submission and again at each verification.
 * @param submittedAt the instant that is about to be set; left out, the one that is stored. A submitted row refuses any
 *   change, so its seal has to be known before.
 */
export function sealReview(store: Reader, reviewId: string, submittedAt?: string): string {
  const found = store
    .select({ review: reviews, round: rounds })
    .from(reviews)
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .where(eq(reviews.id, reviewId))
    .get();
  const { review, round } = found ?? {};
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
      submittedAt ?? review?.submittedAt,
      round?.templateId,
      round?.scaleId,
      review?.gradeKey,
      review?.gradeWord,
      review?.gradeRank,
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
