import type Database from 'better-sqlite3';
import { isNotNull } from 'drizzle-orm';
import type { Reader } from '../store/connection.ts';
import { releases } from '../store/schema/packs.ts';
import { reviews } from '../store/schema/reviews.ts';
import { meetings } from '../store/schema/tracker.ts';

/** Every review with what it says of its submission. */
export const submissions = (store: Reader) =>
  store.select({ id: reviews.id, submittedAt: reviews.submittedAt, seal: reviews.seal }).from(reviews).all();

export type SubmittedReview = typeof reviews.$inferSelect;

/** Every review that was submitted. */
export const submittedReviews = (store: Reader): SubmittedReview[] =>
  store.select().from(reviews).where(isNotNull(reviews.submittedAt)).all();

/** Every pack that left. */
export const everyRelease = (store: Reader) => store.select().from(releases).all();

/** Every meeting, with its minutes where they are approved. */
export const everyMeeting = (store: Reader) => store.select().from(meetings).all();

/** A document beside a review, as its row describes it. */
interface DescribedDocument {
  readonly id: string;
  readonly review_id: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Every document beside a review, without its bytes. */
export const describedDocuments = (database: Database.Database): DescribedDocument[] =>
  database
    .prepare('SELECT id, review_id, bytes, sha256 FROM review_attachments ORDER BY id')
    .all() as DescribedDocument[];

/** Reads the bytes of one document after the other. */
export function documentReader(database: Database.Database): (id: string) => unknown {
  const content = database.prepare('SELECT content FROM review_attachments WHERE id = ?').pluck();
  return (id) => content.get(id);
}
