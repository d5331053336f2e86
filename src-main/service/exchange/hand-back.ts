import type { SentPack } from '#shared/contract/handed-out.ts';
import { receiptCode } from '#shared/domain/exchange/receipt.ts';
import { ReviewReturn } from '#shared/domain/exchange/review-return.ts';
import { isEmpty } from '#shared/domain/reviews/review-content.ts';
import { notThere, Problem } from '../problem.ts';
import { type Report, UNWATCHED } from '../progress.ts';
import { type GatheredReview, gatherReview } from '../reviews/content-repository.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { calibrationToTell } from './calibration.ts';
import { documentEntries, documentsTravel } from './documents.ts';
import { ensureKeys } from './identity.ts';
import { writtenToSend } from './incoming-review.ts';
import { whereOf } from './pack.ts';
import { contactByKey, exchangeReviewsOf, type PackRow, packById, updatePack } from './repository.ts';
import { sendPack } from './send-pack.ts';
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
  // Made first where there are none: the trail that goes along tells of it.
  await ensureKeys(workspace);
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
  return sendPack(
    workspace,
    {
      kind: 'return',
      belongsTo: pack.id,
      recipient: { name: sender.name, receivingKey: sender.receivingKey },
      signingKey: pack.signingKey,
      seal: { recipients: [sender.receivingKey], forWhom: sender.name },
      content: content.data,
      more: documentEntries(
        workspace.store,
        content.data.reviews.flatMap(({ written }) => written.attachments),
      ),
      path,
    },
    {
      beforeWriting: () => report({ done: total, total, step: 'Writing the file', isLast: true }),
      enter: ({ record }, { packId, number, sha256 }) =>
        record({
          action,
          entity: 'exchange-pack',
          entityId: packId,
          after: {
            number,
            assignment: pack.number,
            to: sender.name,
            isInterim,
            reviews: content.data.reviews.map(({ id, submission }) => ({
              id,
              isFinished: submission !== null,
            })),
            sha256,
            ...(wipedAt !== null && { wipedAt, wipes }),
          },
        }),
    },
  );
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
