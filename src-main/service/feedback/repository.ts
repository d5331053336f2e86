import { asc, desc, eq } from 'drizzle-orm';
import { notThere } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { feedback } from '../store/schema/feedback.ts';
import type { Writing } from '../workspace/open-workspace.ts';

export type FeedbackRecord = typeof feedback.$inferSelect;

/** All feedback, newest first. */
export const allFeedback = (store: Reader): FeedbackRecord[] =>
  store.select().from(feedback).orderBy(desc(feedback.day), asc(feedback.id)).all();

/** @throws Problem NOT_THERE */
export function feedbackById(store: Reader, id: string): FeedbackRecord {
  const row = store.select().from(feedback).where(eq(feedback.id, id)).get();
  if (!row) throw notThere('feedback');
  return row;
}

/** Writes feedback: a new one, or over the one that is there. */
export function putFeedback({ tx }: Pick<Writing, 'tx'>, row: FeedbackRecord): void {
  const { id: _, createdAt: _at, createdBy: _by, ...change } = row;
  tx.insert(feedback).values(row).onConflictDoUpdate({ target: feedback.id, set: change }).run();
}

/** Takes feedback out. */
export function dropFeedback({ tx }: Pick<Writing, 'tx'>, id: string): void {
  tx.delete(feedback).where(eq(feedback.id, id)).run();
}
