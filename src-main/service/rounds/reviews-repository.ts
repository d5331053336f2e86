import { aliasedTable, asc, eq, sql } from 'drizzle-orm';
import type { RoundId } from '#shared/domain/ids.ts';
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

/** The reviews of a round with child, worker and reviewer, by the child's name. */
export const reviewsByName = (store: Reader, roundId: RoundId) =>
  store
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
    .all()
    .map(({ statuses, hasConcern, ...row }) => ({
      ...row,
      statuses: statuses ? statuses.split(SEPARATOR) : [],
      hasConcern: hasConcern === 1,
    }));

/** The reviews of a round with who reviews, by the reference of the case. */
export const reviewsByReference = (store: Reader, roundId: RoundId) =>
  store
    .select({
      review: reviews,
      reference: cases.reference,
      reviewer: people.name,
      affiliation: people.affiliation,
    })
    .from(reviews)
    .innerJoin(cases, eq(cases.id, reviews.caseId))
    .leftJoin(people, eq(people.id, reviews.reviewerId))
    .where(eq(reviews.roundId, roundId))
    .orderBy(cases.referenceKey)
    .all();
