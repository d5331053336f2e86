import { z } from 'zod';
import { ReviewId } from '../domain/ids.ts';
import { changes, FileToken, Id, Instant, Nothing, reads } from './base.ts';

/** A document or picture beside the evidence of a review, without its bytes. */
export const Attachment = z.object({
  id: Id,
  reviewId: ReviewId,
  /** The evidence that it belongs to; null where it belongs to the review. */
  evidenceId: Id.nullable(),
  name: z.string(),
  /** MIME type, from the bytes. */
  kind: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  addedAt: Instant,
  addedBy: z.string(),
});
export type Attachment = z.infer<typeof Attachment>;

/** The attachments room: documents and pictures, kept as encrypted content of the workspace. */
export const attachmentsContract = {
  list: reads('lead', 'reviewer')
    .input(z.object({ reviewId: ReviewId }))
    .output(z.array(Attachment)),
  /** Takes a file of at most 25 MB; its type is checked by what is in it. */
  add: changes('lead', 'reviewer')
    .input(z.object({ reviewId: ReviewId, evidenceId: Id.nullable(), fileToken: FileToken }))
    .output(Attachment),
  /** The content of one that can be shown inside the app, as base64. */
  show: reads('lead', 'reviewer')
    .input(z.object({ id: Id }))
    .output(z.object({ name: z.string(), kind: z.string(), base64: z.string() })),
  /** Writes a copy where the person chooses. The copy is not encrypted; the trail says that it was made. */
  saveCopy: changes('lead', 'reviewer')
    .input(z.object({ id: Id, fileToken: FileToken }))
    .output(Nothing),
  remove: changes('lead', 'reviewer')
    .input(z.object({ id: Id }))
    .output(Nothing),
};
