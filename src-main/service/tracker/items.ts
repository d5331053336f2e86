import type { TrackedItem } from '#shared/contract/tracked-items.ts';
import { localDayOf } from '#shared/domain/dates/calendar-days.ts';
import { dueState } from '#shared/domain/tracker/due-state.ts';
import { type ItemOrigin, type ItemState, stateOf } from '#shared/domain/tracker/item.ts';
import { dueOn } from '#shared/domain/tracker/next-time.ts';
import { Acceptance, Delivery, Impact } from '#shared/domain/tracker/states.ts';
import type { Writing } from '../workspace/open-workspace.ts';
import { eventsOf, type ItemRow, type ItemWithPlace, putState } from './repository.ts';

const ACCEPTANCES: ReadonlySet<string> = new Set(Acceptance.options);
const DELIVERIES: ReadonlySet<string> = new Set(Delivery.options);
const IMPACTS: ReadonlySet<string> = new Set(Impact.options);
const isAcceptance = (word: string): word is Acceptance => ACCEPTANCES.has(word);
const isDelivery = (word: string): word is Delivery => DELIVERIES.has(word);
const isImpact = (word: string): word is Impact => IMPACTS.has(word);

/** The states of a row. Tens of thousands are read at a time: a look-up each, no parser. */
function statesOf({
  acceptance,
  delivery,
  impact,
}: ItemRow): Pick<ItemState, 'acceptance' | 'delivery' | 'impact'> {
  if (!isAcceptance(acceptance) || !isDelivery(delivery) || !isImpact(impact))
    throw new RangeError('A tracked item has a state that this version does not know.');
  return { acceptance, delivery, impact };
}

/** How an item stands by its own columns. */
export const stateNow = (row: ItemRow): ItemState => ({
  ...statesOf(row),
  due: row.due,
  dueText: row.dueText,
  owners: row.owners,
  moreSources: row.moreSources,
  parts: row.parts,
  goneInto: row.goneInto,
  timesMoved: row.timesMoved,
  saidDoneBy: row.saidDoneBy,
  lastSaidOn: row.lastSaidOn,
  deliverySince: row.deliverySince,
  completedOn: row.completedOn,
});

/** What an item began as. */
export const originOf = (row: ItemRow): ItemOrigin => ({
  due: row.firstDue,
  dueText: row.firstDueText,
  owners: row.firstOwners,
  delivery: isDelivery(row.firstDelivery) ? row.firstDelivery : 'not-said',
});

/** An item as it is shown. */
export function asTrackedItem(
  { item, childName, reference, round }: ItemWithPlace,
  state: ItemState,
  day: string,
): TrackedItem {
  const by = dueOn(state, localDayOf(item.createdAt));
  return {
    id: item.id,
    number: item.number,
    level: item.level,
    action: item.action,
    theme: item.theme,
    childName,
    reference,
    reviewId: item.reviewId,
    recommendationId: item.recommendationId,
    round,
    source: item.source,
    acceptance: state.acceptance,
    delivery: state.delivery,
    impact: state.impact,
    due: state.due,
    dueText: state.dueText,
    firstDue: item.firstDue,
    moreSources: [...state.moreSources],
    parts: [...state.parts],
    goneInto: [...state.goneInto],
    timesMoved: state.timesMoved,
    nextDue: by === state.due ? null : by,
    dueState: dueState({ delivery: state.delivery, due: by }, day),
    owners: [...state.owners],
    lastSaidOn: state.lastSaidOn,
    deliverySince: state.deliverySince,
  };
}

/** Writes how an item stands after its events into its own columns. */
export function settleState(writing: Writing, row: ItemRow): ItemState {
  const state = stateOf(originOf(row), eventsOf(writing.tx, row.id));
  putState(writing, row.id, state);
  return state;
}
