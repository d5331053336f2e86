import { basename } from 'node:path';
import type { SentPack } from '#shared/contract/handed-out.ts';
import { receiptCode } from '#shared/domain/exchange/receipt.ts';
import { ReviewReturn } from '#shared/domain/exchange/review-return.ts';
import { notThere, Problem } from '../problem.ts';
import { type Report, UNWATCHED } from '../progress.ts';
import { type GatheredReview, gatherReview, isEmpty } from '../reviews/review-content.ts';
import { writeEntered } from '../store/files.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { calibrationToTell } from './calibration.ts';
import { documentEntries, documentsTravel } from './documents.ts';
import { cardOf, ensureKeys } from './identity.ts';
import { writtenToSend } from './incoming-review.ts';
import { makePack, notPlaced, sentPack, whereOf } from './pack.ts';
import {
  contactByKey,
  exchangeReviewsOf,
  insertPack,
  nextNumber,
  type PackRow,
  packById,
  updatePack,
} from './repository.ts';
import { newestTold, trailToTell } from './told-trail.ts';

/** So many reviews are gathered before others get their turn. */
const GATHERED_AT_A_TIME = 25;

/**
 * Writes a return: the finished reviews of an assignment, or all that were begun. Locked for the key of who sent the
 * work, signed, and entered together with its file.
 * @throws Problem where nothing is finished, or something written cannot travel
 */
export async function handBack(
  workspace: OpenWorkspace,
  request: { readonly assignmentId: string; readonly isInterim: boolean; readonly path: string },
  report: Report = UNWATCHED,
): Promise<SentPack> {
  const { store } = workspace;
  const pack = packById(store, request.assignmentId);
  if (pack?.direction !== 'received' || pack.kind !== 'assignment') throw notThere('assignment');
  const held = exchangeReviewsOf(store, pack.id);
  const all: GatheredReview[] = [];
  for (const [done, { reviewId }] of held.entries()) {
    if (done % GATHERED_AT_A_TIME === 0)
      await report({ done, total: held.length, step: 'Gathering the reviews' });
    all.push(gatherReview(store, reviewId));
  }
  const chosen = all.filter(
    (one) =>
      one.review.submittedAt !== null ||
      (request.isInterim && (one.review.startedAt !== null || !isEmpty(one))),
  );
  if (chosen.length === 0)
    throw new Problem(
      request.isInterim ? 'No review of this work was begun yet.' : 'No review of this work is finished yet.',
      {
        kept: 'Nothing was written.',
        next: request.isInterim ? 'Begin one first.' : 'Finish one, or hand back all that you have so far.',
      },
    );
  return writeReturn(workspace, pack, request.path, {
    action: 'hand-back',
    isInterim: request.isInterim,
    reviews: chosen.map((gathered) => asReturned(gathered, documentsTravel(pack))),
    wipedAt: null,
    wipes: [],
    report,
  });
}

function asReturned(gathered: GatheredReview, withDocuments: boolean) {
  const { id, startedAt, savedAt, submittedAt, seal, sealVersion, sealedContent } = gathered.review;
  return {
    id,
    startedAt,
    savedAt,
    written: writtenToSend(gathered, withDocuments),
    submission:
      submittedAt === null ? null : { submittedAt, seal, version: sealVersion, content: sealedContent },
  };
}

