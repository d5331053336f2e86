import { and, asc, count, eq, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm';
import type { ReviewId } from '#shared/domain/ids.ts';
import { OVERALL } from '#shared/domain/moderation/second-grade.ts';
import { saysSomething } from '#shared/domain/reviews/review-content.ts';
import type { PracticeAsked, PracticeOf, ReviewOfPractice } from '#shared/domain/rounds/practice-of.ts';
import { isOpenCase } from '../cases/repository.ts';
import { nameKey } from '../people/repository.ts';
import type { Reader } from '../store/connection.ts';
import { cases, caseWorkers } from '../store/schema/cases.ts';
import { moderationDecisions } from '../store/schema/moderations.ts';
import { people } from '../store/schema/people.ts';
import { recommendations } from '../store/schema/recommendations.ts';
import { reviewAnswers, reviews } from '../store/schema/reviews.ts';
import { rounds } from '../store/schema/rounds.ts';

/** Whose the cases are, as they are called; undefined where nobody is. */
export function whoseCases(
  store: Reader,
  { of, name }: PracticeAsked,
): { readonly name: string; readonly team: string } | undefined {
  if (of === 'worker')
    return store
      .select({ name: people.name, team: people.team })
      .from(people)
      .where(eq(people.nameKey, nameKey(name)))
      .get();
  const found = store.select({ name: cases.team }).from(cases).where(eq(cases.team, name)).limit(1).get();
  return found && { name, team: '' };
}

/** The cases that a person works, alone or with others, or manages; those of a team. */
function theirs(store: Reader, { of, name }: PracticeAsked): SQL | undefined {
  if (of === 'team') return eq(cases.team, name);
  const person = store
    .select({ id: people.id })
    .from(people)
    .where(eq(people.nameKey, nameKey(name)));
  return or(
    inArray(cases.workerId, person),
    inArray(cases.teamManagerId, person),
    inArray(
      cases.id,
      store.select({ id: caseWorkers.caseId }).from(caseWorkers).where(inArray(caseWorkers.personId, person)),
    ),
  );
}

/** How many of the cases are open, and how many of those no submitted review speaks of. */
export function openCasesOf(
  store: Reader,
  asked: PracticeAsked,
  today: string,
): Pick<PracticeOf, 'open' | 'never'> {
  const reviewed = sql`EXISTS (SELECT 1 FROM ${reviews} WHERE ${reviews.caseId} = ${cases.id} AND ${reviews.submittedAt} IS NOT NULL)`;
  const found = store
    .select({ open: count(), seen: count(sql`CASE WHEN ${reviewed} THEN 1 END`) })
    .from(cases)
    .where(and(theirs(store, asked), isOpenCase(today)))
    .get();
  return { open: found?.open ?? 0, never: (found?.open ?? 0) - (found?.seen ?? 0) };
}

/** Who works the open cases of a team. */
export function workersOf(store: Reader, team: string, today: string): string[] {
  return store
    .select({ name: people.name })
    .from(cases)
    .innerJoin(people, eq(people.id, cases.workerId))
    .where(and(eq(cases.team, team), isOpenCase(today)))
    .groupBy(people.id)
    .orderBy(asc(sql`sort_key(${people.name})`))
    .all()
    .map(({ name }) => name);
}

/** The submitted reviews of the cases, with what of them is counted. */
export function reviewsOf(store: Reader, asked: PracticeAsked): ReviewOfPractice[] {
  const found = store
    .select({
      id: reviews.id,
      caseId: reviews.caseId,
      childName: cases.name,
      round: rounds.name,
      submittedAt: sql<string>`${reviews.submittedAt}`,
      word: reviews.gradeWord,
      rank: reviews.gradeRank,
    })
    .from(reviews)
    .innerJoin(cases, eq(cases.id, reviews.caseId))
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .where(and(theirs(store, asked), isNotNull(reviews.submittedAt)))
    .all();
  const ids = store
    .select({ id: reviews.id })
    .from(reviews)
    .innerJoin(cases, eq(cases.id, reviews.caseId))
    .where(and(theirs(store, asked), isNotNull(reviews.submittedAt)));
  const decided = new Map<ReviewId, { word: string; rank: number }>(
    store
      .select({
        reviewId: moderationDecisions.reviewId,
        word: moderationDecisions.gradeWord,
        rank: moderationDecisions.gradeRank,
      })
      .from(moderationDecisions)
      .where(and(inArray(moderationDecisions.reviewId, ids), eq(moderationDecisions.field, OVERALL)))
      .orderBy(asc(moderationDecisions.sequence))
      .all()
      .map(({ reviewId, word, rank }) => [reviewId, { word, rank }]),
  );
  const recommended = Map.groupBy(
    store
      .select({ reviewId: recommendations.reviewId, level: recommendations.level })
      .from(recommendations)
      .where(inArray(recommendations.reviewId, ids))
      .all(),
    ({ reviewId }) => reviewId,
  );
  const heard = new Set(
    store
      .select({ reviewId: reviewAnswers.reviewId, value: reviewAnswers.value })
      .from(reviewAnswers)
      .where(and(inArray(reviewAnswers.reviewId, ids), eq(reviewAnswers.field, 'feedback/child')))
      .all()
      .flatMap(({ reviewId, value }) => (saysSomething(value) ? [reviewId] : [])),
  );
  return found.map(({ word, rank, ...review }) => {
    const levels = (recommended.get(review.id) ?? []).map(({ level }) => level);
    return {
      ...review,
      graded: word !== null && rank !== null ? { word, rank } : null,
      moderated: decided.get(review.id) ?? null,
      recommendations: {
        child: levels.filter((level) => level === 'child').length,
        service: levels.filter((level) => level === 'service').length,
      },
      isChildHeard: heard.has(review.id),
    };
  });
}
