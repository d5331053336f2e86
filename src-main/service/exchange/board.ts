import type { BoardRow, MyAssignment } from '#shared/contract/handed-out.ts';
import { Assignment } from '#shared/domain/exchange/assignment.ts';
import { boardState } from '#shared/domain/exchange/due-state.ts';
import { receiptCode } from '#shared/domain/exchange/receipt.ts';
import { ReviewReturn } from '#shared/domain/exchange/review-return.ts';
import { notThere, Problem } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { readJson } from '../store/json.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { standingOf } from './contacts.ts';
import {
  assignmentsOf,
  contactByKey,
  exchangeReviewsOf,
  openConflicts,
  type PackRow,
  packById,
  returnsOf,
  submittedAmong,
  updatePack,
} from './repository.ts';
import { begunAmong } from './work-repository.ts';

/** What was sent, and what is back, the newest first. */
export function board(workspace: OpenWorkspace): BoardRow[] {
  const { store } = workspace;
  const conflicts = openConflicts(store);
  return assignmentsOf(store, 'sent').map((pack) => {
    const sent = readJson(Assignment, pack.content);
    const ids = exchangeReviewsOf(store, pack.id).map(({ reviewId }) => reviewId);
    const returns = returnsOf(store, pack.id);
    const finished = submittedAmong(store, ids);
    return {
      packId: pack.id,
      number: pack.number,
      reviewer: pack.counterpart,
      round: sent.round.name,
      sentAt: pack.at,
      dueOn: sent.dueOn,
      wipeBy: sent.wipeBy,
      state: boardState({
        dueOn: sent.dueOn,
        today: workspace.today(),
        reviews: ids.length,
        finished,
        hasReturn: returns.length > 0,
        isSuperseded: pack.supersededBy !== null,
        isRecalled: pack.recalledAt !== null,
        isWiped: pack.wipedAt !== null,
      }),
      reviews: ids.length,
      finished,
      begun: begunAmong(store, ids) - finished,
      returns: returns.map((one) => ({
        number: one.number,
        takenAt: one.at,
        isInterim: readJson(ReviewReturn, one.content).isInterim,
      })),
      supersededBy: pack.supersededBy === null ? null : (packById(store, pack.supersededBy)?.number ?? null),
      conflicts: conflicts.filter(({ reviewId }) => ids.includes(reviewId)).length,
    };
  });
}

/** The work of a pack is here again: the review can be given to somebody else. */
export function recall(workspace: OpenWorkspace, packId: string): void {
  workspace.write(({ tx, at, record }) => {
    const pack = packById(tx, packId);
    if (pack?.direction !== 'sent' || pack.kind !== 'assignment') throw notThere('pack');
    if (pack.recalledAt !== null || pack.supersededBy !== null)
      throw new Problem(`Pack ${pack.number} was recalled or superseded before.`, {
        kept: 'Nothing was changed.',
        next: 'Look at the board which pack is in force.',
      });
    updatePack(tx, packId, { recalledAt: at });
    record({ action: 'recall', entity: 'exchange-pack', entityId: packId, after: { number: pack.number } });
  });
}

/** The work that came to this laptop, by due date, with what was handed back of it. */
export function myAssignments({ store }: OpenWorkspace): MyAssignment[] {
  return assignmentsOf(store, 'received')
    .filter(({ content }) => content !== '')
    .map((pack) => myAssignment(store, pack))
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1));
}

function myAssignment(store: Reader, pack: PackRow): MyAssignment {
  const sent = readJson(Assignment, pack.content);
  const facts = new Map(sent.cases.map(({ id, facts: told }) => [id, told]));
  const sender = contactByKey(store, pack.signingKey ?? '');
  return {
    packId: pack.id,
    number: pack.number,
    council: sent.council,
    round: sent.round.name,
    from: pack.counterpart,
    standing: sender ? standingOf(store, sender) : 'unknown',
    takenAt: pack.at,
    dueOn: sent.dueOn,
    wipeBy: sent.wipeBy,
    isSuperseded: pack.supersededBy !== null,
    reviews: sent.reviews.map(({ id, caseId }) => ({
      reviewId: id,
      childName: facts.get(caseId)?.names.full ?? '',
      reference: facts.get(caseId)?.reference ?? '',
      isFinished: submittedAmong(store, [id]) === 1,
    })),
    returns: returnsOf(store, pack.id).map((one) => {
      const { reviews: back } = readJson(ReviewReturn, one.content);
      return {
        packId: one.id,
        number: one.number,
        madeAt: one.madeAt,
        reviews: back.length,
        finished: back.filter(({ submission }) => submission !== null).length,
        fileName: one.fileName,
        receiptCode: receiptCode(one.sha256),
        receiptAt: one.receiptAt,
      };
    }),
  };
}
