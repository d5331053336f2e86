import { desc, eq, inArray } from 'drizzle-orm';
import { squeezed } from '#shared/domain/text/fold-for-search.ts';
import type { Finding } from '../capability.ts';
import { cases, reviews, rounds } from '../store/schema/index.ts';

/** Reviews by the child, the reference and the round. */
export const findReviews: Finding = {
  kind: 'review',
  words: (store, ids) =>
    store
      .select({ id: reviews.id, child: cases.name, reference: cases.reference, round: rounds.name })
      .from(reviews)
      .innerJoin(cases, eq(cases.id, reviews.caseId))
      .innerJoin(rounds, eq(rounds.id, reviews.roundId))
      .where(ids === 'all' ? undefined : inArray(reviews.id, [...ids]))
      .all()
      .map(({ id, child, reference, round }) => ({
        id,
        words: `${child} ${reference} ${squeezed(reference)} ${round}`,
      })),
  touchedBy(store, { entity, entityId, action }) {
    // What is written in a review does not change by what it is found: only adding and removing one does.
    if (entity === 'review') return action === 'add' || action === 'remove' ? [entityId] : [];
    const column = entity === 'case' ? reviews.caseId : entity === 'round' ? reviews.roundId : undefined;
    if (column === undefined) return [];
    return store
      .select({ id: reviews.id })
      .from(reviews)
      .where(eq(column, entityId))
      .all()
      .map(({ id }) => id);
  },
  show: (store, ids) =>
    store
      .select({ id: reviews.id, child: cases.name, reference: cases.reference, round: rounds.name })
      .from(reviews)
      .innerJoin(cases, eq(cases.id, reviews.caseId))
      .innerJoin(rounds, eq(rounds.id, reviews.roundId))
      .where(inArray(reviews.id, [...ids]))
      .orderBy(desc(reviews.createdAt))
      .all()
      .map(({ id, child, reference, round }) => ({
        kind: 'review',
        title: `Review of ${child}`,
        detail: `${round} · ${reference}`,
        target: { to: 'review', id },
      })),
};
