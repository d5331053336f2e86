import { and, asc, count, desc, eq, isNotNull, ne, type SQL, sql } from 'drizzle-orm';
import type { RoundId } from '#shared/domain/ids.ts';
import { isOverdue } from '#shared/domain/recommendations/is-overdue.ts';
import type { RecommendationLevel } from '#shared/domain/recommendations/recommendation.ts';
import { asRecommendation } from '../reviews/content-repository.ts';
import { reviewStatus } from '../reviews/review-status.ts';
import type { Reader } from '../store/connection.ts';
import { cases } from '../store/schema/cases.ts';
import { recommendations } from '../store/schema/recommendations.ts';
import { reviews } from '../store/schema/reviews.ts';
import { rounds } from '../store/schema/rounds.ts';

/** Which recommendations to list, and which part of them. */
export interface RecommendationFilter {
  readonly level: RecommendationLevel | null;
  readonly roundId: RoundId | null;
  readonly theme: string | null;
  readonly search: string;
  readonly isOverdue: boolean;
  readonly limit: number;
  readonly offset: number;
}

/**
 * Recommendations of submitted reviews and of those being written, newest review first. Only a submitted one can be
 * overdue: until then nobody was asked to do it.
 */
export function listRecommendations(store: Reader, filter: RecommendationFilter, today: string) {
  const where = and(
    filter.level ? eq(recommendations.level, filter.level) : undefined,
    filter.roundId ? eq(reviews.roundId, filter.roundId) : undefined,
    filter.theme !== null ? eq(recommendations.theme, filter.theme) : undefined,
    filter.isOverdue ? overdue(today) : undefined,
    ...sayingEachWord(filter.search),
  );
  const total =
    store
      .select({ n: count() })
      .from(recommendations)
      .innerJoin(reviews, eq(reviews.id, recommendations.reviewId))
      .innerJoin(cases, eq(cases.id, reviews.caseId))
      .where(where)
      .get()?.n ?? 0;
  const rows = store
    .select({
      recommendation: recommendations,
      review: reviews,
      round: rounds.name,
      reference: cases.reference,
      childName: cases.name,
    })
    .from(recommendations)
    .innerJoin(reviews, eq(reviews.id, recommendations.reviewId))
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .innerJoin(cases, eq(cases.id, reviews.caseId))
    .where(where)
    .orderBy(
      desc(sql`coalesce(${reviews.submittedAt}, ${reviews.savedAt})`),
      asc(reviews.id),
      asc(recommendations.position),
    )
    .limit(filter.limit)
    .offset(filter.offset)
    .all()
    .map(({ recommendation, review, ...about }) => ({
      ...asRecommendation(recommendation),
      ...about,
      reviewId: review.id,
      reviewStatus: reviewStatus(review),
      isOverdue: review.submittedAt !== null && isOverdue(recommendation.due, today),
    }));
  return { total, rows, themes: themesIn(store) };
}

/** `isOverdue` of the domain for sealed recommendations in SQL, so that pages can be cut and counts taken. */
export const overdue = (today: string): SQL | undefined =>
  and(
    isNotNull(reviews.submittedAt),
    sql`${recommendations.due} GLOB '[0-9]*'`,
    sql`CASE length(${recommendations.due}) WHEN 7 THEN ${recommendations.due} < ${today.slice(0, 7)} ELSE ${recommendations.due} < ${today} END`,
  );

/** What a round is called; empty where there is none of that id, which finds nothing either. */
export function roundNameOf(store: Reader, roundId: RoundId): string {
  return store.select({ name: rounds.name }).from(rounds).where(eq(rounds.id, roundId)).get()?.name ?? '';
}

const themesIn = (store: Reader): string[] =>
  store
    .select({ theme: recommendations.theme })
    .from(recommendations)
    .where(ne(recommendations.theme, ''))
    .groupBy(recommendations.theme)
    .orderBy(asc(recommendations.theme))
    .all()
    .map(({ theme }) => theme);

/** Each word must stand somewhere in what is recommended, by whom, for whom. */
function sayingEachWord(search: string): SQL[] {
  const words = search.trim().split(/\s+/).filter(Boolean).slice(0, 8);
  const { action, measure, intendedImpact, owners, theme } = recommendations;
  return words.map(
    (word) =>
      sql`instr(folded(${action} || ' ' || ${measure} || ' ' || ${intendedImpact} || ' ' || ${owners} || ' ' || ${theme} || ' ' || ${cases.name} || ' ' || ${cases.reference}), folded(${word})) > 0`,
  );
}
