import { eq } from 'drizzle-orm';
import type { ScalePoint } from '#shared/domain/grades/scale.ts';
import type { ReviewId } from '#shared/domain/ids.ts';
import { notThere } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { people } from '../store/schema/people.ts';
import { reviews } from '../store/schema/reviews.ts';
import type { Writing } from '../workspace/open-workspace.ts';

/** A review as its row has it: whose it is, how far it is, and its seal. */
export type ReviewRecord = typeof reviews.$inferSelect;

/** @throws Problem when it is not there */
export function reviewById(store: Reader, id: ReviewId): ReviewRecord {
  const review = store.select().from(reviews).where(eq(reviews.id, id)).get();
  if (!review) throw notThere('review');
  return review;
}

/** The name of the reviewer of a review; null for none. */
export const reviewerName = (
  store: Reader,
  { reviewerId }: Pick<ReviewRecord, 'reviewerId'>,
): string | null =>
  reviewerId === null
    ? null
    : (store.select({ name: people.name }).from(people).where(eq(people.id, reviewerId)).get()?.name ?? null);

/** Keeps when a review was begun and saved last, and how much of it is filled. */
export function markSaved(
  { tx }: Pick<Writing, 'tx'>,
  id: ReviewId,
  saved: { readonly startedAt: string; readonly savedAt: string; readonly filledFields: number },
): void {
  tx.update(reviews).set(saved).where(eq(reviews.id, id)).run();
}

/** Copies the overall grade onto the review, where lists read it; undefined for none. */
export function copyGrade({ tx }: Pick<Writing, 'tx'>, id: ReviewId, point: ScalePoint | undefined): void {
  tx.update(reviews)
    .set({
      gradeKey: point?.key ?? null,
      gradeWord: point?.word ?? null,
      gradeRank: point?.rank ?? null,
    })
    .where(eq(reviews.id, id))
    .run();
}

/** Seals a review. From then on its row refuses any change. */
export function putSeal(
  { tx }: Pick<Writing, 'tx'>,
  id: ReviewId,
  sealed: {
    readonly submittedAt: string;
    readonly seal: string;
    readonly sealVersion: number;
    readonly sealedContent: string;
  },
): void {
  tx.update(reviews).set(sealed).where(eq(reviews.id, id)).run();
}
