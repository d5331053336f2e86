import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { asc, eq } from 'drizzle-orm';
import type { Attachment } from '#shared/contract/attachments.ts';
import type { ReviewId } from '#shared/domain/ids.ts';
import { ATTACHMENT_LIMIT_BYTES, isShownInside } from '#shared/domain/reviews/attachment-kinds.ts';
import { withoutControlCharacters } from '#shared/domain/text/control-characters.ts';
import { documentBytesOf, documentsTravel, MOST_DOCUMENT_BYTES } from '../exchange/documents.ts';
import { assignmentOfReview, exchangeReviewsOf } from '../exchange/repository.ts';
import { notThere, Problem, sealed } from '../problem.ts';
import { noteOnBehalf, refuseUnlessWriter } from '../reviews/exceptions.ts';
import { refuseWhileHeld } from '../reviews/held.ts';
import { refuseWithdrawn } from '../reviews/refuse-withdrawn.ts';
import type { Reader } from '../store/connection.ts';
import { writeWhole } from '../store/files.ts';
import { evidenceItems, reviewAttachments, reviews } from '../store/schema/reviews.ts';
import type { OpenWorkspace, Writing } from '../workspace/open-workspace.ts';
import { kindOfBytes, whyNotAttached } from './attachment-bytes.ts';

const ABOUT = {
  id: reviewAttachments.id,
  reviewId: reviewAttachments.reviewId,
  evidenceId: reviewAttachments.evidenceId,
  name: reviewAttachments.name,
  kind: reviewAttachments.kind,
  bytes: reviewAttachments.bytes,
  sha256: reviewAttachments.sha256,
  addedAt: reviewAttachments.addedAt,
  addedBy: reviewAttachments.addedBy,
};

/** What is attached to a review, without the bytes, in the order in which it came. */
export function listAttachments(store: Reader, reviewId: ReviewId): Attachment[] {
  return store
    .select(ABOUT)
    .from(reviewAttachments)
    .where(eq(reviewAttachments.reviewId, reviewId))
    .orderBy(asc(reviewAttachments.addedAt), asc(reviewAttachments.id))
    .all();
}

function attachmentById(store: Reader, id: string) {
  const row = store.select().from(reviewAttachments).where(eq(reviewAttachments.id, id)).get();
  if (!row) throw notThere('attachment');
  return row;
}

/**
 * An attachment is a part of what is written: who may not write in the review changes none, and who writes for its reviewer
 * is noted.
 * @throws Problem where nothing may be changed in a review now, or not by who works here
 */
function beginWriting(workspace: OpenWorkspace, writing: Writing, reviewId: ReviewId): void {
  const { tx } = writing;
  const review = tx.select().from(reviews).where(eq(reviews.id, reviewId)).get();
  if (!review) throw notThere('review');
  if (review.submittedAt !== null) throw sealed();
  refuseWithdrawn(review);
  refuseWhileHeld(tx, reviewId);
  refuseUnlessWriter(workspace, tx, review);
  noteOnBehalf(workspace, writing, review);
}

/** Takes a file into the encrypted workspace. @throws Problem where it is too large, or not what its name says */
export function addAttachment(
  workspace: OpenWorkspace,
  { reviewId, evidenceId }: { reviewId: ReviewId; evidenceId: string | null },
  path: string,
): Attachment {
  const name = withoutControlCharacters(basename(path)).slice(0, 200);
  const content = bytesOf(path, name);
  const why = whyNotAttached(name, content);
  const kind = kindOfBytes(content);
  if (why || !kind)
    throw new Problem(why?.happened ?? `“${name}” cannot be attached.`, {
      kept: 'Nothing was attached; the file was left as it is.',
      next: why?.next ?? '',
    });
  return workspace.write((writing) => {
    const { tx, at, record } = writing;
    beginWriting(workspace, writing, reviewId);
    refuseWhatCannotTravel(tx, reviewId, content.length);
    if (evidenceId !== null) {
      const item = tx.select().from(evidenceItems).where(eq(evidenceItems.id, evidenceId)).get();
      if (item?.reviewId !== reviewId) throw notThere('evidence item');
    }
    const attachment: Attachment = {
      id: workspace.newId(),
      reviewId,
      evidenceId,
      name,
      kind,
      bytes: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      addedAt: at,
      addedBy: workspace.actor,
    };
    tx.insert(reviewAttachments)
      .values({ ...attachment, content })
      .run();
    record({ action: 'attach', entity: 'review', entityId: reviewId, after: attachment });
    return attachment;
  });
}

