import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ExchangeManifest } from '#shared/domain/exchange/manifest.ts';
import type { PackedAttachment, Written } from '#shared/domain/exchange/written.ts';
import type { ReviewId } from '#shared/domain/ids.ts';
import { kindOfBytes, whyNotAttached } from '../attachments/attachment-bytes.ts';
import type { Files } from '../packs/bound-files.ts';
import { refused } from '../packs/decrypt.ts';
import { Problem } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { jsonOrNull } from '../store/json.ts';
import {
  attachedBytes,
  attachedTo,
  deleteAttached,
  documentSizes,
  insertAttached,
  keepBytes,
  keptBytes,
} from './documents-repository.ts';
import { CONTENT_OF } from './pack.ts';
import { assignmentOfReview, type PackRow } from './repository.ts';

/** The documents of one pack together: what a reader unpacks at most, less what texts may take. */
export const MOST_DOCUMENT_BYTES = 150 * 2 ** 20;
/** A reader unpacks 1,000 entries at most. */
const MOST_DOCUMENTS = 900;

/** Bytes of documents by their SHA-256, hex. */
export type Documents = ReadonlyMap<string, Uint8Array>;

/** As an assignment says that documents travel. */
const DocumentsTold = z.object({ documents: z.literal(true) });

/** Whether an assignment says that documents travel. */
export const documentsTravel = ({ content }: Pick<PackRow, 'content'>): boolean =>
  DocumentsTold.safeParse(jsonOrNull(content)).success;

/**
 * Whether documents beside a review are part of what is handed back: undefined where it did not come with work from
 * elsewhere, so that nothing stands against them.
 */
export function documentsComeBack(store: Reader, reviewId: ReviewId): boolean | undefined {
  const newest = assignmentOfReview(store, reviewId);
  return newest && documentsTravel(newest);
}

/** How many bytes of documents stand beside these reviews, each counted once. */
export function documentBytesOf(store: Reader, reviewIds: readonly ReviewId[]): number {
  const bytes = new Map<string, number>();
  for (const row of documentSizes(store, reviewIds)) bytes.set(row.sha256, row.bytes);
  return [...bytes.values()].reduce((sum, one) => sum + one, 0);
}

/** @throws Problem where documents are too many or too large for one pack */
export function refuseTooMuch(documents: readonly PackedAttachment[]): void {
  const once = new Map(documents.map(({ sha256, bytes }) => [sha256, bytes]));
  const total = [...once.values()].reduce((sum, one) => sum + one, 0);
  if (once.size <= MOST_DOCUMENTS && total <= MOST_DOCUMENT_BYTES) return;
  throw new Problem(
    `The documents beside these reviews are ${once.size} with ${Math.ceil(total / 2 ** 20)} MB together; one pack takes ${MOST_DOCUMENTS} and ${MOST_DOCUMENT_BYTES / 2 ** 20} MB.`,
    {
      kept: 'Nothing was written.',
      next: 'Hand out fewer reviews at once, or without documents.',
    },
  );
}

/** The entries of a pack with the bytes of these documents, each once. @throws Problem as `refuseTooMuch` */
export function documentEntries(store: Reader, documents: readonly PackedAttachment[]): Files {
  refuseTooMuch(documents);
  return Object.fromEntries(
    [...new Set(documents.map(({ sha256 }) => sha256))].map((sha256) => {
      const content = attachedBytes(store, sha256);
      if (!content) throw new Error('A document that is listed has no bytes.');
      return [`${sha256}.bin`, new Uint8Array(content)];
    }),
  );
}

/** The documents that came with a pack. Nobody has compared them with what it says yet. */
export const documentsIn = (files: Files): Documents =>
  new Map(
    Object.entries(files)
      .filter(([path]) => path.endsWith('.bin'))
      .map(([path, bytes]) => [path.slice(0, -'.bin'.length), bytes]),
  );

/**
 * Compares what a pack says of documents with what came: each is there, is what its name and kind say, and nothing came
 * that no review names.
 * @throws Problem that names the document
 */
export function checkDocuments(
  { kind, entries }: ExchangeManifest,
  documents: Documents,
  reviews: readonly { readonly written: Written }[],
): void {
  const named = new Set<string>();
  for (const { name, kind: type, bytes, sha256 } of reviews.flatMap(({ written }) => written.attachments)) {
    const content = documents.get(sha256);
    if (!content) throw refused(`The document “${name}” is not in this pack.`);
    if (!named.has(sha256) && createHash('sha256').update(content).digest('hex') !== sha256)
      throw refused(`The document “${name}” is not as this pack says.`);
    named.add(sha256);
    if (content.length !== bytes || kindOfBytes(content) !== type)
      throw refused(`The document “${name}” is not as this pack says.`);
    const why = whyNotAttached(name, content);
    if (why) throw refused(`This pack brings a document that is not taken. ${why.happened}`);
  }
  const known = new Set([CONTENT_OF[kind], ...[...named].map((sha256) => `${sha256}.bin`)]);
  if (entries.some(({ path }) => !known.has(path)))
    throw refused('This pack holds a file that belongs to none of its reviews.');
}

/** Keeps documents of a review that waits to be decided, so that it can be taken whole later. */
export function keepDocuments(tx: Reader, written: Written, documents: Documents): void {
  for (const { sha256 } of written.attachments) {
    const content = documents.get(sha256);
    if (content) keepBytes(tx, sha256, Buffer.from(content));
  }
}

/**
 * Puts the documents of a review in the place of those that stand beside it.
 * @throws Problem where the bytes of one are nowhere
 */
export function writeDocuments(
  tx: Reader,
  reviewId: ReviewId,
  wanted: readonly PackedAttachment[],
  documents: Documents,
): void {
  const hereIds = new Set(attachedTo(tx, reviewId));
  const wantedIds = new Set(wanted.map(({ id }) => id));
  for (const id of hereIds) if (!wantedIds.has(id)) deleteAttached(tx, id);
  for (const attachment of wanted)
    if (!hereIds.has(attachment.id))
      insertAttached(tx, { ...attachment, reviewId, content: bytesOf(tx, attachment, documents) });
}

function bytesOf(tx: Reader, { sha256, name }: PackedAttachment, documents: Documents): Buffer {
  const given = documents.get(sha256);
  if (given) return Buffer.from(given);
  const known = keptBytes(tx, sha256) ?? attachedBytes(tx, sha256);
  if (known) return known;
  throw refused(`The document “${name}” is not in this pack.`);
}
