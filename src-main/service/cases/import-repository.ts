import { and, count, eq, inArray, isNotNull } from 'drizzle-orm';
import type { CaseId } from '#shared/domain/ids.ts';
import type { Reader } from '../store/connection.ts';
import { inChunks } from '../store/rows.ts';
import { caseMentions, cases } from '../store/schema/cases.ts';
import { reviews } from '../store/schema/reviews.ts';

/** When cases had been written and imported before, by id. */
export type FormerTimes = ReadonlyMap<
  string,
  { readonly updatedAt: string; readonly importedAt: string | null }
>;

/** When cases were last written and imported, by id. */
export function timesOf(store: Reader, ids: readonly CaseId[]): FormerTimes {
  const rows = [...inChunks(ids)].flatMap((part) =>
    store
      .select({ id: cases.id, updatedAt: cases.updatedAt, importedAt: cases.importedAt })
      .from(cases)
      .where(inArray(cases.id, part))
      .all(),
  );
  return new Map(rows.map(({ id, ...times }) => [id, times]));
}

/** Gives cases back the times that they had before. */
export const putTimes = (
  tx: Reader,
  id: CaseId,
  times: { readonly updatedAt: string; readonly importedAt: string | null },
): void => void tx.update(cases).set(times).where(eq(cases.id, id)).run();

/** How many sealed reviews hang on each of these cases; nothing for a case that has none. */
export function sealedReviewsBy(store: Reader, ids: readonly CaseId[]): { caseId: CaseId; n: number }[] {
  return [...inChunks(ids)].flatMap((part) =>
    store
      .select({ caseId: reviews.caseId, n: count() })
      .from(reviews)
      .where(and(inArray(reviews.caseId, part), isNotNull(reviews.submittedAt)))
      .groupBy(reviews.caseId)
      .all(),
  );
}

/** Whether a review or a mention hangs on a case. */
export function hasMore(store: Reader, id: CaseId): boolean {
  const review = store.select({ id: reviews.id }).from(reviews).where(eq(reviews.caseId, id)).get();
  const mention = store
    .select({ id: caseMentions.id })
    .from(caseMentions)
    .where(eq(caseMentions.caseId, id))
    .get();
  return review !== undefined || mention !== undefined;
}

/** Takes a case away. */
export const deleteCase = (tx: Reader, id: CaseId): void =>
  void tx.delete(cases).where(eq(cases.id, id)).run();
