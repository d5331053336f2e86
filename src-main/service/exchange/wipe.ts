import type { SentPack } from '#shared/contract/handed-out.ts';
import { Assignment } from '#shared/domain/exchange/assignment.ts';
import { ReviewReturn } from '#shared/domain/exchange/review-return.ts';
import { Problem } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { readJson } from '../store/json.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { writeReturn } from './hand-back.ts';
import { assignmentsOf, exchangeReviewsOf, type PackRow, returnsOf, submittedAmong } from './repository.ts';

/**
 * Whether everything of the work here is with its sender: each assignment that is in force is finished and handed back, and
 * the sender said that the newest return arrived.
 */
export function wipeState({ store, settings }: OpenWorkspace): { isReady: boolean; words: string } {
  if (settings.me.role !== 'reviewer')
    return { isReady: false, words: 'Only a workspace that was made for work from elsewhere can be wiped.' };
  const inForce = assignmentsOf(store, 'received').filter(({ supersededBy }) => supersededBy === null);
  if (inForce.length === 0) return { isReady: false, words: 'No work came to this workspace.' };
  const waits = inForce.map((pack) => waitsFor(store, pack)).find((words) => words !== undefined);
  return waits === undefined
    ? { isReady: true, words: 'Everything was handed back, and its receipt is here.' }
    : { isReady: false, words: waits };
}

function waitsFor(store: Reader, pack: PackRow): string | undefined {
  const ids = exchangeReviewsOf(store, pack.id).map(({ reviewId }) => reviewId);
  if (submittedAmong(store, ids) < ids.length) return `Assignment ${pack.number} is not finished.`;
  const last = returnsOf(store, pack.id).at(-1);
  const finished = new Set(
    last
      ? readJson(ReviewReturn, last.content).reviews.flatMap(({ id, submission }) => (submission ? [id] : []))
      : [],
  );
  if (!ids.every((id) => finished.has(id)))
    return `Not all of assignment ${pack.number} was handed back finished.`;
  return last?.receiptAt ? undefined : `The receipt for assignment ${pack.number} is still awaited.`;
}

/**
 * Writes the signed statement that the cases are wiped, for the sender of the newest assignment.
 * @throws Problem while something was not handed back, or its receipt is awaited
 */
export function stateWipe(workspace: OpenWorkspace, path: string): Promise<SentPack> {
  const { isReady, words } = wipeState(workspace);
  const all = assignmentsOf(workspace.store, 'received');
  const newest = all.find(({ supersededBy }) => supersededBy === null);
  if (!isReady || !newest)
    throw new Problem(`The cases cannot be wiped yet. ${words}`, {
      kept: 'Nothing was wiped.',
      next: 'Hand everything back, and note the code that the sender reads out.',
    });
  return writeReturn(workspace, newest, path, {
    action: 'wipe',
    isInterim: false,
    reviews: [],
    wipedAt: workspace.clock().toISOString(),
    wipes: all.map(({ id }) => id),
  });
}

/** By when the cases are to be wiped; null where no work came. */
export function wipeBy(store: Reader): string | null {
  const days = assignmentsOf(store, 'received')
    .filter(({ supersededBy, content }) => supersededBy === null && content !== '')
    .map(({ content }) => readJson(Assignment, content).wipeBy);
  return days.sort()[0] ?? null;
}
