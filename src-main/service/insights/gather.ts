import type { InferContractRouterOutputs } from '@orpc/contract';
import type { ItemDays, insightsContract, RoundInsight } from '#shared/contract/insights.ts';
import { daysBetween } from '#shared/domain/dates/calendar-days.ts';
import { monthEnds } from '#shared/domain/insights/months.ts';
import { medianOf } from '#shared/domain/tracker/compare-days.ts';
import { Delivery } from '#shared/domain/tracker/states.ts';
import { submittedRanks } from '../reviews/ranks-repository.ts';
import { scaleById } from '../templates/repository.ts';
import { pastOf, type Standing, standingItems, stateOn } from '../tracker/standing.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { decidedRanks, roundsInOrder } from './repository.ts';

type Outputs = InferContractRouterOutputs<typeof insightsContract>;

/** The overall grades of each round that has a submitted review, as graded and as moderated. */
export function gradesByRound({ store }: OpenWorkspace): RoundInsight[] {
  const decided = decidedRanks(store);
  const byRound = Map.groupBy(submittedRanks(store), ({ roundId }) => roundId);
  return roundsInOrder(store).flatMap(({ id, name, opensOn, scaleId }): RoundInsight[] => {
    const submitted = byRound.get(id);
    if (!submitted) return [];
    const graded = submitted.flatMap(({ rank }) => rank ?? []);
    const moderated = submitted.flatMap(({ id: reviewId, rank }) => decided.get(reviewId) ?? rank ?? []);
    const count = (ranks: readonly number[], wanted: number) =>
      ranks.filter((rank) => rank === wanted).length;
    return [
      {
        id,
        name,
        opensOn,
        points: scaleById(store, scaleId).points.map(({ rank, word }) => ({
          rank,
          word,
          graded: count(graded, rank),
          moderated: count(moderated, rank),
        })),
        graded: graded.length,
        moderated: moderated.length,
        decided: submitted.filter((review) => decided.has(review.id)).length,
        notGraded: submitted.length - graded.length,
      },
    ];
  });
}

/** More are read in the tracker itself. */
const MOST_NAMED = 200;

const longest = (some: readonly ItemDays[]): ItemDays[] =>
  some.toSorted((a, b) => b.days - a.days || a.number - b.number).slice(0, MOST_NAMED);

/** How long it took to act, to have it done, and to know what it changed. */
export function timesTaken(workspace: OpenWorkspace): Outputs['times'] {
  const { database } = workspace;
  const today = workspace.today();
  const items = standingItems(database).filter(({ state }) => state.delivery !== 'superseded');
  const past = pastOf(database, items);
  const step = (
    name: Outputs['times']['steps'][number]['step'],
    dayOf: (item: Standing) => string | null,
  ) => {
    const took: ItemDays[] = [];
    const waits: ItemDays[] = [];
    for (const item of items) {
      const { id, number } = item.row.item;
      const day = dayOf(item);
      if (day !== null && day <= today) took.push({ id, number, days: daysBetween(item.since, day) });
      else waits.push({ id, number, days: daysBetween(item.since, today) });
    }
    return {
      step: name,
      ...medianOf(took.map(({ days }) => days)),
      open: waits.length,
      waiting: medianOf(waits.map(({ days }) => days)).median,
      happened: longest(took),
      waits: longest(waits),
    };
  };
  return {
    total: items.length,
    steps: [
      step('acted', ({ row }) => past.get(row.item.id)?.acted ?? null),
      step('done', ({ state }) => (state.delivery === 'complete' ? state.completedOn : null)),
      step('evidenced', ({ row }) => past.get(row.item.id)?.evidenced ?? null),
    ],
  };
}

/** How everything that is followed up stood at the ends of the months since the first of it. */
export function trackerByMonth(workspace: OpenWorkspace): Outputs['months'] {
  const { database } = workspace;
  const items = standingItems(database);
  const today = workspace.today();
  const first = items.map(({ since }) => since).sort()[0];
  if (first === undefined) return { step: 'month', rows: [] };
  const past = pastOf(database, items);
  const { step, days } = monthEnds(first, today);
  return {
    step,
    rows: days.map((day) => {
      const counts = new Map<Delivery, number>(Delivery.options.map((delivery) => [delivery, 0]));
      let total = 0;
      for (const { row, since } of items) {
        const state = since > day ? undefined : stateOn(past.get(row.item.id), day);
        if (!state) continue;
        total += 1;
        counts.set(state.delivery, (counts.get(state.delivery) ?? 0) + 1);
      }
      return { day, total, counts: [...counts].map(([delivery, n]) => ({ delivery, n })) };
    }),
  };
}
