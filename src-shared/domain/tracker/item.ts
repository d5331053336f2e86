import { z } from 'zod';
import { ActivityId, ItemId, type MeetingId, ReviewId } from '../ids.ts';
import { ItemSource } from './item-source.ts';
import { Acceptance, Delivery, Impact } from './states.ts';

const Words = z.string().trim().min(1).max(10_000);
/** yyyy-mm-dd, yyyy-mm, "ongoing", or empty. */
const Due = z.union([z.string().regex(/^\d{4}-\d{2}(?:-\d{2})?$/), z.literal('ongoing'), z.literal('')]);

/** An item that another one went into or came out of, as people call it: "R-31" without its letter. */
export const ItemLink = z.object({ id: ItemId, number: z.number() });
export type ItemLink = z.infer<typeof ItemLink>;

/** What one of several owners does of an item. */
export const ItemPart = z.object({
  owner: z.string().trim().min(1).max(200),
  what: z.string().trim().max(2_000),
  isDone: z.boolean(),
});
export type ItemPart = z.infer<typeof ItemPart>;

/** How an item went into others: a duplicate into the one that stays, a wide one into several, an old one into a new. */
export const GoneInto = z.enum(['merged', 'split', 'replaced']);
export type GoneInto = z.infer<typeof GoneInto>;

/** Which grade of later reviews shows whether an item had its effect. */
export const EffectTest = z.object({
  /** Key of a domain of the template, or "overall". */
  domain: z.string().min(1).max(200),
  /** The domain as people know it. */
  title: z.string().min(1).max(200),
  /** Rank of the lowest grade that shows the effect, and its word; 4 is the best. */
  rank: z.number().int().min(1).max(4),
  grade: z.string().min(1).max(100),
  /** Reviews of the same child, or of all children. */
  of: z.enum(['child', 'all']),
  /** yyyy-mm-dd: reviews submitted from this day on count. */
  from: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
});
export type EffectTest = z.infer<typeof EffectTest>;

/** What changed for the child, and how that is known. */
const ImpactSaid = z.object({
  kind: z.literal('impact'),
  to: Impact,
  /** What changed for the child. */
  evidence: z.string().max(10_000).default(''),
  /** How it is known: a visit, an audit, a survey. */
  how: z.string().max(2_000).default(''),
  /** Whose voice it is. */
  voice: z.string().max(2_000).default(''),
  /** The later review of the same child in which it was looked for. */
  reviewId: ReviewId.optional(),
});

/** What an activity of the programme saw of a recommendation that it was asked to confirm: `n` of `of` showed it. */
export const Seen = z.object({
  activityId: ActivityId,
  n: z.number().int().min(0).max(1_000_000),
  of: z.number().int().min(0).max(1_000_000),
});
export type Seen = z.infer<typeof Seen>;

/** What a person says about one item, but for its impact. */
const SAID = [
  /** A dated comment. */
  z.object({ kind: z.literal('update'), text: Words }),
  z.object({ kind: z.literal('acceptance'), to: Acceptance, why: z.string().max(10_000).default('') }),
  z.object({
    kind: z.literal('delivery'),
    to: Delivery,
    /** Why it is complete although no difference can be evidenced, why it is superseded, why it is opened again. */
    why: z.string().max(10_000).default(''),
  }),
  z.object({
    kind: z.literal('due'),
    to: Due,
    why: Words,
    /** As it was written: "Autumn term 2024"; empty where `to` says it all. */
    text: z.string().max(200).optional(),
  }),
  z.object({
    kind: z.literal('owners'),
    to: z.array(z.string().trim().min(1)).max(20),
    why: z.string().max(2_000).default(''),
  }),
  /** Another source of the same recommendation: `text` says what its fields say, where it was written in fields. */
  z.object({
    kind: z.literal('source'),
    text: z.string().trim().min(1).max(15_000),
    fields: ItemSource.optional(),
  }),
  /** What an owner does of it, and whether that is done; the newest word about an owner holds. */
  z.object({ kind: z.literal('part'), part: ItemPart }),
  z.object({ kind: z.literal('effect-test'), test: EffectTest }),
  /** Takes an earlier change back; both stay in the history. */
  z.object({ kind: z.literal('take-back'), eventId: z.string() }),
] as const;

/** What a person may say about one item by itself. */
export const SayableChange = z.discriminatedUnion('kind', [...SAID, ImpactSaid]);

/** One thing that was said or decided about a tracked item. None is ever overwritten; the newest of its kind holds. */
export const ItemChange = z.discriminatedUnion('kind', [
  ...SAID,
  ImpactSaid.extend({ seen: Seen.optional() }),
  /** An activity of the programme is asked to confirm it; its name as it was then. */
  z.object({ kind: z.literal('verified-by'), activityId: ActivityId, activity: z.string() }),
  /** Other items stand for this one now; it is superseded. */
  z.object({
    kind: z.literal('gone-into'),
    how: GoneInto,
    items: z.array(ItemLink).min(1),
    why: z.string().max(10_000),
  }),
  /** The other side of it: this item stands for another one as well, with its sources and owners. */
  z.object({
    kind: z.literal('took-in'),
    how: GoneInto,
    from: ItemLink,
    sources: z.array(z.string()),
    owners: z.array(z.string()),
  }),
]);
export type ItemChange = z.infer<typeof ItemChange>;

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
