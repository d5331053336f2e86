import type { MeetingId } from '../ids.ts';
import type { ItemChange, ItemLink, ItemPart } from './item-change.ts';
import type { Acceptance, Delivery, Impact } from './states.ts';

/** A change as it is kept: when, by whom, and in which meeting. */
export interface ItemEvent {
  readonly id: string;
  /** ISO instant. */
  readonly at: string;
  /** yyyy-mm-dd: the day that it is about, in the clock of the laptop. */
  readonly day: string;
  readonly by: string;
  readonly meetingId: MeetingId | null;
  readonly change: ItemChange;
}

/** What an item began as: the words of a sealed review, or what a person entered. Never altered. */
export interface ItemOrigin {
  readonly due: string;
  /** The date as it was written, where that says more than the date. */
  readonly dueText?: string;
  readonly owners: readonly string[];
  /** What the file said that it was brought in from; nothing for a sealed recommendation. */
  readonly delivery?: Delivery;
}

/** How an item stands. */
export interface ItemState {
  readonly acceptance: Acceptance;
  readonly delivery: Delivery;
  readonly impact: Impact;
  readonly due: string;
  /** The date as it was written; empty where `due` says it all. */
  readonly dueText: string;
  readonly owners: readonly string[];
  /** Sources beside the first, in words. */
  readonly moreSources: readonly string[];
  readonly parts: readonly ItemPart[];
  /** Which items stand for it since it was merged, split or replaced. */
  readonly goneInto: readonly ItemLink[];
  /** How often its date was moved. */
  readonly timesMoved: number;
  /** Who said that it was done, while that is not checked. */
  readonly saidDoneBy: string | null;
  /** Day of the newest thing that was said of it; null for never. */
  readonly lastSaidOn: string | null;
  /** Day since which it has this delivery state; null for from its beginning. */
  readonly deliverySince: string | null;
  /** Day of its completion, or null. */
  readonly completedOn: string | null;
}

/** What an item is before anything was said of it. */
export const untouched = ({ due, dueText = '', owners, delivery = 'not-said' }: ItemOrigin): ItemState => ({
  acceptance: 'not-answered',
  delivery,
  impact: 'not-yet-due',
  due,
  dueText,
  owners,
  moreSources: [],
  parts: [],
  goneInto: [],
  timesMoved: 0,
  saidDoneBy: null,
  lastSaidOn: null,
  deliverySince: null,
  completedOn: null,
});

const united = (known: readonly string[], more: readonly string[]): readonly string[] => [
  ...new Set([...known, ...more]),
];

function apply(state: ItemState, { change, day, by }: ItemEvent): ItemState {
  const said = { ...state, lastSaidOn: day };
  switch (change.kind) {
    case 'update':
      return said;
    case 'acceptance':
      return { ...said, acceptance: change.to };
    case 'impact':
      return { ...said, impact: change.to };
    case 'owners':
      return { ...said, owners: change.to };
    case 'due':
      return {
        ...said,
        due: change.to,
        dueText: change.text ?? '',
        timesMoved: state.timesMoved + (change.to === state.due ? 0 : 1),
      };
    case 'delivery':
      return {
        ...said,
        delivery: change.to,
        deliverySince: change.to === state.delivery ? state.deliverySince : day,
        saidDoneBy: change.to === 'awaiting-check' ? by : change.to === 'complete' ? state.saidDoneBy : null,
        completedOn: change.to === 'complete' ? day : null,
        goneInto: change.to === 'superseded' ? state.goneInto : [],
      };
    case 'source':
      return { ...said, moreSources: united(state.moreSources, [change.text]) };
    case 'part':
      return {
        ...said,
        owners: united(state.owners, [change.part.owner]),
        parts: [...state.parts.filter(({ owner }) => owner !== change.part.owner), change.part],
      };
    case 'effect-test':
    case 'verified-by':
      return said;
    case 'gone-into':
      return {
        ...said,
        delivery: 'superseded',
        deliverySince: state.delivery === 'superseded' ? state.deliverySince : day,
        saidDoneBy: null,
        completedOn: null,
        goneInto: change.items,
      };
    case 'took-in':
      return {
        ...said,
        moreSources: united(state.moreSources, change.sources),
        owners: united(state.owners, change.owners),
      };
    case 'take-back':
      return state;
  }
}

/** How an item stood from a day on. */
export interface StateFrom {
  /** yyyy-mm-dd; empty for from its beginning. */
  readonly from: string;
  readonly state: ItemState;
}

/**
 * How an item stood at the end of each day on which something was said, oldest first: what `stateOf` gives for that
 * day. Most days are one step from the day before; where a change is taken back or a clock went back, each is told anew.
 */
export function statesByDay(origin: ItemOrigin, events: readonly ItemEvent[]): StateFrom[] {
  const states: StateFrom[] = [{ from: '', state: untouched(origin) }];
  const isPlain = events.every(
    ({ change, day }, index) => change.kind !== 'take-back' && day >= (events[index - 1]?.day ?? ''),
  );
  if (!isPlain) {
    const days = [...new Set(events.map(({ day }) => day))].sort();
    return [...states, ...days.map((from) => ({ from, state: stateOf(origin, events, from) }))];
  }
  for (const event of events) {
    const last = states.at(-1);
    if (!last) break;
    const state = apply(last.state, event);
    if (last.from === event.day) states[states.length - 1] = { from: event.day, state };
    else states.push({ from: event.day, state });
  }
  return states;
}

/**
 * How an item stands after these events, in their order, or stood at the end of a past day.
 * @param asAt yyyy-mm-dd; later events do not count then
 */
export function stateOf(origin: ItemOrigin, events: readonly ItemEvent[], asAt?: string): ItemState {
  const counted = asAt === undefined ? events : events.filter(({ day }) => day <= asAt);
  const takenBack = new Set<string>();
  for (const { change } of counted) if (change.kind === 'take-back') takenBack.add(change.eventId);
  let state = untouched(origin);
  for (const event of counted) if (!takenBack.has(event.id)) state = apply(state, event);
  return state;
}

/** What was said and not taken back, oldest first; the taking back itself is left out, too. */
export function standingEvents(events: readonly ItemEvent[]): ItemEvent[] {
  const back = new Set(events.flatMap(({ change }) => (change.kind === 'take-back' ? [change.eventId] : [])));
  return events.filter(({ id, change }) => change.kind !== 'take-back' && !back.has(id));
}
