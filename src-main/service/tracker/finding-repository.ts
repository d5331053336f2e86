import { inArray } from 'drizzle-orm';
import { asIds, type ItemId } from '#shared/domain/ids.ts';
import type { Finding } from '../capability.ts';
import { trackedItems } from '../store/schema/tracker.ts';

/**
 * What is followed up, by its number; what comes from elsewhere than a review also by what is to be done, who does it and
 * where it comes from. A review's own words are found as its recommendation.
 */
export const findItems: Finding = {
  kind: 'item',
  words: (store, ids) =>
    store
      .select()
      .from(trackedItems)
      .where(ids === 'all' ? undefined : inArray(trackedItems.id, asIds<ItemId>(ids)))
      .all()
      .map(({ id, number, recommendationId, action, measure, intendedImpact, theme, source, owners }) => ({
        id,
        words: [
          `R-${number}`,
          ...(recommendationId ? [] : [action, measure, intendedImpact, theme, source, ...owners]),
        ].join(' '),
      })),
  touchedBy: (_store, { entity, entityId }) => (entity === 'tracked-item' ? [entityId] : []),
  show: (store, ids) =>
    store
      .select()
      .from(trackedItems)
      .where(inArray(trackedItems.id, asIds<ItemId>(ids)))
      .all()
      .map(({ id, number, action, owners }) => ({
        kind: 'item',
        title: action,
        detail: [`R-${number}`, ...owners].join(' · '),
        target: { to: 'item', id },
      })),
};
