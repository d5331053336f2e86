import type { PersonId } from '#shared/domain/ids.ts';
import type { IndependenceCase, IndependentReviewer } from '#shared/domain/rounds/independence.ts';
import type { Reader } from '../store/connection.ts';
import { activeReviewers, managedTeams } from './reviewers-repository.ts';

/** Active reviewers as the independence rule sees them, with every team that they manage. */
export function independentReviewers(store: Reader): (IndependentReviewer & { readonly id: PersonId })[] {
  const managed = managedTeams(store);
  return activeReviewers(store).map(({ id, name, affiliation, team }) => ({
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
