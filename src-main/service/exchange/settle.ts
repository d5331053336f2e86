import type { OpenConflict } from '#shared/contract/opened-packs.ts';
import { putPart } from '#shared/domain/exchange/merge.ts';
import { partsOf, writtenFrom } from '#shared/domain/exchange/written.ts';
import { labelsOf } from '#shared/domain/reviews/field-labels.ts';
import { caseDraft } from '../cases/repository.ts';
import { notThere, Problem, sealed } from '../problem.ts';
import { gatherReview } from '../reviews/content-repository.ts';
import type { Reader } from '../store/connection.ts';
import type { OpenWorkspace, Writing } from '../workspace/open-workspace.ts';
import { applyReview } from './apply-review.ts';
import { type Documents, documentsTravel } from './documents.ts';
import { partsIn, writtenAsTold, writtenIn } from './incoming-review.ts';
import { differenceOf } from './labels.ts';
import {
  type ConflictRow,
  exchangeReviewsOf,
  openConflicts,
  packById,
  settleConflictRow,
  updateExchangeReview,
} from './repository.ts';
import { submissionOf, versionOfReturn, type Whole } from './waiting-review.ts';
import { writeWritten } from './written-repository.ts';

/** The documents of a review that waited were kept in this workspace. */
const KEPT_HERE: Documents = new Map();

/** What waits to be decided, in the order in which it was found. */
export function listConflicts(store: Reader): OpenConflict[] {
  return openConflicts(store).map((row) => {
    const gathered = gatherReview(store, row.reviewId);
    const { reference, names } = caseDraft(store, gathered.review.caseId);
    const pack = packById(store, row.packId);
    return {
      id: row.id,
      reviewId: row.reviewId,
      childName: names.full,
      reference,
      from: pack?.counterpart ?? '',
      foundAt: row.foundAt,
      isWhole: submissionOf(store, row) !== undefined,
      ...differenceOf(labelsOf(gathered.template), gathered.scale, row.part, {
        base: row.base ?? undefined,
        here: row.here ?? undefined,
        theirs: row.theirs ?? undefined,
      }),
    };
  });
}

/**
 * Decides a conflict. Both versions and the base stay written down. Where the other side sealed the review, all its
 * conflicts are decided together: the sealed review is taken whole, or not.
 */
export function settleConflict(workspace: OpenWorkspace, id: string, keep: 'here' | 'theirs'): void {
  workspace.write((writing) => {
    const { tx, at, record } = writing;
    const row = openConflicts(tx).find((one) => one.id === id);
    if (!row) throw notThere('conflict');
    const gathered = gatherReview(tx, row.reviewId);
    if (gathered.review.submittedAt !== null) throw sealed();
    const whole = submissionOf(tx, row);
    const rows = whole ? openConflicts(tx, row.reviewId) : [row];
    for (const one of rows)
      settleConflictRow(tx, one.id, { settled: keep, settledAt: at, settledBy: workspace.actor });
    record({
      action: 'settle-conflict',
      entity: 'review',
      entityId: row.reviewId,
      before: rows.map(({ part, base, here, theirs }) => ({ part, base, here, theirs })),
      after: { keep, pack: row.packId },
    });
    if (keep === 'here' && whole) putAside(tx, row);
    if (keep === 'theirs') {
      if (whole) takeWhole(workspace, writing, row, whole);
      else takePart(writing, row);
    }
  });
}

/** A finished version that was decided against: what is older than it comes no more. */
function putAside(tx: Reader, { packId, reviewId }: ConflictRow): void {
  const pack = packById(tx, packId);
  const held = exchangeReviewsOf(tx, pack?.assignmentId ?? '').find((one) => one.reviewId === reviewId);
  const version = versionOfReturn(tx, packId);
  if (held && version > held.takenNumber) updateExchangeReview(tx, { ...held, takenNumber: version });
}

function takePart({ tx, at }: Writing, row: ConflictRow): void {
  const gathered = gatherReview(tx, row.reviewId);
  const here = writtenIn(gathered);
  const parts = new Map(partsOf(here));
  putPart(parts, row.part, row.theirs ?? undefined);
  writeWritten(tx, row.reviewId, writtenFrom(parts, [here]), {
    template: gathered.template,
    scale: gathered.scale,
    startedAt: gathered.review.startedAt ?? at,
    savedAt: at,
    documents: KEPT_HERE,
  });
  const pack = packById(tx, row.packId);
  const assignmentId = pack?.kind === 'return' ? (pack.assignmentId ?? '') : row.packId;
  const held = exchangeReviewsOf(tx, assignmentId).find(({ reviewId }) => reviewId === row.reviewId);
  if (!held) return;
  const base = new Map(partsIn(held.base));
  putPart(base, row.part, row.theirs ?? undefined);
  updateExchangeReview(tx, { ...held, base: JSON.stringify([...base]) });
}

function takeWhole(
  workspace: OpenWorkspace,
  writing: Writing,
  row: ConflictRow,
  { review, number }: Whole,
): void {
  const { tx } = writing;
  const pack = packById(tx, row.packId);
  const assignment = packById(tx, pack?.assignmentId ?? '');
  const held = exchangeReviewsOf(tx, assignment?.id ?? '').find(({ reviewId }) => reviewId === row.reviewId);
  if (!pack || !assignment || !held)
    throw new Problem('The pack that brought this review is no longer here.', {
      kept: 'Nothing was changed.',
      next: 'Ask for the return once more.',
    });
  const gathered = gatherReview(tx, row.reviewId);
  const written = writtenAsTold(review.written, gathered, documentsTravel(assignment));
  const theirs = partsOf(written);
  applyReview(
    workspace,
    writing,
    {
      gathered,
      childName: '',
      reference: '',
      base: partsIn(held.base),
      row: held,
      takenNumber: held.takenNumber,
      waitingNumber: 0,
      theirs: written,
      documents: KEPT_HERE,
      version: versionOfReturn(tx, pack.id),
      seal: review.submission?.seal ?? null,
      decided: [],
    },
    { kind: 'changed', isNew: false, here: theirs, base: theirs, taken: [...theirs.keys()] },
    review,
    { packId: pack.id, number, sender: pack.counterpart },
  );
}
