import { and, asc, desc, eq } from 'drizzle-orm';
import type { TextVersion } from '#shared/contract/writing.ts';
import type { ReviewId } from '#shared/domain/ids.ts';
import type { Reader } from '../store/connection.ts';
import { answerVersions, reviewAnswers } from '../store/schema/reviews.ts';
import type { Writing } from '../workspace/open-workspace.ts';

const ofText = (reviewId: ReviewId, field: string) =>
  and(eq(answerVersions.reviewId, reviewId), eq(answerVersions.field, field));

/** A text as it stands, with when it was written; undefined where there is none. */
export const standingText = (
  store: Reader,
  reviewId: ReviewId,
  field: string,
): { value: string; savedAt: string } | undefined =>
  store
    .select({ value: reviewAnswers.value, savedAt: reviewAnswers.savedAt })
    .from(reviewAnswers)
    .where(and(eq(reviewAnswers.reviewId, reviewId), eq(reviewAnswers.field, field)))
    .get();

/** Keeps a version of a text. */
export function addVersion({ tx }: Pick<Writing, 'tx'>, version: typeof answerVersions.$inferInsert): void {
  tx.insert(answerVersions).values(version).run();
}

/** Forgets the oldest versions of a text, but for so many. */
export function keepNewest(
  { tx }: Pick<Writing, 'tx'>,
  reviewId: ReviewId,
  field: string,
  most: number,
): void {
  const oldest = tx
    .select({ id: answerVersions.id })
    .from(answerVersions)
    .where(ofText(reviewId, field))
    .orderBy(asc(answerVersions.keptAt), asc(answerVersions.id))
    .all();
  for (const { id } of oldest.slice(0, Math.max(0, oldest.length - most)))
    tx.delete(answerVersions).where(eq(answerVersions.id, id)).run();
}

/** The newest version, and the one that is put back, if it is one: sixty long texts are not read at each pause of typing. */
export function keptTexts(tx: Reader, reviewId: ReviewId, field: string, next: string): string[] {
  const newest = tx
    .select({ value: answerVersions.value })
    .from(answerVersions)
    .where(ofText(reviewId, field))
    .orderBy(desc(answerVersions.keptAt), desc(answerVersions.id))
    .limit(1)
    .all();
  const same = tx
    .select({ value: answerVersions.value })
    .from(answerVersions)
    .where(and(ofText(reviewId, field), eq(answerVersions.value, next)))
    .limit(1)
    .all();
  return [...newest, ...same].map(({ value }) => value);
}

/** Earlier versions of one text, the newest first. */
export function versionsOf(store: Reader, reviewId: ReviewId, field: string): TextVersion[] {
  return store
    .select({
      id: answerVersions.id,
      value: answerVersions.value,
      writtenAt: answerVersions.writtenAt,
      keptBy: answerVersions.keptBy,
    })
    .from(answerVersions)
    .where(ofText(reviewId, field))
    .orderBy(desc(answerVersions.keptAt), desc(answerVersions.id))
    .all();
}
