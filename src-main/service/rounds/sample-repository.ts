import { eq, lt, max } from 'drizzle-orm';
import { SampleDraw } from '#shared/contract/rounds.ts';
import type { CaseId, RoundId } from '#shared/domain/ids.ts';
import type { Reader } from '../store/connection.ts';
import { readJson } from '../store/json.ts';
import { cases } from '../store/schema/cases.ts';
import { reviews } from '../store/schema/reviews.ts';
import { sampleDraws } from '../store/schema/rounds.ts';
import type { Writing } from '../workspace/open-workspace.ts';

/** Every case, as one is drawn. */
export const everyCaseForDraw = (store: Reader) =>
  store
    .select({
      id: cases.id,
      reference: cases.reference,
      drawKey: cases.referenceKey,
      childName: cases.name,
      closedOn: cases.closedOn,
    })
    .from(cases)
    .all();

/** When a review of each case was submitted last, before an instant if one is given. */
export const lastSubmitted = (
  store: Reader,
  before: string | undefined,
): ReadonlyMap<CaseId, string | null> =>
  new Map(
    store
      .select({ caseId: reviews.caseId, last: max(reviews.submittedAt) })
      .from(reviews)
      .where(before ? lt(reviews.submittedAt, before) : undefined)
      .groupBy(reviews.caseId)
      .all()
      .map(({ caseId, last }) => [caseId, last]),
  );

/** The cases of a round, and when each was put in. */
export const reviewsAdded = (store: Reader, roundId: RoundId) =>
  store
    .select({ caseId: reviews.caseId, createdAt: reviews.createdAt })
    .from(reviews)
    .where(eq(reviews.roundId, roundId))
    .all();

/** Keeps a draw whole. */
export function insertDraw({ tx }: Pick<Writing, 'tx'>, row: typeof sampleDraws.$inferInsert): void {
  tx.insert(sampleDraws).values(row).run();
}

/** A draw that was kept; undefined where it is not there. */
export function drawById(store: Reader, id: string): SampleDraw | undefined {
  const row = store.select().from(sampleDraws).where(eq(sampleDraws.id, id)).get();
  return row && readJson(SampleDraw, row.draw);
}
