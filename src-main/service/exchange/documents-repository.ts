import { eq, inArray } from 'drizzle-orm';
import type { ReviewId } from '#shared/domain/ids.ts';
import type { Reader } from '../store/connection.ts';
import { inChunks } from '../store/rows.ts';
import { exchangeDocuments } from '../store/schema/exchange.ts';
import { reviewAttachments } from '../store/schema/reviews.ts';

/** Hash and size of every document beside these reviews. */
export const documentSizes = (store: Reader, reviewIds: readonly ReviewId[]) =>
  [...inChunks(reviewIds)].flatMap((part) =>
    store
      .select({ sha256: reviewAttachments.sha256, bytes: reviewAttachments.bytes })
      .from(reviewAttachments)
      .where(inArray(reviewAttachments.reviewId, part))
      .all(),
  );

/** The bytes of a document that stands beside a review, by their hash. */
export const attachedBytes = (store: Reader, sha256: string): Buffer | undefined =>
  store
    .select({ content: reviewAttachments.content })
    .from(reviewAttachments)
    .where(eq(reviewAttachments.sha256, sha256))
    .get()?.content;

/** The same of a document that waits until a difference is decided. */
export const keptBytes = (store: Reader, sha256: string): Buffer | undefined =>
  store
    .select({ content: exchangeDocuments.content })
    .from(exchangeDocuments)
    .where(eq(exchangeDocuments.sha256, sha256))
    .get()?.content;

/** Keeps bytes until a difference is decided; those that are kept already stay. */
export const keepBytes = (tx: Reader, sha256: string, content: Buffer): void =>
  void tx.insert(exchangeDocuments).values({ sha256, content }).onConflictDoNothing().run();

/** Which documents stand beside a review. */
export const attachedTo = (store: Reader, reviewId: ReviewId): string[] =>
  store
    .select({ id: reviewAttachments.id })
    .from(reviewAttachments)
    .where(eq(reviewAttachments.reviewId, reviewId))
    .all()
    .map(({ id }) => id);

/** Takes one away. */
export const deleteAttached = (tx: Reader, id: string): void =>
  void tx.delete(reviewAttachments).where(eq(reviewAttachments.id, id)).run();

/** Puts one beside a review. */
export const insertAttached = (tx: Reader, row: typeof reviewAttachments.$inferInsert): void =>
  void tx.insert(reviewAttachments).values(row).run();