/** Writes a return of an assignment for the key of its sender, and enters it together with its file. */
export async function writeReturn(
  workspace: OpenWorkspace,
  pack: PackRow,
  path: string,
  said: {
    readonly action: 'hand-back' | 'wipe';
    readonly isInterim: boolean;
    readonly reviews: readonly ReturnType<typeof asReturned>[];
    readonly wipedAt: string | null;
    readonly wipes: readonly string[];
    readonly report?: Report;
  },
): Promise<SentPack> {
  const keys = await ensureKeys(workspace);
  const sender = contactByKey(workspace.store, pack.signingKey ?? '');
  if (!sender) throw notThere('assignment');
  const { action, isInterim, reviews, wipedAt, wipes, report = UNWATCHED } = said;
  const total = reviews.length;
  await report({ done: total, total, step: 'Locking the pack' });
  const content = ReviewReturn.safeParse({
    format: 'plumbline-return',
    version: 1,
    assignmentId: pack.id,
    assignmentNumber: pack.number,
    isInterim,
    reviews,
    receipts: [{ packId: pack.id, sha256: pack.sha256, takenAt: pack.at }],
    wipedAt,
    wipes,
    ...calibrationToTell(workspace, pack),
    trail: trailToTell(workspace),
    toldTrail: newestTold(workspace.store, pack),
  });
  if (!content.success)
    throw new Problem(`This cannot be handed back as it is: ${whereOf(content.error)}.`, {
      kept: 'All that you wrote is saved; nothing was sent.',
      next: 'Put it right where it stands in the review, then hand back again.',
    });
  const number = nextNumber(workspace.store, 'return', pack.id);
  const madeAt = workspace.clock().toISOString();
  const made = await makePack({
    kind: 'return',
    packId: workspace.newId(),
    number,
    madeAt,
    madeWith: workspace.version,
    sender: cardOf(workspace, keys),
    signingSecret: keys.signingSecret,
    recipient: { name: sender.name, receivingKey: sender.receivingKey },
    content: content.data,
    more: documentEntries(
      workspace.store,
      content.data.reviews.flatMap(({ written }) => written.attachments),
    ),
    seal: { recipients: [sender.receivingKey], forWhom: sender.name },
  });
  const fileName = basename(path);
  await report({ done: total, total, step: 'Writing the file', isLast: true });
  writeEntered(
    { path, content: made.bytes, mode: 0o600 },
    () =>
      workspace.write(({ tx, at, record }) => {
        insertPack(tx, sentReturn(pack, made, { at, madeAt, number, fileName, counterpart: sender.name }));
        record({
          action,
          entity: 'exchange-pack',
          entityId: made.packId,
          after: {
            number,
            assignment: pack.number,
            to: sender.name,
            isInterim,
            reviews: content.data.reviews.map(({ id, submission }) => ({
              id,
              isFinished: submission !== null,
            })),
            sha256: made.sha256,
            ...(wipedAt !== null && { wipedAt, wipes }),
          },
        });
      }),
    () => notPlaced('Return', number),
  );
  return sentPack(made, { number, fileName, reviews: content.data.reviews.length });
}

function sentReturn(
  pack: PackRow,
  made: { packId: string; bytes: Uint8Array; sha256: string; content: string },
  about: { at: string; madeAt: string; number: number; fileName: string; counterpart: string },
): PackRow {
  return {
    ...about,
    id: made.packId,
    direction: 'sent',
    kind: 'return',
    assignmentId: pack.id,
    signingKey: pack.signingKey,
    bytes: made.bytes.length,
    sha256: made.sha256,
    content: made.content,
    receiptAt: null,
    recalledAt: null,
    supersededBy: null,
    wipedAt: null,
  };
}

const RETURNS: ReadonlySet<PackRow['kind']> = new Set(['return', 'moderator-return']);

/** The sender of the work read out the code of a return. @throws Problem where it is another one */
export function confirmReceipt(workspace: OpenWorkspace, packId: string, code: string): void {
  workspace.write(({ tx, at, record }) => {
    const pack = packById(tx, packId);
    if (pack?.direction !== 'sent' || !RETURNS.has(pack.kind)) throw notThere('return');
    const plain = (text: string): string => text.toUpperCase().replace(/[^0-9A-F]/gu, '');
    if (plain(code) !== plain(receiptCode(pack.sha256)))
      throw new Problem('This is not the code of this return.', {
        kept: 'Nothing was changed.',
        next: 'Have it read out once more. If it stays another one, another file arrived: send this one again.',
      });
    if (pack.receiptAt !== null) return;
    updatePack(tx, packId, { receiptAt: at });
    record({ action: 'confirm-receipt', entity: 'exchange-pack', entityId: packId, after: { code } });
  });
}
