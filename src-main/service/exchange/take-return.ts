import { localDay, localDayOf } from '#shared/domain/dates/calendar-days.ts';
import { Assignment } from '#shared/domain/exchange/assignment.ts';
import type { ReviewReturn } from '#shared/domain/exchange/review-return.ts';
import { findPoint } from '#shared/domain/grades/scale.ts';
import type { CaseId } from '#shared/domain/ids.ts';
import { answerFits, answerForm } from '#shared/domain/reviews/answer-fits.ts';
import {
  domainRationaleField,
  isGradeField,
  OVERALL_RATIONALE_FIELD,
  writableFieldsOf,
} from '#shared/domain/reviews/review-fields.ts';
import { gradedDomains } from '#shared/domain/templates/template.ts';
import { refused } from '../packs/decrypt.ts';
import { sha256 } from '../packs/signing.ts';
import { type GatheredReview, gatherReview } from '../reviews/content-repository.ts';
import { identityIn, sealElsewhere } from '../reviews/seal.ts';
import type { Reader } from '../store/connection.ts';
import { readJson } from '../store/json.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { applyReview } from './apply-review.ts';
import { takeCalibration } from './calibration.ts';
import { enterContact } from './contacts.ts';
import {
  judgeComing,
  partsIn,
  previewOf,
  type ReviewComing,
  versionOf,
  writtenAsTold,
} from './incoming-review.ts';
import type { OpenedFile } from './open-pack.ts';
import { type Plan, receivedRow } from './plan.ts';
import {
  earlierOf,
  exchangeReviewsOf,
  idsTaken,
  insertPack,
  keptHere,
  type PackRow,
  packById,
  updatePack,
} from './repository.ts';
import { waitingVersionOf } from './waiting-review.ts';
import { gradeOf } from './written-repository.ts';

type ReturnFile = Extract<OpenedFile, { kind: 'return' }>;
type Coming = ReviewReturn['reviews'][number];

/**
 * Says what a return would change here: all that can be wrong with it is found before anything is written.
 * @throws Problem where it answers nothing of this workspace, or says what it may not say
 */
export function planReturn(workspace: OpenWorkspace, store: Reader, file: ReturnFile): Plan {
  const { content, manifest } = file;
  const pack = assignmentOf(store, content);
  refuseOtherSender(pack, file);
  const sent = readJson(Assignment, pack.content);
  const rows = new Map(exchangeReviewsOf(store, pack.id).map((row) => [row.reviewId, row]));
  const facts = new Map(sent.cases.map(({ id, facts: told }) => [id, told]));
  const withDocuments = sent.documents === true;
  if (new Set(content.reviews.map(({ id }) => id)).size !== content.reviews.length)
    throw refused('This return holds one review twice.');
  refuseSharedIds(content);
  const judged = content.reviews.map((review) => {
    const row = rows.get(review.id);
    const asSent = sent.reviews.find(({ id }) => id === review.id);
    const told = asSent && facts.get(asSent.caseId);
    if (!row || !told)
      throw refused(
        `This return holds a review that was not in pack ${pack.number}, so nothing of it was taken.`,
      );
    const gathered = gatherReview(store, review.id);
    refuseForeignFields(review, gathered.template, gathered.scale);
    refuseTakenIds(store, review);
    if (!withDocuments && review.written.attachments.length > 0)
      throw refused(
        `This return brings documents; pack ${pack.number} said that none travel, so nothing was taken.`,
      );
    if (review.submission) refuseFalseSeal(store, review, gathered, { told, workspace });
    const coming: ReviewComing = {
      gathered,
      childName: told.names.full,
      reference: told.reference,
      base: partsIn(row.base),
      row,
      takenNumber: Math.max(...earlierOf(store, review.id).map(({ takenNumber }) => takenNumber)),
      waitingNumber: waitingVersionOf(store, review.id),
      theirs: writtenAsTold(review.written, gathered, withDocuments),
      documents: file.documents,
      version: versionOf(pack.number, manifest.number),
      seal: review.submission?.seal ?? null,
      decided: keptHere(store, review.id),
    };
    return { review, coming, incoming: judgeComing(coming) };
  });
  return {
    reviews: judged.map(({ coming, incoming }) => previewOf(coming, incoming, manifest.sender.name)),
    question: questionFor(store, pack),
    apply(writing) {
      const { tx, at, record } = writing;
      insertPack(tx, receivedRow(file, at));
      enterContact(workspace, writing, manifest.sender);
      takeCalibration(workspace, writing, content, sent.reviewer.name);
      for (const { review, coming, incoming } of judged)
        applyReview(workspace, writing, coming, incoming, review, {
          packId: manifest.packId,
          number: manifest.number,
          sender: manifest.sender.name,
        });
      if (pack.receiptAt === null) updatePack(tx, pack.id, { receiptAt: manifest.madeAt });
      if (content.wipedAt !== null)
        for (const id of new Set([pack.id, ...content.wipes]))
          if (packById(tx, id)?.direction === 'sent') updatePack(tx, id, { wipedAt: content.wipedAt });
      record({
        action: 'take-in',
        entity: 'exchange-pack',
        entityId: manifest.packId,
        after: {
          kind: 'return',
          number: manifest.number,
          assignment: pack.number,
          from: manifest.sender.name,
          signingKey: manifest.sender.signingKey,
          sha256: file.sha256,
          reviews: judged.map(({ review, incoming }) => ({ id: review.id, as: incoming.kind })),
          ...(content.wipedAt !== null && { wipedAt: content.wipedAt }),
        },
      });
    },
  };
}

