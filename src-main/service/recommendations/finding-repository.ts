import { inArray } from 'drizzle-orm';
import { z } from 'zod';
import type { Finding } from '../capability.ts';
import { recommendations } from '../store/schema/recommendations.ts';

/** What the trail tells of a recommendation that was added, changed or removed. */
const Told = z.looseObject({ id: z.string() });

/** Recommendations by what is to be done, its measure and its theme. */
export const findRecommendations: Finding = {
  kind: 'recommendation',
  words: (store, ids) =>
    store
      .select({
        id: recommendations.id,
        action: recommendations.action,
        measure: recommendations.measure,
        theme: recommendations.theme,
      })
      .from(recommendations)
      .where(ids === 'all' ? undefined : inArray(recommendations.id, [...ids]))
      .all()
      .map(({ id, action, measure, theme }) => ({ id, words: `${action} ${measure} ${theme}` })),
  touchedBy(_store, { entity, action, before, after }) {
    if (entity !== 'review' || !action.endsWith('-recommendation')) return [];
    return [Told.parse(after ?? before).id];
  },
  show: (store, ids) =>
    store
      .select({
        id: recommendations.id,
        reviewId: recommendations.reviewId,
        action: recommendations.action,
        theme: recommendations.theme,
      })
      .from(recommendations)
      .where(inArray(recommendations.id, [...ids]))
      .all()
      .map(({ id, reviewId, action, theme }) => ({
        kind: 'recommendation',
        title: action,
        detail: theme || 'Recommendation',
        target: { to: 'review', id: reviewId, at: `recommendation-${id}` },
      })),
};
