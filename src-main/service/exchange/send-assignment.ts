import { z } from 'zod';
import type { SentPack } from '#shared/contract/handed-out.ts';
import { Assignment, type CaseField, factsToSend } from '#shared/domain/exchange/assignment.ts';
import { partsOf } from '#shared/domain/exchange/written.ts';
import type { PersonId, ReviewId, RoundId } from '#shared/domain/ids.ts';
import { caseDrafts } from '../cases/repository.ts';
import type { PackSeal } from '../packs/age-file.ts';
import { Problem } from '../problem.ts';
import { type Report, UNWATCHED } from '../progress.ts';
import { gatherReview } from '../reviews/content-repository.ts';
import { heldBy } from '../reviews/packs-repository.ts';
import { openRecommendationsOf } from '../reviews/same-child-repository.ts';
import { roundById } from '../rounds/repository.ts';
import type { Reader } from '../store/connection.ts';
import { readJson } from '../store/json.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { documentEntries, documentsTravel } from './documents.ts';
import { ensureKeys } from './identity.ts';
import { writtenToSend } from './incoming-review.ts';
import { whereOf } from './pack.ts';
import {
  assignmentsOf,
  contactCalled,
  exchangeReviewsOf,
  insertExchangeReviews,
  returnsOf,
  updatePack,
} from './repository.ts';
import { sendPack } from './send-pack.ts';
import { knownPerson, type Wording, wordsById } from './surroundings-repository.ts';
import { trailToTell } from './told-trail.ts';
import { openReviewsOf } from './work-repository.ts';
import { DOCUMENTS_OF_ROUND, FIELDS_OF_ROUND } from './work-to-hand-out.ts';

/** What is asked for when work is handed out. */
export interface HandOut {
  readonly roundId: RoundId;
  readonly reviewerId: PersonId;
  readonly reviewIds: readonly ReviewId[];
  readonly fields: readonly CaseField[];
  /** Whether documents beside the reviews go along, and come back. */
  readonly documents: boolean;
}

/** The reviews that would leave, with what leaves of each case. @throws Problem where there is none, or another's */
export function leavingReviews(
  store: Reader,
  { roundId, reviewerId, reviewIds, fields }: Omit<HandOut, 'documents'>,
) {
  const own = openReviewsOf(store, roundId, reviewerId);
  const known = new Set(own.map(({ id }) => id));
  if (reviewIds.some((id) => !known.has(id)))
    throw new Problem('One of these reviews is not this reviewer’s, or is submitted.', {
      kept: 'Nothing was written.',
      next: 'Go back to the round and look who has it.',
    });
  const chosen = reviewIds.length > 0 ? own.filter(({ id }) => reviewIds.includes(id)) : own;
  if (chosen.length === 0)
    throw new Problem('There is nothing to hand out to this reviewer in this round.', {
      kept: 'Nothing was written.',
      next: 'Allocate reviews to them first.',
    });
  const drafts = new Map(
    caseDrafts(
      store,
      chosen.map(({ caseId }) => caseId),
    ).map(({ id, draft }) => [id, draft]),
  );
  return chosen.flatMap((review) => {
    const { id, caseId } = review;
    const draft = drafts.get(caseId);
    if (!draft) return [];
    const earlier = openRecommendationsOf(store, review).map(({ round, level, action, due }) => ({
      round,
      level,
      action,
      due,
    }));
    return [{ id, caseId, childName: draft.names.full, facts: factsToSend(draft, fields), earlier }];
  });
}

/**
 * Writes the pack of a reviewer's work, and enters it: the file and the log stand together or not at all. Earlier packs
 * of the same reviewer that hold one of these reviews are superseded.
 * @throws Problem where a review is out with somebody else, or the reviewer has no contact and there is no passphrase
 */
