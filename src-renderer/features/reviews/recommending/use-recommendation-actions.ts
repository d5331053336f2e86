import type { RecommendationLevel } from '#shared/domain/recommendations/recommendation.ts';
import { showUndo } from '../../../ui/show-undo.ts';
import { focusField } from '../focus-field.ts';
import { useReviewWriting } from '../writing/use-review-draft.ts';

/** What can be done with recommendations, anywhere in the workbench. */
export function useRecommendationActions() {
  const { draft } = useReviewWriting();
  const { recommendations } = draft;
  return {
    /** Adds a recommendation and puts the keyboard into what is to be done. */
    addRecommendation(level: RecommendationLevel) {
      const key = recommendations.add({
        level,
        action: '',
        measure: '',
        intendedImpact: '',
        owners: [],
        due: '',
        theme: '',
      });
      requestAnimationFrame(() => {
        focusField(`recommendation/${key}`);
      });
    },
    removeRecommendation(key: string) {
      const index = recommendations.entries.findIndex((entry) => entry.key === key);
      const removed = recommendations.remove(key);
      if (!removed) return;
      void draft.flush();
      const { action, measure, intendedImpact } = removed.draft;
      if (`${action}${measure}${intendedImpact}`.trim() === '') return;
      showUndo(`Recommendation ${index + 1} was removed.`, () => {
        recommendations.restore(removed);
        void draft.flush();
      });
    },
  };
}
