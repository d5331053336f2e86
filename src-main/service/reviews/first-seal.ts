import { createHash } from 'node:crypto';
import { asc, eq } from 'drizzle-orm';
import type { ReviewId } from '#shared/domain/ids.ts';
import type { Reader } from '../store/connection.ts';
import { recommendations } from '../store/schema/recommendations.ts';
import { concerns, evidenceItems, reviewAnswers, reviews } from '../store/schema/reviews.ts';
import { rounds } from '../store/schema/rounds.ts';

/**
 * The seal of version 0.1.0, over ids of the database that it was made in: a review sealed so verifies there only. Never
 * changed, for the seals of old workspaces must verify for ever; new seals are made by `seal.ts`.
 */
export function firstSealOf(store: Reader, reviewId: ReviewId): string {
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
      review?.submittedAt,
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