function assignmentOf(store: Reader, { assignmentId, assignmentNumber }: ReviewReturn): PackRow {
  const pack = packById(store, assignmentId);
  if (pack?.direction !== 'sent' || pack.kind !== 'assignment')
    throw refused(
      `This return answers pack ${assignmentNumber}, which was not sent from this workspace.`,
      'Open it in the workspace that sent the work.',
    );
  if (pack.number !== assignmentNumber)
    throw refused(
      `This return says that it answers pack ${assignmentNumber}; the pack that it names is number ${pack.number}.`,
    );
  return pack;
}

/** Where the work was locked for a known key, its answer is signed by the same person's keys. */
function refuseOtherSender(pack: PackRow, { manifest }: ReturnFile): void {
  if (pack.signingKey !== null && pack.signingKey !== manifest.sender.signingKey)
    throw refused(
      `Pack ${pack.number} went to ${pack.counterpart}, and this return is signed with another key, as ${manifest.sender.name}.`,
      'Ask them by telephone. If they have new keys, enter their new contact card and hand the work out again.',
    );
}

function questionFor(store: Reader, pack: PackRow): string | null {
  if (pack.recalledAt !== null)
    return `Pack ${pack.number} was recalled on ${localDayOf(pack.recalledAt)}. Its return is taken only if you say so.`;
  if (pack.supersededBy !== null)
    return `Pack ${pack.number} was superseded by pack ${packById(store, pack.supersededBy)?.number ?? 'a newer one'}. Its return is taken only if you say so.`;
  return null;
}

function refuseForeignFields(
  { written }: Coming,
  template: Parameters<typeof writableFieldsOf>[0],
  scale: Parameters<typeof findPoint>[0],
): void {
  const fields = new Set(writableFieldsOf(template));
  const rationales = new Set([
    ...gradedDomains(template).map(({ key }) => domainRationaleField(key)),
    OVERALL_RATIONALE_FIELD,
  ]);
  for (const [field, value] of Object.entries(written.answers)) {
    if (!fields.has(field)) throw refused('This return answers a field that the template does not have.');
    if (isGradeField(field) && value !== '' && !findPoint(scale, value))
      throw refused('This return gives a grade that the scale of the round does not have.');
    if (!answerFits(answerForm(template, field), value))
      throw refused('This return gives an answer that its question does not take.');
  }
  if (written.evidence.some(({ cites }) => cites.some((field) => !rationales.has(field))))
    throw refused('This return links evidence to a rationale that the template does not have.');
}

const itemIds = ({ written }: Coming): string[] =>
  [...written.evidence, ...written.recommendations, ...written.concerns, ...written.attachments].map(
    ({ id }) => id,
  );

function refuseSharedIds({ reviews }: ReviewReturn): void {
  const ids = reviews.flatMap(itemIds);
  if (new Set(ids).size !== ids.length) throw refused('This return uses one id for two things.');
}

function refuseTakenIds(store: Reader, review: Coming): void {
  if (idsTaken(store, review.id, itemIds(review)).length > 0)
    throw refused('This return uses an id that belongs to something else in this workspace.');
}

/** A seal is computed again, and has to speak of the child, round and reviewer that the work was sent for. */
function refuseFalseSeal(
  store: Reader,
  { submission, written, id }: Coming,
  gathered: GatheredReview,
  {
    told,
    workspace,
  }: {
    readonly told: Assignment['cases'][number]['facts'];
    readonly workspace: OpenWorkspace;
  },
): void {
  if (!submission) return;
  const { content, seal, submittedAt } = submission;
  const { template, scale, round } = gathered;
  const again = sealElsewhere(
    store,
    { ...written, template, scale, round, review: gradeOf(written, scale) },
    submission,
  );
  if (sha256(content) !== seal || again !== seal)
    throw refused(`The seal of the review of ${told.reference} does not fit what the review says.`);
  const identity = identityIn(content);
  // It may have been sealed under an earlier pack, before a name or a day was put right.
  const fits = earlierOf(store, id).some(({ assignmentId }) => {
    const pack = packById(store, assignmentId);
    return (
      pack?.direction === 'sent' && identity !== null && isSentFor(identity, pack, gathered.review.caseId)
    );
  });
  if (!fits)
    throw refused(
      `The review of ${told.reference} (${id.slice(0, 8)}) was sealed for another child, round or reviewer than it was sent for.`,
    );
  const tomorrow = localDay(new Date(workspace.clock().getTime() + 2 * 86_400_000));
  if (localDayOf(submittedAt) > tomorrow)
    throw refused(
      `The review of ${told.reference} says that it was submitted on ${localDayOf(submittedAt)}, which is still to come.`,
    );
}

/** Whether a seal speaks of what a pack was sent for. */
function isSentFor(
  identity: NonNullable<ReturnType<typeof identityIn>>,
  pack: PackRow,
  caseId: CaseId,
): boolean {
  const { cases, round, reviewer } = readJson(Assignment, pack.content);
  const told = cases.find(({ id }) => id === caseId)?.facts;
  return (
    told !== undefined &&
    identity.case.reference === told.reference &&
    identity.case.name === told.names.full &&
    identity.case.dateOfBirth === (told.dateOfBirth ?? null) &&
    identity.round.name === round.name &&
    identity.round.opensOn === round.opensOn &&
    identity.round.closesOn === round.closesOn &&
    identity.reviewer.name === reviewer.name
  );
}
