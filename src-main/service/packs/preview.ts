import type { PackPreview } from '#shared/contract/packs.ts';
import { notThere } from '../problem.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { listDrafts, openDraft } from './drafts.ts';
import { reckonLeaving, toLookAt } from './leaving.ts';
import { leavingFacts } from './leaving-facts.ts';

/** What would leave, as it stands with all decisions so far. */
export function packPreview(workspace: OpenWorkspace, draftId: string): PackPreview {
  const leaving = reckonLeaving(workspace, openDraft(workspace.store, draftId));
  const facts = leavingFacts(workspace, leaving);
  const [draft] = listDrafts(workspace.store, draftId);
  if (!draft) throw notThere('pack');
  return {
    draft,
    reviews: leaving.reviews.map(({ gathered, alias }) => ({
      reviewId: gathered.review.id,
      caseId: gathered.case.id,
      childName: gathered.case.name,
      reference: gathered.case.reference,
      alias,
      facts: facts.all(gathered.review.id),
    })),
    texts: [...leaving.texts],
    entities: [...leaving.entities],
    risks: [...leaving.risks],
    decisions: [...leaving.decisions],
    smallCells: [...facts.smallCells],
    leaks: [...leaving.leaks],
    unscanned: [...leaving.unscanned],
    toLookAt: toLookAt(leaving),
  };
}
