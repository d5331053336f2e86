import { z } from 'zod';
import { Assignment } from '#shared/domain/exchange/assignment.ts';
import { NOTHING_WRITTEN, partsOf } from '#shared/domain/exchange/written.ts';
import { gatherReview } from '../reviews/content-repository.ts';
import type { Reader } from '../store/connection.ts';
import { readJson } from '../store/json.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { applyReview } from './apply-review.ts';
import { bringSurroundings } from './bring-surroundings.ts';
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
import { refuseClashes, refuseExpired, refuseOthers } from './refuse-assignment.ts';
import {
  assignmentsOf,
  earlierOf,
  insertExchangeReviews,
  insertPack,
  keptHere,
  packById,
  updatePack,
} from './repository.ts';
import { insertReview, knownReview } from './surroundings-repository.ts';
import { writeWritten } from './written-repository.ts';

const Superseding = z.object({ supersedes: Assignment.shape.supersedes });

type AssignmentFile = Extract<OpenedFile, { kind: 'assignment' }>;

/**
 * Says what an assignment would bring here. @throws Problem where it is for somebody else, for another council's
 * workspace, expired, or does not fit what is here
 */
export function planAssignment(workspace: OpenWorkspace, store: Reader, file: AssignmentFile): Plan {
  const { content, manifest } = file;
  refuseOthers(workspace, content);
  refuseExpired(content, workspace.today());
  refuseClashes(store, content);
  const sender = manifest.sender.name;
  const newer = assignmentsOf(store, 'received').find(
    ({ content: text }) => text !== '' && readJson(Superseding, text).supersedes.includes(manifest.packId),
  );
  if (newer) return supersededPlan(workspace, file, newer);
  const names = new Map(content.cases.map(({ id, facts }) => [id, facts]));
  const known = content.reviews.flatMap((review) => {
    if (!knownReview(store, review.id)) return [];
    const earlier = earlierOf(store, review.id);
    const gathered = gatherReview(store, review.id);
    const facts = names.get(review.caseId);
    const coming: ReviewComing = {
      gathered,
      childName: facts?.names.full ?? '',
      reference: facts?.reference ?? '',
      base: partsIn(earlier[0]?.base ?? '[]'),
      row: undefined,
      takenNumber: Math.max(0, ...earlier.map(({ takenNumber }) => takenNumber)),
      waitingNumber: 0,
      theirs: writtenAsTold(review.written, gathered, content.documents === true),
      documents: file.documents,
      version: versionOf(manifest.number, 0),
      seal: null,
      decided: keptHere(store, review.id),
    };
    const judged = judgeComing(coming);
    // What is finished here stays; it is handed back with the new pack.
    return [{ review, coming, incoming: judged.kind === 'sealed-here' ? { kind: 'same' as const } : judged }];
  });
  const knownIds = new Set(known.map(({ review }) => review.id));
  const fresh = content.reviews.filter(({ id }) => !knownIds.has(id));
  return {
    question: null,
    reviews: [
      ...fresh.map(({ id, caseId }) => ({
        reviewId: id,
        childName: names.get(caseId)?.names.full ?? '',
        reference: names.get(caseId)?.reference ?? '',
        kind: 'new' as const,
        isFinished: false,
        words: 'New: to be reviewed by you.',
        changes: [],
        conflicts: [],
      })),
      ...known.map(({ coming, incoming }) => previewOf(coming, incoming, sender)),
    ],
    apply(writing) {
      const { tx, at, record } = writing;
      insertPack(tx, receivedRow(file, at));
      enterContact(workspace, writing, manifest.sender);
      const reviewerId = bringSurroundings(workspace, writing, content);
      workspace.writeSettings(writing, { escalation: content.escalation });
      for (const { id, caseId, written } of fresh) {
        insertReview(tx, {
          id,
          roundId: content.round.id,
          caseId,
          reviewerId,
          chosenBy: 'hand',
          reason: `Assignment ${manifest.number} of ${sender}`,
          createdAt: at,
        });
        record({
          action: 'add',
          entity: 'review',
          entityId: id,
          after: { roundId: content.round.id, caseId, reviewerId, pack: manifest.packId },
        });
        if (JSON.stringify(written) !== JSON.stringify(NOTHING_WRITTEN))
          writeWritten(tx, id, written, {
            template: content.template,
            scale: content.scale,
            startedAt: at,
            savedAt: at,
            documents: file.documents,
          });
      }
      for (const { coming, incoming } of known)
        applyReview(
          workspace,
          writing,
          coming,
          incoming,
          { startedAt: null, submission: null },
          {
            packId: manifest.packId,
            number: manifest.number,
            sender,
          },
        );
      insertExchangeReviews(
        tx,
        content.reviews.map(({ id, written }) => ({
          assignmentId: manifest.packId,
          reviewId: id,
          base: JSON.stringify([...partsOf(written)]),
          takenNumber: versionOf(manifest.number, 0),
          takenFrom: manifest.packId,
        })),
      );
      for (const id of content.supersedes)
        if (packById(tx, id)) updatePack(tx, id, { supersededBy: manifest.packId });
      for (const { packId, sha256, takenAt } of content.receipts) {
        const back = packById(tx, packId);
        if (back?.direction === 'sent' && back.sha256 === sha256 && back.receiptAt === null)
          updatePack(tx, packId, { receiptAt: takenAt });
      }
      record({
        action: 'take-in',
        entity: 'exchange-pack',
        entityId: manifest.packId,
        after: {
          kind: 'assignment',
          number: manifest.number,
          from: sender,
          signingKey: manifest.sender.signingKey,
          sha256: file.sha256,
          reviews: content.reviews.map(({ id }) => id),
          dueOn: content.dueOn,
          wipeBy: content.wipeBy,
        },
      });
    },
  };
}

/** An older pack that comes after the one that took its place: it is noted, and changes nothing. */
function supersededPlan(
  workspace: OpenWorkspace,
  file: AssignmentFile,
  newer: { id: string; number: number },
): Plan {
  const { content, manifest } = file;
  const facts = new Map(content.cases.map(({ id, facts: told }) => [id, told]));
  return {
    question: null,
    reviews: content.reviews.map(({ id, caseId }) => ({
      reviewId: id,
      childName: facts.get(caseId)?.names.full ?? '',
      reference: facts.get(caseId)?.reference ?? '',
      kind: 'older',
      isFinished: false,
      words: `Pack ${newer.number} took the place of this one and is here already, so nothing changes.`,
      changes: [],
      conflicts: [],
    })),
    apply(writing) {
      insertPack(writing.tx, { ...receivedRow(file, writing.at), supersededBy: newer.id });
      enterContact(workspace, writing, manifest.sender);
      writing.record({
        action: 'take-in',
        entity: 'exchange-pack',
        entityId: manifest.packId,
        after: {
          kind: 'assignment',
          number: manifest.number,
          sha256: file.sha256,
          supersededBy: newer.number,
        },
      });
    },
  };
}
