import { and, asc, count, eq, isNotNull, isNull, notInArray, sql } from 'drizzle-orm';
import type { Waiting } from '#shared/contract/today.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { people } from '../store/schema/people.ts';
import { reviews } from '../store/schema/reviews.ts';
import { rounds } from '../store/schema/rounds.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';

/** How far each reviewer is in what is not finished, reviews without a reviewer, and rounds without cases. */
export function roundsWaiting(workspace: OpenWorkspace): Waiting[] {
  const { store, settings } = workspace;
  if (settings.me.role !== 'lead') return [];
  const waiting: Waiting[] = [...whoIsHowFar(workspace)];
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
    .where(
      and(
        isNull(rounds.closedAt),
        notInArray(rounds.id, store.select({ id: reviews.roundId }).from(reviews)),
      ),
    )
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

/** Each reviewer with a review that is not submitted, by open round: those who are furthest behind first. */
function whoIsHowFar({ store }: OpenWorkspace): Waiting[] {
  const submitted = sql<number>`count(${reviews.submittedAt})`;
  const begun = sql<number>`sum(${and(isNull(reviews.submittedAt), isNotNull(reviews.startedAt))})`;
  return store
    .select({
      id: rounds.id,
      round: rounds.name,
      closesOn: rounds.closesOn,
      reviewer: people.name,
      total: count(),
      submitted,
      begun,
    })
    .from(reviews)
    .innerJoin(rounds, eq(rounds.id, reviews.roundId))
    .innerJoin(people, eq(people.id, reviews.reviewerId))
    .where(and(isNull(reviews.withdrawnAt), isNull(rounds.closedAt)))
    .groupBy(rounds.id, people.id)
    .having(sql`count(*) > ${submitted}`)
    .orderBy(asc(rounds.closesOn), sql`${submitted} * 1.0 / count(*)`, asc(sql`sort_key(${people.name})`))
    .all()
    .map(({ id, round, closesOn, reviewer, total, submitted: done, begun: started }) => ({
      kind: 'reviewer-progress',
      title: `${reviewer}: ${done} of ${total} submitted`,
      detail: `${round} · ${begunWords(started, total - done - started)}`,
      target: { to: 'round', id },
      due: closesOn,
    }));
}

function begunWords(begun: number, notBegun: number): string {
  if (begun === 0) return `${notBegun} not begun`;
  return notBegun === 0 ? `${begun} begun` : `${begun} begun, ${notBegun} not begun`;
}
