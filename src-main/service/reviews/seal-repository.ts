import { asc, eq } from 'drizzle-orm';
import type { CaseId, ReviewId } from '#shared/domain/ids.ts';
import { notThere } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { cases } from '../store/schema/cases.ts';
import { recommendations } from '../store/schema/recommendations.ts';
import { concerns, evidenceItems, reviewAnswers, reviews } from '../store/schema/reviews.ts';
import { rounds } from '../store/schema/rounds.ts';

/** By what a seal names a child. @throws Problem when the case is not there */
export function childOfSeal(store: Reader, caseId: CaseId) {
  const child = store
    .select({ reference: cases.reference, name: cases.name, dateOfBirth: cases.dateOfBirth })
    .from(cases)
    .where(eq(cases.id, caseId))
    .get();
  if (!child) throw notThere('case');
  return child;
}

/** What the first seal covers, each part by its own id or field: the order of version 0.1.0, never another. */
export function underFirstSeal(store: Reader, reviewId: ReviewId) {
  const found = store
    .select({ review: reviews, round: rounds })
    .from(reviews)
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .where(eq(reviews.id, reviewId))
    .get();
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
  return { review: found?.review, round: found?.round, answers, evidence, recommended, raised };
}
