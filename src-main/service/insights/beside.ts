import type { InferContractRouterOutputs } from '@orpc/contract';
import type { insightsContract, RoundBeside } from '#shared/contract/insights.ts';
import type { RoundId } from '#shared/domain/ids.ts';
import { designOf } from '#shared/domain/insights/beside.ts';
import { submittedRanks } from '../reviews/ranks-repository.ts';
import { coverage } from '../rounds/coverage.ts';
import { roundBefore } from '../rounds/grades-repository.ts';
import { roundById } from '../rounds/repository.ts';
import { roundReport } from '../rounds/round-report.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { decidedRanks } from './repository.ts';

/** Rounds beside each other: how each was set up, and what it found. @throws Problem NOT_THERE */
export function roundsBeside({ store }: OpenWorkspace, ids: readonly RoundId[]): RoundBeside[] {
  const decided = decidedRanks(store);
  const ranks = Map.groupBy(submittedRanks(store), ({ roundId }) => roundId);
  return ids.map((id): RoundBeside => {
    const round = roundById(store, id);
    const report = roundReport(store, id);
    const { submitted } = report.reviews;
    const moves = (ranks.get(id) ?? []).flatMap(({ id: reviewId, rank }) => {
      const to = decided.get(reviewId);
      return rank === null || to === undefined ? [] : [{ from: rank, to }];
    });
    return {
      id,
      name: round.name,
      opensOn: round.opensOn,
      closesOn: round.closesOn,
      design: designOf(report, roundBefore(store, round)?.closesOn ?? null, moves),
      sections: report.sections.map(({ title, distribution }) => ({
        title,
        value: { count: distribution.goodOrBetter, of: distribution.n },
      })),
      voices: report.voices.map(({ title, heard, of }) => ({ title, value: { count: heard, of } })),
      statuses: report.statuses.map(({ what, count }) => ({
        title: what,
        value: { count, of: submitted },
      })),
    };
  });
}

/** Which of the open cases were ever reviewed, by status. */
export function coverageNow(
  workspace: OpenWorkspace,
): InferContractRouterOutputs<typeof insightsContract>['coverage'] {
  const { open, never, byStatus } = coverage(workspace.store, workspace.today());
  return { open, never, byStatus };
}
