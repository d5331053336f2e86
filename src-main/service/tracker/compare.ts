import type { z } from 'zod';
import type { TrackerBoard } from '#shared/contract/tracked-items.ts';
import type { TrackerComparison } from '#shared/contract/tracker-comparison.ts';
import { daysBetween } from '#shared/domain/dates/calendar-days.ts';
import type { ItemId } from '#shared/domain/ids.ts';
import {
  compareDays,
  countedStates,
  medianOf,
  type OfRound,
  roundSentence,
  roundStanding,
} from '#shared/domain/tracker/compare-days.ts';
import { Delivery } from '#shared/domain/tracker/states.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { asTrackedItem } from './items.ts';
import { countsOf, findItems, mostPressingFirst, type Narrowing } from './list.ts';
import { type Past, pastOf, type Standing, stateOn } from './standing.ts';

/** Longer lists are read in the list itself. */
const MOST_NAMED = 100;

/** What moved between the ends of two days, what is stuck, and how long it took to act and to see a difference. */
export function compareTracker(
  workspace: OpenWorkspace,
  { from, to, ...filter }: Omit<Narrowing, 'asAt'> & { readonly from: string; readonly to: string },
): z.infer<typeof TrackerComparison> {
  const { found, standing } = findItems(workspace, { ...filter, asAt: to });
  const past = pastOf(workspace.database, found);
  const before = ({ row, since }: Standing) =>
    since > from ? null : (stateOn(past.get(row.item.id), from) ?? null);
  const compared = compareDays(
    found.map((item) => ({
      id: item.row.item.id,
      from: before(item),
      to: item.state,
      began: item.since,
    })),
    { from, to },
  );
  const stuck = compared.stuck.slice(0, MOST_NAMED);
  const moves = compared.moves.map((move) => ({ ...move, shown: move.ids.slice(0, MOST_NAMED) }));
  const redated = compared.onlyRedated.slice(0, MOST_NAMED);
  const named = new Set([...stuck.map(({ id }) => id), ...moves.flatMap(({ shown }) => shown), ...redated]);
  const byId = new Map(
    found.filter(({ row }) => named.has(row.item.id)).map((item) => [item.row.item.id, item]),
  );
  const nameAll = (ids: readonly ItemId[]) =>
    ids.flatMap((id) => {
      const item = byId.get(id)?.row.item;
      return item ? [{ id, number: item.number, action: item.action }] : [];
    });
  const times = timesOf(past, found, to);
  return {
    total: found.length,
    moves: moves.map(({ ids, shown, ...move }) => ({ ...move, count: ids.length, items: nameAll(shown) })),
    onlyRedated: compared.onlyRedated.length,
    onlyRedatedItems: nameAll(redated),
    unchanged: compared.unchanged.length,
    stuck: stuck.flatMap(({ id, days }) => {
      const item = byId.get(id);
      return item ? [{ item: asTrackedItem(item.row, item.state, to), days }] : [];
    }),
    stuckCount: compared.stuck.length,
    ...times,
    rounds: roundsOf(found, standing),
  };
}

/** Days from the recommendation to the first action, and to evidenced impact, by the end of a day. */
function timesOf(past: ReadonlyMap<string, Past>, found: readonly Standing[], to: string) {
  const toAction: number[] = [];
  const toEvidence: number[] = [];
  for (const { row, since } of found) {
    const { acted = null, evidenced = null } = past.get(row.item.id) ?? {};
    if (acted !== null && acted <= to) toAction.push(daysBetween(since, acted));
    if (evidenced !== null && evidenced <= to) toEvidence.push(daysBetween(since, evidenced));
  }
  return { daysToFirstAction: medianOf(toAction), daysToEvidence: medianOf(toEvidence) };
}

function roundsOf(found: readonly Standing[], all: readonly Standing[]) {
  // Only one that was merged, split or replaced asks how others stand.
  let states: ReadonlyMap<string, Standing['state']> | undefined;
  const stateOf = (itemId: string) => {
    states ??= new Map(all.map(({ row, state }) => [row.item.id, state]));
    return states.get(itemId);
  };
  const rounds = new Map<string, { name: string; items: OfRound[] }>();
  for (const { row, state } of found) {
    if (row.roundId === null || row.round === null) continue;
    const round = rounds.get(row.roundId) ?? { name: row.round, items: [] };
    rounds.set(row.roundId, round);
    round.items.push({ id: row.item.id, state });
  }
  return [...rounds].map(([id, { name, items }]) => {
    const standing = roundStanding(countedStates(items, stateOf));
    return { id, name, ...standing, sentence: roundSentence(name, standing) };
  });
}

/** Cards of one column that are sent; the column says how many there are. */
const CARDS = 50;

/** The board: a column per state of delivery with its count, the most pressing first. */
export function trackerBoard(workspace: OpenWorkspace, filter: Narrowing): z.infer<typeof TrackerBoard> {
  const { day, found } = findItems(workspace, filter);
  return {
    counts: countsOf(found),
    columns: Delivery.options.map((delivery) => {
      const held = found.filter(({ state }) => state.delivery === delivery);
      return {
        delivery,
        total: held.length,
        rows: mostPressingFirst(held)
          .slice(0, CARDS)
          .map(({ row, state }) => asTrackedItem(row, state, day)),
      };
    }),
  };
}
