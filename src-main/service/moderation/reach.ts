import { and, eq } from 'drizzle-orm';
import type { CaseId } from '#shared/domain/ids.ts';
import type { Decision } from '#shared/domain/redaction/types.ts';
import { notThere } from '../problem.ts';
import { packDraftReviews, reviews } from '../store/schema/index.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import type { PackDraft } from './drafts.ts';
import { gatherDraft, readingOfDraft } from './leaving.ts';

/** @throws Problem when the pack holds no review of this case. */
export function assertCaseOf(workspace: OpenWorkspace, draft: PackDraft, caseId: CaseId): void {
  const found = workspace.store
    .select({ id: reviews.id })
    .from(packDraftReviews)
    .innerJoin(reviews, eq(reviews.id, packDraftReviews.reviewId))
    .where(and(eq(packDraftReviews.draftId, draft.row.id), eq(reviews.caseId, caseId)))
    .get();
  if (!found) throw notThere('case');
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
