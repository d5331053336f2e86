import { aliasedTable, asc, eq, sql } from 'drizzle-orm';
import type { RoundReview } from '#shared/contract/rounds.ts';
import type { RoundId } from '#shared/domain/ids.ts';
import { reviewProgress } from '#shared/domain/reviews/review-progress.ts';
import type { PracticeReviewTemplate } from '#shared/domain/templates/template.ts';
import { moderatedGradesOf } from '../moderations/decisions-repository.ts';
import { exceptionsOf } from '../reviews/exceptions.ts';
import { reviewStatus } from '../reviews/review-status.ts';
import type { Reader } from '../store/connection.ts';
import { caseStatuses, cases } from '../store/schema/cases.ts';
import { people } from '../store/schema/people.ts';
import { concerns, reviews } from '../store/schema/reviews.ts';

const workers = aliasedTable(people, 'workers');
const reviewers = aliasedTable(people, 'reviewers');
const SEPARATOR = '\u001f';
const STATUSES = sql<
  string | null
>`(SELECT group_concat(${caseStatuses.status}, ${SEPARATOR}) FROM ${caseStatuses} WHERE ${caseStatuses.caseId} = ${cases.id})`;
const HAS_CONCERN = sql<number>`EXISTS (SELECT 1 FROM ${concerns} WHERE ${concerns.reviewId} = ${reviews.id})`;

/** The cases of a round by the child's name, each with how it came in and how far its review is. */
export function reviewsOfRound(
  store: Reader,
  roundId: RoundId,
  template: PracticeReviewTemplate,
): RoundReview[] {
  const rows = store
    .select({
      review: reviews,
      reference: cases.reference,
      childName: cases.name,
      statuses: STATUSES,
      worker: workers.name,
      reviewer: reviewers.name,
      hasConcern: HAS_CONCERN,
    })
    .from(reviews)
    .innerJoin(cases, eq(cases.id, reviews.caseId))
    .leftJoin(workers, eq(workers.id, cases.workerId))
    .leftJoin(reviewers, eq(reviewers.id, reviews.reviewerId))
    .where(eq(reviews.roundId, roundId))
    .orderBy(asc(sql`sort_key(${cases.name})`), asc(cases.referenceKey))
    .all();
  const moderated = moderatedGradesOf(store, roundId);
  const exceptions = exceptionsOf(
    store,
    rows.map(({ review }) => review),
  );
  return rows.map(({ review, statuses, hasConcern, ...about }) => ({
    ...about,
    reviewId: review.id,
    caseId: review.caseId,
    statuses: statuses ? statuses.split(SEPARATOR).toSorted() : [],
    reviewerId: review.reviewerId,
    status: reviewStatus(review),
    progress: reviewProgress(template, review.filledFields),
    gradeWord: review.gradeWord,
    gradeRank: review.gradeRank,
    moderated: moderated.get(review.id) ?? null,
    chosenBy: review.chosenBy,
    reason: review.reason,
    submittedAt: review.submittedAt,
    hasConcern: hasConcern === 1,
    withdrawnBecause: review.withdrawnBecause,
    exceptions: (exceptions.get(review.id) ?? []).map(({ words, reason }) => `${words} ${reason}`.trim()),
  }));
}
