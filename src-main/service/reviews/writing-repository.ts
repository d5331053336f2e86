import { and, eq, sql } from 'drizzle-orm';
import type { ReviewId } from '#shared/domain/ids.ts';
import type { RecommendationDraft } from '#shared/domain/recommendations/recommendation.ts';
import type { EvidenceItem } from '#shared/domain/reviews/evidence.ts';
import { recommendations } from '../store/schema/recommendations.ts';
import { concerns, evidenceItems, reviewAnswers } from '../store/schema/reviews.ts';
import type { Writing } from '../workspace/open-workspace.ts';

type Tx = Pick<Writing, 'tx'>;
type TxAt = Pick<Writing, 'tx' | 'at'>;

/** Writes a field; an empty one is taken out. */
export function putAnswer({ tx, at }: TxAt, reviewId: ReviewId, field: string, value: string): void {
  if (value === '') {
    tx.delete(reviewAnswers)
      .where(and(eq(reviewAnswers.reviewId, reviewId), eq(reviewAnswers.field, field)))
      .run();
    return;
  }
  tx.insert(reviewAnswers)
    .values({ reviewId, field, value, savedAt: at })
    .onConflictDoUpdate({
      target: [reviewAnswers.reviewId, reviewAnswers.field],
      set: { value, savedAt: at },
    })
    .run();
}

/** Adds an evidence item after those that are there. */
export function addEvidence({ tx }: Tx, reviewId: ReviewId, { id, ...draft }: EvidenceItem): void {
  const last = tx
    .select({ position: sql<number>`coalesce(max(${evidenceItems.position}), 0)` })
    .from(evidenceItems)
    .where(eq(evidenceItems.reviewId, reviewId))
    .get();
  tx.insert(evidenceItems)
    .values({ id, reviewId, position: (last?.position ?? 0) + 1, ...draft })
    .run();
}

/** Writes an evidence item anew, in its place; what is no longer said is emptied. */
export function changeEvidence({ tx }: Tx, { id, ...draft }: EvidenceItem): void {
  tx.update(evidenceItems)
    .set({ ...draft, sourceKind: draft.sourceKind ?? null })
    .where(eq(evidenceItems.id, id))
    .run();
}

/** Takes an evidence item out. */
export function dropEvidence({ tx }: Tx, id: string): void {
  tx.delete(evidenceItems).where(eq(evidenceItems.id, id)).run();
}

/** Adds a recommendation after those that are there. */
export function addRecommendation(
  { tx, at }: TxAt,
  reviewId: ReviewId,
  id: string,
  draft: RecommendationDraft,
): void {
  const last = tx
    .select({ position: sql<number>`coalesce(max(${recommendations.position}), 0)` })
    .from(recommendations)
    .where(eq(recommendations.reviewId, reviewId))
    .get();
  tx.insert(recommendations)
    .values({ id, reviewId, position: (last?.position ?? 0) + 1, ...draft, savedAt: at })
    .run();
}

/** Writes a recommendation anew, in its place. */
export function changeRecommendation({ tx, at }: TxAt, id: string, draft: RecommendationDraft): void {
  tx.update(recommendations)
    .set({ ...draft, savedAt: at })
    .where(eq(recommendations.id, id))
    .run();
}

/** Takes a recommendation out. */
export function dropRecommendation({ tx }: Tx, id: string): void {
  tx.delete(recommendations).where(eq(recommendations.id, id)).run();
}

/** Writes down a concern; nothing is done about it yet. */
export function addConcern(
  { tx, at }: TxAt,
  concern: {
    readonly id: string;
    readonly reviewId: ReviewId;
    readonly raisedBy: string;
    readonly concern: string;
  },
): void {
  tx.insert(concerns)
    .values({ ...concern, raisedAt: at })
    .run();
}

/** Writes down what was done about a concern, and when that was first said. */
export function putConcernDone(
  { tx }: Tx,
  id: string,
  settled: { readonly done: string; readonly settledAt: string },
): void {
  tx.update(concerns).set(settled).where(eq(concerns.id, id)).run();
}
