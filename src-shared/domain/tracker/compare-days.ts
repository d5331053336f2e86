import { daysBetween } from '../dates/calendar-days.ts';
import type { ItemId } from '../ids.ts';
import type { ItemState } from './item.ts';
import { type Delivery, isClosed } from './states.ts';

/** An item on two days; `null` for one that was not there yet on the first. */
export interface OnTwoDays<Id extends string = string> {
  readonly id: Id;
  readonly from: ItemState | null;
  readonly to: ItemState;
  /** yyyy-mm-dd: the day since which it is followed up. */
  readonly began: string;
}

/** Items that went from one delivery state to another, those that were also re-dated among them. */
export interface Move<Id extends string = string> {
  readonly from: Delivery | null;
  readonly to: Delivery;
  readonly ids: readonly Id[];
  readonly redated: number;
}

/** What changed between two days. `moves`, `onlyRedated` and `unchanged` together are all items of the later day. */
export interface Comparison<Id extends string = string> {
  readonly moves: readonly Move<Id>[];
  readonly onlyRedated: readonly Id[];
  readonly unchanged: readonly Id[];
  /** Open on both days in the same state, longest first, with the days that they have been in it. */
  readonly stuck: readonly { readonly id: Id; readonly days: number }[];
}

/** An item is stuck where its state is "stuck" on both days, or needs work and nothing was said of it in between. */
function isStuck(from: ItemState, to: ItemState, since: string): boolean {
  if (isClosed(to.delivery) || from.delivery !== to.delivery) return false;
  if (to.delivery === 'stuck') return true;
  return to.delivery !== 'on-track' && (to.lastSaidOn === null || to.lastSaidOn <= since);
}

/**
 * Compares how items stood at the end of two days. A re-dated item is never simply "unchanged": a date that moves makes
 * reds go away without anything being done.
 */
export function compareDays<Id extends string>(
  items: readonly OnTwoDays<Id>[],
  days: { readonly from: string; readonly to: string },
): Comparison<Id> {
  const moves = new Map<string, { from: Delivery | null; to: Delivery; ids: Id[]; redated: number }>();
  const onlyRedated: Id[] = [];
  const unchanged: Id[] = [];
  const stuck: { id: Id; days: number }[] = [];
  for (const { id, from, to, began } of items) {
    const isRedated = from !== null && from.timesMoved !== to.timesMoved;
    if (from === null || from.delivery !== to.delivery) {
      const key = `${from?.delivery ?? ''} ${to.delivery}`;
      const move = moves.get(key) ?? { from: from?.delivery ?? null, to: to.delivery, ids: [], redated: 0 };
      moves.set(key, move);
      move.ids.push(id);
      if (isRedated) move.redated += 1;
    } else if (isRedated) onlyRedated.push(id);
    else unchanged.push(id);
    if (from !== null && isStuck(from, to, days.from))
      stuck.push({ id, days: daysBetween(to.deliverySince ?? began, days.to) });
  }
  return {
    moves: [...moves.values()].sort((a, b) => b.ids.length - a.ids.length),
    onlyRedated,
    unchanged,
    stuck: stuck.sort((a, b) => b.days - a.days),
  };
}

/** The middle of some numbers and how many they are; no middle where there are none. */
export function medianOf(numbers: readonly number[]): { readonly median: number | null; readonly n: number } {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half];
  if (upper === undefined) return { median: null, n: 0 };
  const lower = sorted[half - 1] ?? upper;
  return { median: sorted.length % 2 === 1 ? upper : (lower + upper) / 2, n: sorted.length };
}

/** How the recommendations of one round stand. */
export interface RoundStanding {
  readonly total: number;
  readonly complete: number;
  readonly inProgress: number;
  readonly others: number;
}

/** An item of a round as it counts there. */
export interface OfRound {
  readonly id: ItemId;
  readonly state: Pick<ItemState, 'delivery' | 'goneInto'>;
}

/**
 * The states that count for a round: one that was merged, split or replaced counts as what stands for it, so that an open
 * recommendation is never called complete because its duplicate is; and what stands for several of them counts once.
 * @param stateOf how any item of the tracker stands
 */
export function countedStates(
  items: readonly OfRound[],
  stateOf: (id: ItemId) => OfRound['state'] | undefined,
): OfRound['state'][] {
  const counted = new Map<ItemId, OfRound['state']>();
  function count(id: ItemId, state: OfRound['state'], met: ReadonlySet<ItemId>): void {
    const further = state.delivery === 'superseded' ? state.goneInto.filter((link) => !met.has(link.id)) : [];
    const known = further.flatMap((link) => {
      const stands = stateOf(link.id);
      return stands ? [{ id: link.id, state: stands }] : [];
    });
    if (known.length === 0) counted.set(id, state);
    for (const link of known) count(link.id, link.state, new Set([...met, link.id]));
  }
  for (const { id, state } of items) count(id, state, new Set([id]));
  return [...counted.values()];
}

/** Complete, superseded, or in progress with no barrier: neither stuck nor without a status. */
export function roundStanding(states: readonly Pick<ItemState, 'delivery'>[]): RoundStanding {
  const complete = states.filter(({ delivery }) => isClosed(delivery)).length;
  const inProgress = states.filter(
    ({ delivery }) => delivery === 'on-track' || delivery === 'needs-work' || delivery === 'awaiting-check',
  ).length;
  return {
    total: states.length,
    complete,
    inProgress,
    others: states.length - complete - inProgress,
  };
}

/** "All recommendations of ... are complete or in progress", with the numbers; what stands against it where it is not so. */
export function roundSentence(round: string, { total, complete, inProgress, others }: RoundStanding): string {
  const numbers = `${complete} complete, ${inProgress} in progress`;
  if (others === 0)
    return `All ${total} recommendations of ${round} are complete or in progress (${numbers}).`;
  return `Of ${total} recommendations of ${round}: ${numbers}, ${others} stuck or without a status.`;
}
