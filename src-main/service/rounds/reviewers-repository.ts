import { and, asc, count, eq, gt, isNotNull, like, or, sql } from 'drizzle-orm';
import type { RoundDetail } from '#shared/contract/rounds.ts';
import type { RoundId } from '#shared/domain/ids.ts';
import type { Reader } from '../store/connection.ts';
import { cases } from '../store/schema/cases.ts';
import { people } from '../store/schema/people.ts';
import { reviews } from '../store/schema/reviews.ts';

const isReviewer = and(eq(people.isActive, true), like(people.roles, '%"reviewer"%'));

/** Active reviewers, and everyone who holds a review of this round, with how many they hold in it. */
export function reviewersOfRound(store: Reader, roundId: RoundId): RoundDetail['reviewers'] {
  const held = count(reviews.id);
  return store
    .select({ personId: people.id, name: people.name, affiliation: people.affiliation, reviews: held })
    .from(people)
    .leftJoin(reviews, and(eq(reviews.reviewerId, people.id), eq(reviews.roundId, roundId)))
    .groupBy(people.id)
    .having(or(isReviewer, gt(held, 0)))
    .orderBy(asc(sql`sort_key(${people.name})`))
    .all();
}

/** People who review now, by name. */
export const activeReviewers = (store: Reader) =>
  store
    .select()
    .from(people)
    .where(isReviewer)
    .orderBy(asc(sql`sort_key(${people.name})`))
    .all();

/** Who manages the cases of which team. */
export const managedTeams = (store: Reader) =>
  store
    .select({ personId: cases.teamManagerId, team: cases.team })
    .from(cases)
    .where(and(isNotNull(cases.teamManagerId), isNotNull(cases.team)))
    .groupBy(cases.teamManagerId, cases.team)
    .all();
