import { aliasedTable, and, asc, count, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { ReviewRow } from '#shared/contract/reviews.ts';
import type { ReviewStatus } from '#shared/contract/rounds.ts';
import type { PersonId, ReviewId, RoundId } from '#shared/domain/ids.ts';
import { reviewProgress } from '#shared/domain/reviews/review-progress.ts';
import type { PracticeReviewTemplate } from '#shared/domain/templates/template.ts';
import { notThere } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { cases, people, reviews, rounds } from '../store/schema/index.ts';
import { templateById } from '../templates/repository.ts';
import { reviewStatus, reviewStatusSql } from './review-status.ts';

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

/** Reviews, those of the newest rounds first, then by name. */
export function listReviews(store: Reader, filter: ReviewFilter): { total: number; rows: ReviewRow[] } {
  const where = and(
    filter.roundId ? eq(reviews.roundId, filter.roundId) : undefined,
    filter.reviewerId ? eq(reviews.reviewerId, filter.reviewerId) : undefined,
    filter.statuses.length > 0 ? inArray(reviewStatusSql, [...filter.statuses]) : undefined,
    ...wordsOf(filter.search),
  );
  // A join of its own only where the filter looks into it: counting needs no names.
  const total = filter.search.trim() === '' ? countPlain(store, where) : countJoined(store, where);
  if (total === 0) return { total, rows: [] };
  const ids = store
    .select({ id: reviews.id })
    .from(reviews)
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .innerJoin(cases, eq(cases.id, reviews.caseId))
    .leftJoin(reviewers, eq(reviewers.id, reviews.reviewerId))
    .where(where)
    .orderBy(desc(rounds.opensOn), asc(sql`sort_key(${cases.name})`), asc(reviews.id))
    .limit(filter.limit)
    .offset(filter.offset)
    .all()
    .map(({ id }) => id);
  const known = new Map(
    rowsWhere(store)
      .where(inArray(reviews.id, ids))
      .all()
      .map((row) => [row.review.id, row]),
  );
  const rows = ids.flatMap((id) => known.get(id) ?? []);
  const templateOf = templatesIn(store);
  return { total, rows: rows.map((row) => asReviewRow(row, templateOf(row.round.templateId))) };
}

const countPlain = (store: Reader, where: SQL | undefined): number =>
  store.select({ n: count() }).from(reviews).where(where).get()?.n ?? 0;

const countJoined = (store: Reader, where: SQL | undefined): number =>
  store
    .select({ n: count() })
    .from(reviews)
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .innerJoin(cases, eq(cases.id, reviews.caseId))
    .leftJoin(reviewers, eq(reviewers.id, reviews.reviewerId))
    .where(where)
    .get()?.n ?? 0;

/** One review as lists show it. @throws Problem when it is not there. */
export function reviewRowById(store: Reader, id: ReviewId, template: PracticeReviewTemplate): ReviewRow {
  const row = rowsWhere(store).where(eq(reviews.id, id)).get();
  if (!row) throw notThere('review');
  return asReviewRow(row, template);
}

/** Templates by id, each read once. */
export function templatesIn(store: Reader): (id: string) => PracticeReviewTemplate {
  const known = new Map<string, PracticeReviewTemplate>();
  return (id) => {
    const template = known.get(id) ?? templateById(store, id);
    known.set(id, template);
    return template;
  };
}

const rowsWhere = (store: Reader) =>
  store
    .select({
      review: reviews,
      round: { name: rounds.name, closesOn: rounds.closesOn, templateId: rounds.templateId },
      case: { reference: cases.reference, name: cases.name },
      reviewer: reviewers.name,
    })
    .from(reviews)
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .innerJoin(cases, eq(cases.id, reviews.caseId))
    .leftJoin(reviewers, eq(reviewers.id, reviews.reviewerId))
    .$dynamic();

type ListedReview = NonNullable<ReturnType<ReturnType<typeof rowsWhere>['get']>>;

function asReviewRow(
  { review, round, case: child, reviewer }: ListedReview,
  template: PracticeReviewTemplate,
): ReviewRow {
  return {
    id: review.id,
    roundId: review.roundId,
    round: round.name,
    caseId: review.caseId,
    reference: child.reference,
    childName: child.name,
    reviewerId: review.reviewerId,
    reviewer,
    status: reviewStatus(review),
    progress: reviewProgress(template, review.filledFields),
    gradeWord: review.gradeWord,
    gradeRank: review.gradeRank,
    dueOn: round.closesOn,
    submittedAt: review.submittedAt,
  };
}

/** Each word must stand somewhere in the child's name, the reference, the round or the reviewer's name. */
function wordsOf(search: string): SQL[] {
  const words = search.trim().split(/\s+/).filter(Boolean).slice(0, 8);
  return words.map(
    (word) =>
      sql`instr(folded(${cases.name} || ' ' || ${cases.reference} || ' ' || ${rounds.name} || ' ' || coalesce(${reviewers.name}, '')), folded(${word})) > 0`,
  );
}