/** @throws Problem where the review came with work whose sender takes no documents, or would take no more of them */
function refuseWhatCannotTravel(store: Reader, reviewId: ReviewId, bytes: number): void {
  const pack = assignmentOfReview(store, reviewId);
  if (!pack) return;
  const next = `Describe it in the evidence, or ask ${pack.counterpart} to hand the work out again.`;
  if (!documentsTravel(pack))
    throw new Problem(`${pack.counterpart} handed this work out without documents, so none can go back.`, {
      kept: 'Nothing was attached; the file was left as it is.',
      next,
    });
  const ids = exchangeReviewsOf(store, pack.id).map((row) => row.reviewId);
  if (documentBytesOf(store, ids) + bytes > MOST_DOCUMENT_BYTES)
    throw new Problem(
      `With this one the documents of this work would have more than ${MOST_DOCUMENT_BYTES / 2 ** 20} MB, which is more than one return takes.`,
      { kept: 'Nothing was attached; the file was left as it is.', next: 'Attach the pages that matter.' },
    );
}

/** The size is looked at first: a film of some gigabytes is never read. */
function bytesOf(path: string, name: string): Buffer {
  try {
    const { size } = statSync(path);
    if (size <= ATTACHMENT_LIMIT_BYTES) return readFileSync(path);
    throw new Problem(
      `“${name}” has ${Math.ceil(size / 1024 / 1024).toLocaleString('en-GB')} MB; up to 25 MB are taken.`,
      {
        kept: 'Nothing was attached; the file was left as it is.',
        next: 'Attach the pages that matter, or a smaller picture.',
      },
    );
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(`“${name}” cannot be read.`, {
      kept: 'Nothing was attached.',
      next: 'See that it is still there and that you may open it, then choose it again.',
    });
  }
}

/** The content of a picture or text, for the window only. @throws Problem for a kind that is not shown inside the app */
export function showAttachment(store: Reader, id: string): { name: string; kind: string; base64: string } {
  const { name, kind, content } = attachmentById(store, id);
  if (!isShownInside(kind))
    throw new Problem(`“${name}” cannot be shown inside Plumbline.`, {
      kept: 'It is kept in the workspace.',
      next: 'Save a copy, look at it, and delete the copy.',
    });
  return { name, kind, base64: content.toString('base64') };
}

/** Writes a copy to the chosen place. @throws Problem when it is not there */
export function copyAttachment(workspace: OpenWorkspace, id: string, path: string): void {
  const { content, ...about } = attachmentById(workspace.store, id);
  writeWhole(path, content);
  workspace.write(({ record }) =>
    record({
      action: 'copy-attachment',
      entity: 'review',
      entityId: about.reviewId,
      after: { id, name: about.name, sha256: about.sha256 },
    }),
  );
}

/** Takes an attachment away; the trail keeps its name and hash. @throws Problem where the review cannot be changed */
export function removeAttachment(workspace: OpenWorkspace, id: string): void {
  workspace.write((writing) => {
    const { tx, record } = writing;
    const about = tx.select(ABOUT).from(reviewAttachments).where(eq(reviewAttachments.id, id)).get();
    if (!about) throw notThere('attachment');
    beginWriting(workspace, writing, about.reviewId);
    tx.delete(reviewAttachments).where(eq(reviewAttachments.id, id)).run();
    record({ action: 'detach', entity: 'review', entityId: about.reviewId, before: about });
  });
}
