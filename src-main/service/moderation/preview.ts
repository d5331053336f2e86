import type { Mentioned, PackPreview } from '#shared/contract/pack-preview.ts';
import { withDecoy, withDecoyBefore } from '#shared/domain/disclosure/planted-decoys.ts';
import { suggestPeople } from '#shared/domain/disclosure/suggest-people.ts';
import type { CaseId, PackDraftId, ReviewId } from '#shared/domain/ids.ts';
import { notThere } from '../problem.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { openDraft } from './drafts.ts';
import { type Leaving, reckonLeaving, toLookAt } from './leaving.ts';
import { leavingFacts } from './leaving-facts.ts';
import { listDrafts } from './repository.ts';

/** What would leave, as it stands with all decisions so far; with the decoys that nobody has marked yet. */
export function packPreview(workspace: OpenWorkspace, draftId: PackDraftId): PackPreview {
  const leaving = reckonLeaving(workspace, openDraft(workspace.store, draftId));
  const facts = leavingFacts(workspace, leaving);
  const [draft] = listDrafts(workspace.store, draftId);
  if (!draft) throw notThere('pack');
  const { caught } = leaving.draft.progress.decoys;
  const decoys = new Map(
    leaving.decoys.filter(({ textId }) => !caught.includes(textId)).map((decoy) => [decoy.textId, decoy]),
  );
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
    texts: leaving.texts.map((text) => {
      const decoy = decoys.get(text.id);
      return decoy ? withDecoy(text, decoy) : text;
    }),
    entities: [...leaving.entities],
    risks: leaving.risks.map((risk) => {
      const decoy = decoys.get(risk.textId);
      return decoy ? withDecoyBefore(risk, decoy) : risk;
    }),
    decisions: [...leaving.decisions],
    mentioned: leaving.reviews.flatMap(({ gathered }) =>
      mentionedIn(leaving, gathered.review.id, gathered.case.id),
    ),
    smallCells: [...facts.smallCells],
    cellSuggestions: [...facts.suggestions],
    merged: [...facts.merged],
    linked: leaving.draft.progress.linked,
    decoysCaught: caught.length,
    decoysPlanted: leaving.decoys.length,
    decoysPassed: leaving.draft.progress.decoys.passed.length,
    leaks: [...leaving.leaks],
    unscanned: [...leaving.unscanned],
    toLookAt: toLookAt(leaving),
  };
}

/** People and places that a review names and the record does not; doubtful ones only when a person confirmed them. */
function mentionedIn(leaving: Leaving, reviewId: ReviewId, caseId: CaseId): Mentioned[] {
  const sure = new Set(
    leaving.entities
      .filter((entity) => entity.caseId === caseId && (entity.certainty !== 'doubtful' || entity.isConfirmed))
      .map(({ entity }) => entity),
  );
  const texts = leaving.texts
    .filter((text) => text.reviewId === reviewId)
    .map(({ original, spans }) => ({
      text: original,
      spans: spans.filter(({ entity }) => sure.has(entity)),
    }));
  return suggestPeople(texts).map(({ text, kind, mentions, role }) => ({
    caseId,
    text,
    kind,
    mentions,
    role: role ?? null,
  }));
}
