import { aliasedTable, and, asc, desc, eq, sql } from 'drizzle-orm';
import type { ReviewStatus } from '#shared/contract/rounds.ts';
import type { PersonId, ReviewId, RoundId } from '#shared/domain/ids.ts';
import { foldForSearch } from '#shared/domain/text/fold-for-search.ts';
import { notThere } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { prepared } from '../store/prepared.ts';
import { cases } from '../store/schema/cases.ts';
import { people } from '../store/schema/people.ts';
import { reviews } from '../store/schema/reviews.ts';
import { rounds } from '../store/schema/rounds.ts';
import { reviewStatusSql } from './status-repository.ts';

const reviewers = aliasedTable(people, 'reviewers');

/** Which reviews to list, and which part of them. */
export interface ReviewFilter {
  readonly roundId: RoundId | null;
  readonly reviewerId: PersonId | null;
  readonly statuses: readonly ReviewStatus[];
  readonly search: string;
  readonly limit: number;
  readonly offset: number;
}

/** The reviews that fit, those of the newest rounds first, then by name, and how many there are in all. */
export function reviewsMatching(
  store: Reader,
  filter: ReviewFilter,
): { readonly total: number; readonly ids: readonly ReviewId[] } {
  const words = filter.search.trim().split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  const values = {
    roundId: filter.roundId,
    reviewerId: filter.reviewerId,
    statuses: JSON.stringify(filter.statuses),
    ...Object.fromEntries(words.map((word, place) => [`word${place}`, foldForSearch(word)])),
  };
  const { limit, offset } = filter;
  const query = idsOf(store, filter, words.length);
  const found = query.all({ ...values, limit, offset });
  const total =
    found[0]?.total ?? (offset === 0 ? 0 : (query.get({ ...values, limit: 1, offset: 0 })?.total ?? 0));
  return { total, ids: found.map(({ id }) => id) };
}

const MOST_WORDS = 8;
const ALL_OF_IT = sql`folded(${cases.name} || ' ' || ${cases.reference} || ' ' || ${rounds.name} || ' ' || coalesce(${reviewers.name}, ''))`;

/** Which reviews fit, in order, each with how many there are in all: one query for each kind of filter. */
const idsOf = (store: Reader, filter: ReviewFilter, words: number) => {
  const hasStatuses = filter.statuses.length > 0;
  const name = ['reviews', filter.roundId !== null, filter.reviewerId !== null, hasStatuses, words].join(' ');
  return prepared(store, name, () =>
    store
      .select({ id: reviews.id, total: sql<number>`count(*) OVER ()` })
      .from(reviews)
      .innerJoin(rounds, eq(rounds.id, reviews.roundId))
      .innerJoin(cases, eq(cases.id, reviews.caseId))
      .leftJoin(reviewers, eq(reviewers.id, reviews.reviewerId))
      .where(
        and(
          filter.roundId ? eq(reviews.roundId, sql.placeholder('roundId')) : undefined,
          filter.reviewerId ? eq(reviews.reviewerId, sql.placeholder('reviewerId')) : undefined,
          hasStatuses
            ? sql`${reviewStatusSql} IN (SELECT value FROM json_each(${sql.placeholder('statuses')}))`
            : undefined,
          // Each word must stand somewhere in the child's name, the reference, the round or the reviewer's name.
          ...Array.from(
            { length: words },
            (_, place) => sql`instr(${ALL_OF_IT}, ${sql.placeholder(`word${place}`)}) > 0`,
          ),
        ),
      )
      .orderBy(desc(rounds.opensOn), asc(cases.sortName), asc(reviews.id))
      .limit(sql.placeholder('limit'))
      .offset(sql.placeholder('offset'))
      .prepare(),
  );
};

/** What lists show of these reviews, in this order. */
export function listedReviews(store: Reader, ids: readonly ReviewId[]): ListedReview[] {
  if (ids.length === 0) return [];
  const known = new Map(
    prepared(store, 'rows of reviews', () =>
      rowsWhere(store)
        .where(sql`${reviews.id} IN (SELECT value FROM json_each(${sql.placeholder('ids')}))`)
        .prepare(),
    )
      .all({ ids: JSON.stringify(ids) })
      .map((row) => [row.id, row]),
  );
  return ids.flatMap((id) => known.get(id) ?? []);
}

/** What lists show of one review. @throws Problem when it is not there. */
export function listedReview(store: Reader, id: ReviewId): ListedReview {
  const row = rowsWhere(store).where(eq(reviews.id, id)).get();
  if (!row) throw notThere('review');
  return row;
}

/** What a list shows of a review, and not the whole sealed text. */
const rowsWhere = (store: Reader) =>
  store
    .select({
      id: reviews.id,
      roundId: reviews.roundId,
      round: rounds.name,
      caseId: reviews.caseId,
      reference: cases.reference,
      childName: cases.name,
      reviewerId: reviews.reviewerId,
      reviewer: reviewers.name,
      startedAt: reviews.startedAt,
      submittedAt: reviews.submittedAt,
      withdrawnAt: reviews.withdrawnAt,
      filledFields: reviews.filledFields,
      gradeWord: reviews.gradeWord,
      gradeRank: reviews.gradeRank,
      dueOn: rounds.closesOn,
      templateId: rounds.templateId,
    })
    .from(reviews)
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .innerJoin(cases, eq(cases.id, reviews.caseId))
    .leftJoin(reviewers, eq(reviewers.id, reviews.reviewerId))
    .$dynamic();

/** A review as lists show it. */
export type ListedReview = NonNullable<ReturnType<ReturnType<typeof rowsWhere>['get']>>;
