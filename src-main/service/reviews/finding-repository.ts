import { and, desc, eq, inArray, notLike } from 'drizzle-orm';
import { asId, asIds, type ReviewId } from '#shared/domain/ids.ts';
import { squeezed } from '#shared/domain/text/fold-for-search.ts';
import type { Finding } from '../capability.ts';
import { cases } from '../store/schema/cases.ts';
import { people } from '../store/schema/people.ts';
import { concerns, evidenceItems, reviewAnswers, reviews } from '../store/schema/reviews.ts';
import { rounds } from '../store/schema/rounds.ts';
import { passageWith } from './passage.ts';

/** Reviews by the child, the reference, the round, the reviewer, and any word that is written in them. */
export const findReviews: Finding = {
  kind: 'review',
  words(store, ids) {
    const wanted = ids === 'all' ? undefined : asIds<ReviewId>(ids);
    const written = new Map<string, string>();
    const add = (id: string, text: string) => written.set(id, `${written.get(id) ?? ''} ${text}`);
    for (const { reviewId, value } of store
      .select({ reviewId: reviewAnswers.reviewId, value: reviewAnswers.value })
      .from(reviewAnswers)
      .where(and(notLike(reviewAnswers.field, '%/grade'), wanted && inArray(reviewAnswers.reviewId, wanted)))
      .all())
      add(reviewId, value);
    for (const { reviewId, source, text } of store
      .select({ reviewId: evidenceItems.reviewId, source: evidenceItems.source, text: evidenceItems.text })
      .from(evidenceItems)
      .where(wanted && inArray(evidenceItems.reviewId, wanted))
      .all())
      add(reviewId, `${source} ${text}`);
    for (const { reviewId, concern, done } of store
      .select({ reviewId: concerns.reviewId, concern: concerns.concern, done: concerns.done })
      .from(concerns)
      .where(wanted && inArray(concerns.reviewId, wanted))
      .all())
      add(reviewId, `${concern} ${done}`);
    return store
      .select({
        id: reviews.id,
        child: cases.name,
        reference: cases.reference,
        round: rounds.name,
        reviewer: people.name,
      })
      .from(reviews)
      .innerJoin(cases, eq(cases.id, reviews.caseId))
      .innerJoin(rounds, eq(rounds.id, reviews.roundId))
      .leftJoin(people, eq(people.id, reviews.reviewerId))
      .where(wanted && inArray(reviews.id, wanted))
      .all()
      .map(({ id, child, reference, round, reviewer }) => ({
        id,
        words: `${child} ${reference} ${squeezed(reference)} ${round} ${reviewer ?? ''} ${written.get(id) ?? ''}`,
      }));
  },
  touchedBy(store, { entity, entityId, action }) {
    // A grade is no word: giving one leaves what a review is found by as it is.
    if (entity === 'review') return action === 'grade' ? [] : [entityId];
    // What is new has no review yet.
    if (action === 'add') return [];
    const ofIt =
      entity === 'case'
        ? eq(reviews.caseId, asId(entityId))
        : entity === 'round'
          ? eq(reviews.roundId, asId(entityId))
          : entity === 'person'
            ? eq(reviews.reviewerId, asId(entityId))
            : undefined;
    if (ofIt === undefined) return [];
    return store
      .select({ id: reviews.id })
      .from(reviews)
      .where(ofIt)
      .all()
      .map(({ id }) => id);
  },
  show: (store, ids, words) =>
    store
      .select({ id: reviews.id, child: cases.name, reference: cases.reference, round: rounds.name })
      .from(reviews)
      .innerJoin(cases, eq(cases.id, reviews.caseId))
      .innerJoin(rounds, eq(rounds.id, reviews.roundId))
      .where(inArray(reviews.id, asIds<ReviewId>(ids)))
      .orderBy(desc(reviews.createdAt))
      .all()
      .map(({ id, child, reference, round }) => {
        const passage = passageWith(store, id, words, `${child} ${reference} ${round}`);
        return {
          kind: 'review',
          title: `Review of ${child}`,
          detail: [round, reference, passage && `“${passage}”`].filter(Boolean).join(' · '),
          target: { to: 'review', id },
        };
      }),
};
