import { statusLabel } from '#shared/domain/cases/statuses.ts';
import { type Coverage, coverageOf } from '#shared/domain/rounds/coverage.ts';
import type { Reader } from '../store/connection.ts';
import { everyStatus, openCases, timesReviewed } from './coverage-repository.ts';

/** Which of the open cases no submitted review speaks of, and how they fall by status, team and worker. */
export function coverage(
  store: Reader,
  today: string,
): Coverage & { neverReviewed: { id: string; reference: string; name: string }[] } {
  const statuses = Map.groupBy(everyStatus(store), ({ caseId }) => caseId);
  const reviewed = timesReviewed(store);
  const open = openCases(store, today);
  const covered = coverageOf(
    open.map(({ id, team, worker }) => ({
      statuses: (statuses.get(id) ?? []).map(({ status }) => statusLabel(status)),
      team: team ?? '',
      worker: worker ?? '',
      reviews: reviewed.get(id) ?? 0,
    })),
  );
  return {
    ...covered,
    neverReviewed: open
      .filter(({ id }) => !reviewed.has(id))
      .map(({ id, reference, name }) => ({ id, reference, name })),
  };
}
