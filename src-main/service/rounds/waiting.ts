import { and, count, eq, isNull, notInArray } from 'drizzle-orm';
import type { Waiting } from '#shared/contract/today.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { reviews, rounds } from '../store/schema/index.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';

/** Reviews without a reviewer, and rounds without cases. */
export function roundsWaiting(workspace: OpenWorkspace): Waiting[] {
  const { store, settings } = workspace;
  if (settings.me.role !== 'lead') return [];
  const waiting: Waiting[] = [];
  const toAllocate = store
    .select({ id: rounds.id, name: rounds.name, opensOn: rounds.opensOn, cases: count() })
    .from(reviews)
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .where(and(isNull(reviews.reviewerId), isNull(reviews.withdrawnAt), isNull(rounds.closedAt)))
    .groupBy(rounds.id)
    .all();
  for (const round of toAllocate)
    waiting.push({
      kind: 'review-to-allocate',
      title: `${countWords(round.cases, 'review', 'reviews')} to allocate`,
      detail: round.name,
      target: { to: 'round', id: round.id },
      due: round.opensOn,
    });

  const empty = store
    .select({ id: rounds.id, name: rounds.name, opensOn: rounds.opensOn, targetSize: rounds.targetSize })
    .from(rounds)
    .where(notInArray(rounds.id, store.select({ id: reviews.roundId }).from(reviews)))
    .all();
  for (const round of empty)
    waiting.push({
      kind: 'round-to-start',
      title: `${round.name}: choose the cases`,
      detail: `${countWords(round.targetSize, 'review', 'reviews')} planned`,
      target: { to: 'round', id: round.id },
      due: round.opensOn,
    });

  return waiting;
}
