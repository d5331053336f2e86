import { and, eq, isNull } from 'drizzle-orm';
import type { ReviewId, RoundId } from '#shared/domain/ids.ts';
import type { Reader } from '../store/connection.ts';
import { cases } from '../store/schema/cases.ts';
import { concerns, reviews } from '../store/schema/reviews.ts';
import { rounds } from '../store/schema/rounds.ts';
import type { Writing } from '../workspace/open-workspace.ts';

type Tx = Pick<Writing, 'tx'>;

/** Adds a round. */
export function insertRound({ tx }: Tx, row: typeof rounds.$inferInsert): void {
  tx.insert(rounds).values(row).run();
}

/** Moves the day on which a round closes. */
export function setClosesOn({ tx }: Tx, id: RoundId, closesOn: string): void {
  tx.update(rounds).set({ closesOn }).where(eq(rounds.id, id)).run();
}

/** Keeps whether reviewers of a round grade the exemplars first. */
export function setRequiresCalibration({ tx }: Tx, id: RoundId, requiresCalibration: boolean): void {
  tx.update(rounds).set({ requiresCalibration }).where(eq(rounds.id, id)).run();
}

/** Closes a round, or opens it again (null). */
export function setClosed(
  { tx }: Tx,
  id: RoundId,
  closed: { readonly at: string; readonly by: string; readonly note: string } | null,
): void {
  tx.update(rounds)
    .set({
      closedAt: closed?.at ?? null,
      closedBy: closed?.by ?? null,
      closingNote: closed?.note ?? null,
    })
    .where(eq(rounds.id, id))
    .run();
}

/** Takes a review out of its round, or back into it (null). */
export function setWithdrawn(
  { tx }: Tx,
  id: ReviewId,
  withdrawn: { readonly at: string; readonly by: string; readonly because: string } | null,
): void {
  tx.update(reviews)
    .set({
      withdrawnAt: withdrawn?.at ?? null,
      withdrawnBy: withdrawn?.by ?? null,
      withdrawnBecause: withdrawn?.because ?? null,
    })
    .where(eq(reviews.id, id))
    .run();
}

/** Concerns about children of a round of which nobody wrote down what was done. */
export const unsettledIn = (store: Reader, roundId: RoundId) =>
  store
    .select({ reviewId: concerns.reviewId, reference: cases.reference })
    .from(concerns)
    .innerJoin(reviews, eq(reviews.id, concerns.reviewId))
    .innerJoin(cases, eq(cases.id, reviews.caseId))
    .where(and(eq(reviews.roundId, roundId), isNull(concerns.settledAt)))
    .all();
