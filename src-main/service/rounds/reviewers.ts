import { and, asc, count, eq, gt, isNotNull, like, or, sql } from 'drizzle-orm';
import type { RoundDetail } from '#shared/contract/rounds.ts';
import type { PersonId, RoundId } from '#shared/domain/ids.ts';
import type { IndependenceCase, IndependentReviewer } from '#shared/domain/rounds/independence.ts';
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

/** Active reviewers as the independence rule sees them, with every team that they manage. */
export function independentReviewers(store: Reader): (IndependentReviewer & { readonly id: PersonId })[] {
  const managed = store
    .select({ personId: cases.teamManagerId, team: cases.team })
    .from(cases)
    .where(and(isNotNull(cases.teamManagerId), isNotNull(cases.team)))
    .groupBy(cases.teamManagerId, cases.team)
    .all();
  return store
    .select()
    .from(people)
    .where(isReviewer)
    .orderBy(asc(sql`sort_key(${people.name})`))
    .all()
    .map(({ id, name, affiliation, team }) => ({
      id,
      name,
      affiliation,
      team,
      managesTeams: managed.flatMap((row) => (row.personId === id && row.team ? [row.team] : [])),
    }));
}

/**
 * Cases as the independence rule sees them. Worker and manager go by name, not by id: a list that writes "P. Shah" made
 * its own person beside the reviewer Priya Shah, and two ids would hide that they may be one.
 */
export function independenceCases<Id extends string>(
  rows: readonly {
    id: Id;
    worker: string | null;
    teamManager: string | null;
    otherWorkers?: string | null;
    team: string | null;
  }[],
): (IndependenceCase & { readonly id: Id })[] {
  return rows.map(({ id, worker, teamManager, otherWorkers, team }) => ({
    id,
    worker: worker === null ? null : { name: worker },
    manager: teamManager === null ? null : { name: teamManager },
    otherWorkers: otherWorkers ? otherWorkers.split('\u001f').map((name) => ({ name })) : [],
    team,
  }));
}
