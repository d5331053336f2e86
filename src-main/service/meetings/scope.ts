import type { MeetingScope } from '#shared/contract/meetings.ts';
import type { ItemId, PlanId, RoundId } from '#shared/domain/ids.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { notThere, Problem } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { listMeetings } from './repository.ts';
import { insertScope, itemsInPlans, namedPlans, namedRounds, newestScope } from './scope-repository.ts';

/** What a series covers: rounds and plans by name. Nothing named is everything in the tracker. */
export function scopeOf(store: Reader, series: string): MeetingScope {
  const newest = newestScope(store, series);
  return {
    rounds: namedRounds(store, newest?.roundIds ?? []),
    plans: namedPlans(store, newest?.planIds ?? []),
  };
}

/** Whether an item belongs to what a series covers: its review is of one of the rounds, or it stands in one of the plans. */
export function coveredBy(
  store: Reader,
  scope: MeetingScope,
): (placed: { readonly item: { readonly id: ItemId }; readonly roundId: RoundId | null }) => boolean {
  if (scope.rounds.length === 0 && scope.plans.length === 0) return () => true;
  const roundIds = new Set(scope.rounds.map(({ id }) => id));
  const inPlans = itemsInPlans(
    store,
    scope.plans.map(({ id }) => id),
  );
  return ({ item, roundId }) => (roundId !== null && roundIds.has(roundId)) || inPlans.has(item.id);
}

/** "the rounds May 2023 and Autumn 2023 and the plan Safer Homes"; empty where a series covers everything. */
export function scopeWords({ rounds: some, plans: others }: MeetingScope): string {
  const named = (kind: string, of: readonly { readonly name: string }[]) =>
    of.length === 0
      ? []
      : [`the ${kind}${of.length === 1 ? '' : 's'} ${LIST.format(of.map(({ name }) => name))}`];
  return LIST.format([...named('round', some), ...named('plan', others)]);
}
const LIST = new Intl.ListFormat('en-GB');

/**
 * Says which rounds and plans a series covers, from its next meeting on; agendas that are drawn up stay.
 * @throws Problem where the series, a round or a plan is not there
 */
export function setScope(
  workspace: OpenWorkspace,
  {
    series,
    roundIds,
    planIds,
  }: { readonly series: string; readonly roundIds: readonly RoundId[]; readonly planIds: readonly PlanId[] },
) {
  const { store } = workspace;
  if (!listMeetings(store).some((meeting) => meeting.series === series)) throw notThere('meeting');
  const before = scopeOf(store, series);
  const found = { rounds: namedRounds(store, roundIds), plans: namedPlans(store, planIds) };
  const missing = new Set(roundIds).size + new Set(planIds).size - found.rounds.length - found.plans.length;
  if (missing > 0)
    throw new Problem(`${countWords(missing, 'round or plan', 'rounds or plans')} of these are not there.`, {
      kept: 'The series covers what it covered before.',
      next: 'Choose from the list again.',
    });
  const write = (scope: MeetingScope) =>
    workspace.write((writing) => {
      const id = workspace.newId();
      insertScope(writing, {
        id,
        series,
        at: writing.at,
        by: workspace.actor,
        roundIds: scope.rounds.map((round) => round.id),
        planIds: scope.plans.map((plan) => plan.id),
      });
      writing.record({
        action: 'cover',
        entity: 'meeting',
        entityId: id,
        after: { series, covers: scopeWords(scope) || 'everything' },
      });
    });
  write(found);
  return {
    undo: workspace.undos.offer(`What ${series} covers was changed.`, () => {
      write(before);
      return 'It covers what it covered before. Both steps stay in the audit trail.';
    }),
  };
}
