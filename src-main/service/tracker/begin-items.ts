import { asId, type ItemId, type ReviewId } from '#shared/domain/ids.ts';
import type { ItemLink } from '#shared/domain/tracker/item-change.ts';
import type { OpenWorkspace, Writing } from '../workspace/open-workspace.ts';
import { insertItems, lastNumber, type NewItem, notFollowedYet } from './repository.ts';

/** Begins to follow up items; numbers go on from the last. @returns them, in their order */
export function beginItems(
  writing: Writing,
  items: readonly Omit<NewItem, 'number' | 'createdAt' | 'due' | 'dueText' | 'owners'>[],
): readonly ItemLink[] {
  if (items.length === 0) return [];
  const last = lastNumber(writing.tx);
  const rows = items.map((item, i) => ({
    ...item,
    number: last + i + 1,
    createdAt: writing.at,
    due: item.firstDue,
    dueText: item.firstDueText ?? '',
    owners: item.firstOwners,
    delivery: item.firstDelivery ?? 'not-said',
  }));
  insertItems(writing, rows);
  writing.recordAll(
    rows.map(({ id, number, reviewId }) => ({
      action: 'follow' as const,
      entity: 'tracked-item' as const,
      entityId: id,
      after: { number, ...(reviewId && { reviewId }) },
    })),
  );
  return rows.map(({ id, number }) => ({ id, number }));
}

/** Every recommendation of a review that is just being sealed is followed up from now on. */
export function followReview(workspace: OpenWorkspace, writing: Writing, reviewId: ReviewId): void {
  beginItems(
    writing,
    notFollowedYet(writing.tx, reviewId).map(
      ({ recommendation: { id, level, action, measure, intendedImpact, theme, due, owners }, caseId }) => ({
        // A sealed recommendation is followed up under its own id.
        id: asId<ItemId>(id),
        level,
        action,
        measure,
        intendedImpact,
        theme,
        caseId,
        reviewId,
        recommendationId: id,
        source: '',
        firstDue: due,
        firstOwners: [...owners],
        createdBy: workspace.actor,
      }),
    ),
  );
}
