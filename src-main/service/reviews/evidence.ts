import type { Saved } from '#shared/contract/reviews.ts';
import type { ReviewId } from '#shared/domain/ids.ts';
import type { EvidenceItem } from '#shared/domain/reviews/evidence.ts';
import { domainRationaleField, OVERALL_RATIONALE_FIELD } from '#shared/domain/reviews/review-fields.ts';
import { gradedDomains } from '#shared/domain/templates/template.ts';
import { notThere, Problem } from '../problem.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { changeReview, type ReviewWriting } from './change-review.ts';
import { draftChanges } from './draft-changes.ts';
import { addEvidence, changeEvidence, dropEvidence } from './writing-repository.ts';

type EvidenceDraft = Omit<EvidenceItem, 'id'>;

/**
 * Adds an evidence item (no id) or changes one of this review.
 * @throws Problem when it is not this review's, or cites a field that is no rationale of the template.
 */
export function saveEvidence(
  workspace: OpenWorkspace,
  { reviewId, id, ...typed }: EvidenceDraft & { reviewId: ReviewId; id: string | null },
): Saved & { id: string } {
  const { saved, result } = changeReview(workspace, reviewId, 'evidence', (writing) => {
    const draft: EvidenceDraft = { ...typed, cites: [...new Set(typed.cites)] };
    refuseUnknownCites(writing, draft.cites);
    return id === null ? add(workspace, writing, draft) : change(writing, id, draft);
  });
  return { ...saved, id: result };
}

/** Takes an evidence item out of its review. */
export function removeEvidence(
  workspace: OpenWorkspace,
  { reviewId, id }: { reviewId: ReviewId; id: string },
): Saved {
  return changeReview(workspace, reviewId, 'evidence', (writing) => {
    const before = itemOf(writing, id);
    dropEvidence(writing, id);
    writing.tell('remove-evidence', undefined, { id, ...before });
  }).saved;
}

function refuseUnknownCites({ content }: ReviewWriting, cites: readonly string[]): void {
  const rationales = new Set([
    ...gradedDomains(content.template).map(({ key }) => domainRationaleField(key)),
    OVERALL_RATIONALE_FIELD,
  ]);
  const unknown = cites.filter((field) => !rationales.has(field));
  if (unknown.length === 0) return;
  throw new Problem('This evidence is linked to a rationale that the template does not have.', {
    kept: 'Nothing was changed; the evidence that was saved before is there.',
    next: 'Link it to the rationale of a domain, or to the overall one.',
    details: unknown.map((field) => field.slice(0, 200)),
  });
}

function add(workspace: OpenWorkspace, writing: ReviewWriting, draft: EvidenceDraft): string {
  const id = workspace.newId();
  addEvidence(writing, writing.content.review.id, { id, ...draft });
  writing.tell('add-evidence', { id, ...draft });
  return id;
}

function change(writing: ReviewWriting, id: string, draft: EvidenceDraft): string {
  // What is no longer said is a change too.
  const changes = draftChanges(itemOf(writing, id), { ...draft, sourceKind: draft.sourceKind });
  if (changes) {
    changeEvidence(writing, { id, ...draft });
    writing.tell('change-evidence', { id, ...changes });
  }
  return id;
}

function itemOf({ content }: ReviewWriting, id: string): EvidenceDraft {
  const item = content.evidence.find((candidate) => candidate.id === id);
  if (!item) throw notThere('evidence item');
  const { id: _id, ...draft } = item;
  return draft;
}