export async function sendAssignment(
  workspace: OpenWorkspace,
  request: HandOut & {
    readonly dueOn: string;
    readonly expiresOn: string;
    readonly wipeBy: string;
    readonly passphrase: string | null;
    readonly path: string;
    readonly scryptLogN?: number | undefined;
  },
  report: Report = UNWATCHED,
): Promise<SentPack> {
  // Made first where there are none: the trail that goes along tells of it.
  await ensureKeys(workspace);
  const { store } = workspace;
  const round = roundById(store, request.roundId);
  const reviewer = knownPerson(store, request.reviewerId);
  if (!reviewer) throw new Problem('This reviewer is not in the workspace.', NOTHING_WRITTEN);
  if (request.expiresOn < request.dueOn)
    throw new Problem('The pack would expire before the work is due.', NOTHING_WRITTEN);
  const contact = request.passphrase === null ? contactCalled(store, reviewer.name) : undefined;
  if (request.passphrase === null && !contact)
    throw new Problem(`There is no contact card of ${reviewer.name}.`, {
      kept: 'Nothing was written.',
      next: 'Ask them for their contact card, or lock the pack with a passphrase that you tell them by telephone.',
    });
  const leaving = leavingReviews(store, request);
  const superseded = supersededBy(store, leaving, reviewer.name);
  // What the reviewer attached because an earlier pack said so must find its way back.
  const documents = request.documents || superseded.some(documentsTravel);
  const total = leaving.length;
  await report({ done: 0, total, step: 'Gathering the reviews' });
  const reviewsToSend = leaving.map(({ id, caseId, earlier }) => ({
    id,
    caseId,
    written: writtenToSend(gatherReview(store, id), documents),
    earlier,
  }));
  await report({ done: total, total, step: 'Locking the pack' });
  const content = Assignment.safeParse({
    format: 'plumbline-assignment',
    version: 1,
    council: workspace.settings.council,
    origin: workspace.id,
    supersedes: superseded.map(({ id }) => id),
    dueOn: request.dueOn,
    expiresOn: request.expiresOn,
    wipeBy: request.wipeBy,
    escalation: workspace.settings.escalation,
    ...wordingOf(store, round),
    round: {
      id: round.id,
      name: round.name,
      opensOn: round.opensOn,
      closesOn: round.closesOn,
      theme: round.theme,
      ...(round.requiresCalibration && { requiresCalibration: true }),
    },
    reviewer: { id: reviewer.id, name: reviewer.name, organisation: reviewer.organisation },
    fields: [...request.fields],
    documents,
    cases: leaving.map(({ caseId, facts }) => ({ id: caseId, facts })),
    reviews: reviewsToSend,
    receipts: assignmentsOf(store, 'sent')
      .filter(({ counterpart }) => counterpart === reviewer.name)
      .flatMap(({ id }) => returnsOf(store, id))
      .map(({ id, sha256, at }) => ({ packId: id, sha256, takenAt: at })),
    trail: trailToTell(workspace),
  });
  if (!content.success)
    throw new Problem(`This cannot leave as it is: ${whereOf(content.error)}.`, {
      kept: 'Nothing was written.',
      next: 'Put it right where it stands, then hand the work out again.',
    });
  const seal: PackSeal = contact
    ? { recipients: [contact.receivingKey], forWhom: reviewer.name }
    : { passphrase: request.passphrase ?? '' };
  const sent = await sendPack(
    workspace,
    {
      kind: 'assignment',
      belongsTo: null,
      recipient: { name: reviewer.name, receivingKey: contact?.receivingKey ?? null },
      signingKey: contact?.signingKey ?? null,
      seal,
      scryptLogN: request.scryptLogN,
      content: content.data,
      more: documentEntries(
        store,
        reviewsToSend.flatMap(({ written }) => written.attachments),
      ),
      path: request.path,
    },
    {
      beforeWriting: () => report({ done: total, total, step: 'Writing the file', isLast: true }),
      enter({ tx, record }, { packId, number, sha256 }) {
        for (const { id } of leaving) refuseHeldByOther(tx, id, reviewer.name);
        insertExchangeReviews(
          tx,
          content.data.reviews.map(({ id, written }) => ({
            assignmentId: packId,
            reviewId: id,
            base: JSON.stringify([...partsOf(written)]),
            takenNumber: 0,
            takenFrom: null,
          })),
        );
        for (const { id } of superseded) updatePack(tx, id, { supersededBy: packId });
        record({
          action: 'issue',
          entity: 'exchange-pack',
          entityId: packId,
          after: {
            number,
            reviewer: reviewer.name,
            round: round.name,
            reviews: content.data.reviews.map(({ id }) => id),
            fields: request.fields,
            documents: content.data.reviews.reduce((sum, { written }) => sum + written.attachments.length, 0),
            sha256,
            lockedBy: contact ? 'key' : 'passphrase',
            supersedes: superseded.map((pack) => pack.number),
          },
        });
      },
    },
  );
  workspace.setFlag(`${FIELDS_OF_ROUND}${round.id}`, JSON.stringify(request.fields));
  workspace.setFlag(`${DOCUMENTS_OF_ROUND}${round.id}`, JSON.stringify(documents));
  return sent;
}

/** Template and scale as they are stored, read by no schema: seals cover their wording. */
function wordingOf(store: Reader, { templateId, scaleId }: { templateId: string; scaleId: string }) {
  const contentOf = (wording: Wording, id: string): unknown =>
    readJson(z.unknown(), wordsById(store, wording, id) ?? '{}');
  return { template: contentOf('template', templateId), scale: contentOf('grade-scale', scaleId) };
}

const NOTHING_WRITTEN = { kept: 'Nothing was written.', next: 'Put it right, then hand the work out again.' };

/** Earlier packs of the same reviewer that hold one of these reviews and are not superseded yet. */
function supersededBy(store: Reader, leaving: readonly { id: string }[], reviewer: string) {
  const ids = new Set(leaving.map(({ id }) => id));
  return assignmentsOf(store, 'sent').filter(
    (pack) =>
      pack.counterpart === reviewer &&
      pack.supersededBy === null &&
      exchangeReviewsOf(store, pack.id).some(({ reviewId }) => ids.has(reviewId)),
  );
}

function refuseHeldByOther(store: Reader, reviewId: ReviewId, reviewer: string): void {
  const held = heldBy(store, reviewId);
  if (held && held.counterpart !== reviewer)
    throw new Problem(`One of these reviews is out with ${held.counterpart}, in pack ${held.number}.`, {
      kept: 'Nothing was written.',
      next: `Recall pack ${held.number} first: a review has one owner at a time.`,
    });
}
