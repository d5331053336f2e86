import { and, asc, eq, notLike } from 'drizzle-orm';
import type { Concern, Recommendation } from '#shared/contract/reviews.ts';
import type { PackedAttachment } from '#shared/domain/exchange/written.ts';
import type { GradeScale } from '#shared/domain/grades/scale.ts';
import type { ReviewId } from '#shared/domain/ids.ts';
import type { EvidenceItem } from '#shared/domain/reviews/evidence.ts';
import type { PracticeReviewTemplate } from '#shared/domain/templates/template.ts';
import { notThere } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { recommendations } from '../store/schema/recommendations.ts';
import {
  concerns,
  evidenceItems,
  reviewAnswers,
  reviewAttachments,
  reviews,
} from '../store/schema/reviews.ts';
import { rounds } from '../store/schema/rounds.ts';
import { scaleById, templateById } from '../templates/repository.ts';

/** What was written into a review. */
export interface WrittenReview {
  readonly answers: Record<string, string>;
  readonly evidence: EvidenceItem[];
  readonly recommendations: Recommendation[];
  readonly concerns: Concern[];
  /** Documents beside it, without their bytes, in the order in which they came. */
  readonly attachments: PackedAttachment[];
}

/** All that a review says and is read by. Assignable to the domain's `ReviewContent`. */
export interface GatheredReview extends WrittenReview {
  readonly review: typeof reviews.$inferSelect;
  readonly round: typeof rounds.$inferSelect;
  readonly template: PracticeReviewTemplate;
  readonly scale: GradeScale;
  readonly hasReviewer: boolean;
}

/** Gathers a review by id. @throws Problem when it is not there. */
export function gatherReview(store: Reader, reviewId: ReviewId): GatheredReview {
  const found = store
    .select({ review: reviews, round: rounds })
    .from(reviews)
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .where(eq(reviews.id, reviewId))
    .get();
  if (!found) throw notThere('review');
  return {
    ...found,
    template: templateById(store, found.round.templateId),
    scale: scaleById(store, found.round.scaleId),
    answers: answersOf(store, reviewId),
    evidence: evidenceOf(store, reviewId),
    recommendations: recommendationsOf(store, reviewId),
    concerns: concernsOf(store, reviewId),
    attachments: attachmentsOf(store, reviewId),
    hasReviewer: found.review.reviewerId !== null,
  };
}

/** Reads one part of what was written into a review; empty where nothing was. */
export const readPart: {
  readonly [Part in keyof WrittenReview]: (store: Reader, reviewId: ReviewId) => WrittenReview[Part];
} = {
  answers: answersOf,
  evidence: evidenceOf,
  recommendations: recommendationsOf,
  concerns: concernsOf,
  attachments: attachmentsOf,
};

function answersOf(store: Reader, reviewId: ReviewId): Record<string, string> {
  const rows = store
    .select({ field: reviewAnswers.field, value: reviewAnswers.value })
    .from(reviewAnswers)
    .where(eq(reviewAnswers.reviewId, reviewId))
    .all();
  return Object.fromEntries(rows.map(({ field, value }) => [field, value]));
}

function evidenceOf(store: Reader, reviewId: ReviewId): EvidenceItem[] {
  return store
    .select()
    .from(evidenceItems)
    .where(eq(evidenceItems.reviewId, reviewId))
    .orderBy(asc(evidenceItems.position), asc(evidenceItems.id))
    .all()
    .map(({ id, kind, source, date, text, cites, sourceKind }) => ({
      id,
      kind,
      source,
      date,
      text,
      cites: [...cites],
      ...(sourceKind && { sourceKind }),
    }));
}

function recommendationsOf(store: Reader, reviewId: ReviewId): Recommendation[] {
  return store
    .select()
    .from(recommendations)
    .where(eq(recommendations.reviewId, reviewId))
    .orderBy(asc(recommendations.position), asc(recommendations.id))
    .all()
    .map(asRecommendation);
}

/** A stored recommendation as the contract has it. */
export const asRecommendation = (row: typeof recommendations.$inferSelect): Recommendation => ({
  id: row.id,
  level: row.level,
  action: row.action,
  measure: row.measure,
  intendedImpact: row.intendedImpact,
  owners: [...row.owners],
  due: row.due,
  theme: row.theme,
});

function attachmentsOf(store: Reader, reviewId: ReviewId): PackedAttachment[] {
  const { id, evidenceId, name, kind, bytes, sha256, addedAt, addedBy } = reviewAttachments;
  return store
    .select({ id, evidenceId, name, kind, bytes, sha256, addedAt, addedBy })
    .from(reviewAttachments)
    .where(eq(reviewAttachments.reviewId, reviewId))
    .orderBy(asc(addedAt), asc(id))
    .all();
}

function concernsOf(store: Reader, reviewId: ReviewId): Concern[] {
  return store
    .select()
    .from(concerns)
    .where(eq(concerns.reviewId, reviewId))
    .orderBy(asc(concerns.raisedAt), asc(concerns.id))
    .all()
    .map(({ reviewId: _review, ...concern }) => concern);
}

/** All that is written in words into the answers and the evidence of a review. */
export const textsOf = (store: Reader, reviewId: ReviewId): string[] =>
  [
    ...store
      .select({ text: reviewAnswers.value })
      .from(reviewAnswers)
      .where(and(eq(reviewAnswers.reviewId, reviewId), notLike(reviewAnswers.field, '%/grade')))
      .all(),
    ...store
      .select({ text: evidenceItems.text })
      .from(evidenceItems)
      .where(eq(evidenceItems.reviewId, reviewId))
      .all(),
  ].map(({ text }) => text);
