import { and, asc, eq, isNull, max } from 'drizzle-orm';
import { asId, type ItemId, type ReviewId } from '#shared/domain/ids.ts';
import type { ItemLink } from '#shared/domain/tracker/item.ts';
import { inChunks } from '../store/rows.ts';
import { recommendations } from '../store/schema/recommendations.ts';
import { reviews } from '../store/schema/reviews.ts';
import { trackedItems } from '../store/schema/tracker.ts';
import type { OpenWorkspace, Writing } from '../workspace/open-workspace.ts';

/** Begins to follow up items; numbers go on from the last. @returns them, in their order */
export function beginItems(
  writing: Writing,
  items: readonly Omit<
    typeof trackedItems.$inferInsert,
    'number' | 'createdAt' | 'due' | 'dueText' | 'owners'
  >[],
): readonly ItemLink[] {
  const { tx, at, recordAll } = writing;
  if (items.length === 0) return [];
  const last =
    tx
      .select({ n: max(trackedItems.number) })
      .from(trackedItems)
      .get()?.n ?? 0;
  const rows = items.map((item, i) => ({
    ...item,
    number: last + i + 1,
    createdAt: at,
    due: item.firstDue,
    dueText: item.firstDueText ?? '',
    owners: item.firstOwners,
    delivery: item.firstDelivery ?? 'not-said',
  }));
  for (const part of inChunks(rows)) tx.insert(trackedItems).values(part).run();
  recordAll(
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
  const { tx } = writing;
  const sealed = tx
    .select({ recommendation: recommendations, caseId: reviews.caseId })
    .from(recommendations)
    .innerJoin(reviews, eq(reviews.id, recommendations.reviewId))
    .leftJoin(trackedItems, eq(trackedItems.recommendationId, recommendations.id))
    .where(and(eq(recommendations.reviewId, reviewId), isNull(trackedItems.id)))
    .orderBy(asc(recommendations.position))
    .all();
  beginItems(
    writing,
    sealed.map(
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
