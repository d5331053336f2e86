import type { Incoming } from '#shared/domain/exchange/incoming.ts';
import { baseMovedOn } from '#shared/domain/exchange/merge.ts';
import type { Submission } from '#shared/domain/exchange/review-return.ts';
import { type Parts, partsOf, writtenFrom } from '#shared/domain/exchange/written.ts';
import { refused } from '../packs/decrypt.ts';
import { placeOf, sealReview } from '../reviews/seal.ts';
import type { Reader } from '../store/connection.ts';
import { followReview } from '../tracker/begin-items.ts';
import type { OpenWorkspace, Writing } from '../workspace/open-workspace.ts';
import { keepDocuments } from './documents.ts';
import { partsIn, type ReviewComing, writtenIn } from './incoming-review.ts';
import {
  type ExchangeReview,
  earlierOf,
  insertConflict,
  openConflicts,
  settleConflictRow,
  updateExchangeReview,
} from './repository.ts';
import { putSeal } from './surroundings-repository.ts';
import { gradeOf, writeWritten } from './written-repository.ts';

/** From which pack a review is taken. */
export interface From {
  readonly packId: string;
  readonly number: number;
  readonly sender: string;
}

/** Does with one review what was judged: content, seal, conflicts, and how far it has come. */
export function applyReview(
  workspace: OpenWorkspace,
  writing: Writing,
  coming: ReviewComing,
  incoming: Incoming,
  { startedAt, submission }: { startedAt: string | null; submission: Submission | null },
  from: From,
): void {
  const { tx, at, record } = writing;
  const { gathered, row } = coming;
  const { review, template, scale } = gathered;
  if (incoming.kind === 'older' || incoming.kind === 'sealed-here') return;
  // A newer version of theirs takes the place of what was to be decided about an older one.
  const isBeforeWaiting = coming.version < coming.waitingNumber;
  for (const { id } of isBeforeWaiting ? [] : openConflicts(tx, review.id))
    settleConflictRow(tx, id, { settled: 'newer', settledAt: at, settledBy: from.sender });
  if ((incoming.kind === 'changed' || incoming.kind === 'both') && incoming.taken.length > 0) {
    const here = writtenIn(gathered);
    const written = submission ? coming.theirs : writtenFrom(incoming.here, [coming.theirs, here]);
    writeWritten(tx, review.id, written, {
      template,
      scale,
      startedAt: review.startedAt ?? startedAt ?? at,
      savedAt: at,
      documents: coming.documents,
    });
    const before = partsOf(here);
    record({
      action: 'take-in',
      entity: 'review',
      entityId: review.id,
      before: { parts: Object.fromEntries(incoming.taken.map((part) => [part, before.get(part) ?? null])) },
      after: {
        pack: from.packId,
        number: from.number,
        from: from.sender,
        parts: incoming.taken,
        ...(submission && {
          seal: submission.seal,
          submittedAt: submission.submittedAt,
          grade: gradeOf(written, scale).gradeWord,
          ...placeOf(review),
        }),
      },
    });
  }
  if (incoming.kind === 'both') keepDocuments(tx, coming.theirs, coming.documents);
  if (incoming.kind === 'both')
    for (const { part, base, here, theirs } of incoming.conflicts)
      insertConflict(tx, {
        id: workspace.newId(),
        reviewId: review.id,
        packId: from.packId,
        part,
        base: base ?? null,
        here: here ?? null,
        theirs: theirs ?? null,
        foundAt: at,
        settledAt: null,
        settledBy: null,
        settled: null,
      });
  if (submission && incoming.kind === 'changed') sealAsTheirs(workspace, writing, coming, submission);
  // A finished version that waits whole has changed nothing yet: older ones are still to be read beside it.
  if (incoming.kind === 'both' && submission) return;
  if (!row) return;
  const isSame = incoming.kind === 'same';
  if (!isSame) tellOtherWork(tx, row, partsOf(writtenIn(gathered)), incoming);
  updateExchangeReview(tx, {
    ...row,
    ...(!isSame && { base: JSON.stringify([...incoming.base]) }),
    takenNumber: coming.version,
    takenFrom: from.packId,
  });
}

/** The same review may have gone out more than once: each of the others begins with what was taken, too. */
function tellOtherWork(
  tx: Reader,
  row: ExchangeReview,
  before: Parts,
  taken: Extract<Incoming, { readonly taken: readonly string[] }>,
): void {
  for (const { number: _, ...other } of earlierOf(tx, row.reviewId)) {
    if (other.assignmentId === row.assignmentId) continue;
    const base = baseMovedOn(partsIn(other.base), before, taken);
    if (base) updateExchangeReview(tx, { ...other, base: JSON.stringify([...base]) });
  }
}

/** A sealed review gets the seal that it came with, which is computed again from what the database says then. */
function sealAsTheirs(
  workspace: OpenWorkspace,
  writing: Writing,
  { gathered }: ReviewComing,
  submission: Submission,
): void {
  const { tx } = writing;
  const { id } = gathered.review;
  putSeal(tx, id, {
    submittedAt: submission.submittedAt,
    seal: submission.seal,
    sealVersion: submission.version,
    sealedContent: submission.content,
  });
  if (sealReview(tx, id) !== submission.seal)
    throw refused('The seal of a review in this pack does not fit what the review says.');
  followReview(workspace, writing, id);
}
