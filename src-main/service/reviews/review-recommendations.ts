import type { Saved } from '#shared/contract/reviews.ts';
import type { ReviewId } from '#shared/domain/ids.ts';
import type { RecommendationDraft } from '#shared/domain/recommendations/recommendation.ts';
import { notThere } from '../problem.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { changeReview, type ReviewWriting } from './change-review.ts';
import { draftChanges } from './draft-changes.ts';
import { addRecommendation, changeRecommendation, dropRecommendation } from './writing-repository.ts';

/** Adds a recommendation (no id) or changes one of this review. @throws Problem when it is not this review's. */
export function saveRecommendation(
  workspace: OpenWorkspace,
  { reviewId, id, draft: typed }: { reviewId: ReviewId; id: string | null; draft: RecommendationDraft },
): Saved & { id: string } {
  const draft = { ...typed, owners: typed.owners.map((owner) => owner.trim()).filter(Boolean) };
  const { saved, result } = changeReview(workspace, reviewId, 'recommendations', (writing) =>
    id === null ? add(workspace, writing, draft) : change(writing, id, draft),
  );
  return { ...saved, id: result };
}

/** Takes a recommendation out of its review. */
export function removeRecommendation(
  workspace: OpenWorkspace,
  { reviewId, id }: { reviewId: ReviewId; id: string },
): Saved {
  return changeReview(workspace, reviewId, 'recommendations', (writing) => {
    const before = draftOf(writing, id);
    dropRecommendation(writing, id);
    writing.tell('remove-recommendation', undefined, { id, ...before });
  }).saved;
}

function add(workspace: OpenWorkspace, writing: ReviewWriting, draft: RecommendationDraft): string {
  const id = workspace.newId();
  addRecommendation(writing, writing.content.review.id, id, draft);
  writing.tell('add-recommendation', { id, ...draft });
  return id;
}

function change(writing: ReviewWriting, id: string, draft: RecommendationDraft): string {
  const changes = draftChanges(draftOf(writing, id), draft);
  if (changes) {
    changeRecommendation(writing, id, draft);
    writing.tell('change-recommendation', { id, ...changes });
  }
  return id;
}

function draftOf({ content }: ReviewWriting, id: string): RecommendationDraft {
  const recommendation = content.recommendations.find((candidate) => candidate.id === id);
  if (!recommendation) throw notThere('recommendation');
  const { id: _id, ...draft } = recommendation;
  return draft;
}
