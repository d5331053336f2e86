import type { CaseId } from '#shared/domain/ids.ts';
import type { Decision } from '#shared/domain/redaction/types.ts';
import { notThere } from '../problem.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import type { PackDraft } from './drafts.ts';
import { gatherDraft, readingOfDraft } from './leaving.ts';
import { holdsCase } from './repository.ts';

/** @throws Problem when the pack holds no review of this case. */
export function assertCaseOf(workspace: OpenWorkspace, draft: PackDraft, caseId: CaseId): void {
  if (!holdsCase(workspace.store, draft.row.id, caseId)) throw notThere('case');
}

/** How many places of the case's texts in this pack a decision would change. */
export function reachOfDecision(
  workspace: OpenWorkspace,
  draft: PackDraft,
  caseId: CaseId,
  decision: Decision,
): number {
  const toRead = gatherDraft(workspace, draft);
  const reading = readingOfDraft(workspace, draft, toRead);
  return toRead.gathered.reduce((sum, { case: { id } }, i) => {
    const review = toRead.reviews[i];
    return id === caseId && review ? sum + reading.reachOf(review, decision) : sum;
  }, 0);
}
