import type { Waiting } from '#shared/contract/today.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { progressOfReviewers, roundsToAllocate, roundsWithoutCases } from './waiting-repository.ts';

/** How far each reviewer is in what is not finished, reviews without a reviewer, and rounds without cases. */
export function roundsWaiting(workspace: OpenWorkspace): Waiting[] {
  const { store, settings } = workspace;
  if (settings.me.role !== 'lead') return [];
  const waiting: Waiting[] = [...whoIsHowFar(workspace)];
  for (const round of roundsToAllocate(store))
    waiting.push({
      kind: 'review-to-allocate',
      title: `${countWords(round.cases, 'review', 'reviews')} to allocate`,
      detail: round.name,
      target: { to: 'round', id: round.id },
      due: round.opensOn,
    });

  for (const round of roundsWithoutCases(store))
    waiting.push({
      kind: 'round-to-start',
      title: `${round.name}: choose the cases`,
      detail: `${countWords(round.targetSize, 'review', 'reviews')} planned`,
      target: { to: 'round', id: round.id },
      due: round.opensOn,
    });

  return waiting;
}

/** Each reviewer with a review that is not submitted, by open round: those who are furthest behind first. */
function whoIsHowFar({ store }: OpenWorkspace): Waiting[] {
  return progressOfReviewers(store).map(
    ({ id, round, closesOn, reviewer, total, submitted: done, begun: started }) => ({
      kind: 'reviewer-progress',
      title: `${reviewer}: ${done} of ${total} submitted`,
      detail: `${round} · ${begunWords(started, total - done - started)}`,
      target: { to: 'round', id },
      due: closesOn,
    }),
  );
}

function begunWords(begun: number, notBegun: number): string {
  if (begun === 0) return `${notBegun} not begun`;
  return notBegun === 0 ? `${begun} begun` : `${begun} begun, ${notBegun} not begun`;
}
