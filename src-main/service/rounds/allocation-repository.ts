import { aliasedTable, and, eq, isNull, sql } from 'drizzle-orm';
import type { PersonId, ReviewId, RoundId } from '#shared/domain/ids.ts';
import type { Reader } from '../store/connection.ts';
import { cases } from '../store/schema/cases.ts';
import { people } from '../store/schema/people.ts';
import { reviews } from '../store/schema/reviews.ts';

export type ReviewRow = typeof reviews.$inferSelect;

const workers = aliasedTable(people, 'workers');
const managers = aliasedTable(people, 'managers');

// The names are written out, because drizzle leaves the table off a column in a select from one table.
const OTHER_WORKERS = sql<
  string | null
>`(SELECT group_concat(them.name, char(31)) FROM case_workers AS also JOIN people AS them ON them.id = also.person_id WHERE also.case_id = cases.id)`;

const allocatable = (store: Reader) =>
  store
    .select({
      id: cases.id,
      reviewId: reviews.id,
      reviewerId: reviews.reviewerId,
      reference: cases.reference,
      worker: workers.name,
      teamManager: managers.name,
      otherWorkers: OTHER_WORKERS,
      team: cases.team,
    })
    .from(reviews)
    .innerJoin(cases, eq(cases.id, reviews.caseId))
    .leftJoin(workers, eq(workers.id, cases.workerId))
    .leftJoin(managers, eq(managers.id, cases.teamManagerId))
    .$dynamic();

/** A review with what the independence rule asks of its case; `id` is the case's. */
export const allocatableReview = (store: Reader, reviewId: ReviewId) =>
  allocatable(store).where(eq(reviews.id, reviewId)).all();

/** The same of every review of a round that was not withdrawn. */
export const allocatableOfRound = (store: Reader, roundId: RoundId) =>
  allocatable(store)
    .where(and(eq(reviews.roundId, roundId), isNull(reviews.withdrawnAt)))
    .all();

/** A review; undefined where it is not there. */
export const reviewRow = (store: Reader, id: ReviewId): ReviewRow | undefined =>
  store.select().from(reviews).where(eq(reviews.id, id)).get();

/** Gives a review to somebody, or to nobody. */
export const giveTo = (tx: Reader, id: ReviewId, reviewerId: PersonId | null): void =>
  void tx.update(reviews).set({ reviewerId }).where(eq(reviews.id, id)).run();

/** What somebody is called; empty where they are not there. */
export const nameOfPerson = (store: Reader, id: PersonId): string =>
  store.select({ name: people.name }).from(people).where(eq(people.id, id)).get()?.name ?? '';
