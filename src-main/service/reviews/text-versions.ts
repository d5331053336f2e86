import { and, asc, desc, eq } from 'drizzle-orm';
import type { TextVersion } from '#shared/contract/writing.ts';
import type { ReviewId } from '#shared/domain/ids.ts';
import { isWorthKeeping } from '#shared/domain/reviews/text-versions.ts';
import type { Reader } from '../store/connection.ts';
import { answerVersions, reviewAnswers } from '../store/schema/reviews.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import type { ReviewWriting } from './change-review.ts';

/** The most versions that are kept of one text; the oldest go first. */
const MOST_VERSIONS = 60;

/** Keeps the text that is about to be replaced, where a pause or the change itself makes it worth keeping. */
export function keepVersion(
  workspace: OpenWorkspace,
  { tx, at, content }: ReviewWriting,
  field: string,
  next: string,
): void {
  const reviewId = content.review.id;
  const current = tx
    .select()
    .from(reviewAnswers)
    .where(and(eq(reviewAnswers.reviewId, reviewId), eq(reviewAnswers.field, field)))
    .get();
  if (!current) return;
  if (
    !isWorthKeeping({
      text: current.value,
      next,
      writtenAt: current.savedAt,
      at,
      kept: keptTexts(tx, reviewId, field, next),
    })
  )
    return;
  tx.insert(answerVersions)
    .values({
      id: workspace.newId(),
      reviewId,
      field,
      value: current.value,
      writtenAt: current.savedAt,
      keptAt: at,
      keptBy: workspace.actor,
    })
    .run();
  const oldest = tx
    .select({ id: answerVersions.id })
    .from(answerVersions)
    .where(and(eq(answerVersions.reviewId, reviewId), eq(answerVersions.field, field)))
    .orderBy(asc(answerVersions.keptAt), asc(answerVersions.id))
    .all();
  for (const { id } of oldest.slice(0, Math.max(0, oldest.length - MOST_VERSIONS)))
    tx.delete(answerVersions).where(eq(answerVersions.id, id)).run();
}

/** The newest version, and the one that is put back, if it is one: sixty long texts are not read at each pause of typing. */
function keptTexts(tx: Reader, reviewId: ReviewId, field: string, next: string): string[] {
  const ofText = and(eq(answerVersions.reviewId, reviewId), eq(answerVersions.field, field));
  const newest = tx
    .select({ value: answerVersions.value })
    .from(answerVersions)
    .where(ofText)
    .orderBy(desc(answerVersions.keptAt), desc(answerVersions.id))
    .limit(1)
    .all();
  const same = tx
    .select({ value: answerVersions.value })
    .from(answerVersions)
    .where(and(ofText, eq(answerVersions.value, next)))
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
    .where(and(eq(answerVersions.reviewId, reviewId), eq(answerVersions.field, field)))
    .orderBy(desc(answerVersions.keptAt), desc(answerVersions.id))
    .all();
}
