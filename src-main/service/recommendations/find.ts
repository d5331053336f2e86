import type { Found } from '#shared/contract/search.ts';
import { holdsWords } from '../store/holds-words.ts';
import { recommendations } from '../store/schema/index.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';

/** Recommendations found by their words. */
export function findRecommendations(
  workspace: OpenWorkspace,
  words: readonly string[],
  most: number,
): Found[] {
  return workspace.store
    .select({
      id: recommendations.id,
      reviewId: recommendations.reviewId,
      action: recommendations.action,
      theme: recommendations.theme,
    })
    .from(recommendations)
    .where(holdsWords(words, recommendations.action, recommendations.theme, recommendations.measure))
    .limit(most)
    .all()
    .map(({ id, reviewId, action, theme }) => ({
      kind: 'recommendation',
      title: action,
      detail: theme || 'Recommendation',
      target: { to: 'review', id: reviewId, at: `recommendation-${id}` },
    }));
}
