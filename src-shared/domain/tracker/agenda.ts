import type { DueState } from './due-state.ts';
import type { ItemState } from './item.ts';

/** Why an item is on an agenda, the first that fits. */
export type AgendaReason =
  | 'carried'
  | 'overdue'
  | 'awaiting-check'
  | 'impact-due'
  | 'due-before-next'
  | 'nothing-said'
  | 'no-date';

/** What is known of an item when a meeting is prepared. */
export interface AgendaItem<Id extends string = string> {
  readonly id: Id;
  readonly owner: string;
  readonly state: ItemState;
  readonly dueState: DueState;
  /** Its date, or for one that comes again the day by which it does: yyyy-mm-dd, yyyy-mm, "ongoing" or empty. */
  readonly by: string;
  /** How many meetings in a row did not reach it. */
  readonly timesCarried: number;
}

/** Words of the reasons. */
export const AGENDA_WORDS: Readonly<Record<AgendaReason, string>> = {
  carried: 'Not reached last time',
  overdue: 'Past its date',
  'awaiting-check': 'Done, awaiting check',
  'impact-due': 'What did it change for the child?',
  'due-before-next': 'Due before the next meeting',
  'nothing-said': 'Nothing said since the last meeting',
  'no-date': 'Has no date',
};

const ORDER: readonly AgendaReason[] = [
  'carried',
  'overdue',
  'awaiting-check',
  'impact-due',
  'due-before-next',
  'nothing-said',
  'no-date',
];

function reasonOf(
  { state, dueState, by, timesCarried }: AgendaItem,
  last: string | null,
  next: string,
): AgendaReason | undefined {
  if (dueState === 'closed') return undefined;
  if (timesCarried > 0) return 'carried';
  if (dueState === 'overdue') return 'overdue';
  if (state.delivery === 'awaiting-check') return 'awaiting-check';
  if (state.impact === 'too-early') return 'impact-due';
  if (/^\d/u.test(by) && by <= next.slice(0, by.length)) return 'due-before-next';
  if (last !== null && (state.lastSaidOn === null || state.lastSaidOn < last)) return 'nothing-said';
  return dueState === 'no-date' ? 'no-date' : undefined;
}

/**
 * What a meeting has to talk about: a question to the tracker, most pressing first, by owner within a reason.
 * @param last day of the meeting before, or null; @param next day of the one after
 */
export function agendaFor<Id extends string>(
  items: readonly AgendaItem<Id>[],
  last: string | null,
  next: string,
): { readonly id: Id; readonly reason: AgendaReason }[] {
  return items
    .flatMap((item) => {
      const reason = reasonOf(item, last, next);
      return reason ? [{ item, reason }] : [];
    })
    .sort(
      (a, b) =>
        ORDER.indexOf(a.reason) - ORDER.indexOf(b.reason) ||
        b.item.timesCarried - a.item.timesCarried ||
        a.item.owner.localeCompare(b.item.owner, 'en') ||
        a.item.by.localeCompare(b.item.by),
    )
    .map(({ item, reason }) => ({ id: item.id, reason }));
}

/** How an agenda can be put in order as a whole. */
export type AgendaOrder = 'owner' | 'pressing';

/** What an order of an agenda goes by. */
export interface OrderedItem {
  readonly reason: string;
  readonly timesCarried: number;
  readonly item: { readonly owners: readonly string[] };
}

/** A reason that a person gave themselves stands last. */
const rankOf = (reason: string): number => {
  const at = ORDER.findIndex((known) => AGENDA_WORDS[known] === reason);
  return at === -1 ? ORDER.length : at;
};

/** All of one owner's items together, or the most pressing first; what is equal keeps the order that it has. */
export const inOrder = <Item extends OrderedItem>(agenda: readonly Item[], order: AgendaOrder): Item[] =>
  [...agenda].sort((a, b) =>
    order === 'owner'
      ? Number(a.item.owners.length === 0) - Number(b.item.owners.length === 0) ||
        (a.item.owners[0] ?? '').localeCompare(b.item.owners[0] ?? '', 'en')
      : rankOf(a.reason) - rankOf(b.reason) || b.timesCarried - a.timesCarried,
  );

/** Minutes that an item is planned with; an awaiting check is a short question. */
export const PLANNED_MINUTES = 5;

/** How many items fit into a meeting, in their order, and what is left of it. */
export function fitInto(
  minutes: readonly number[],
  length: number,
): { readonly fits: number; readonly planned: number; readonly left: number } {
  let planned = 0;
  let fits = 0;
  for (const each of minutes) {
    if (planned + each > length) break;
    planned += each;
    fits += 1;
  }
  return { fits, planned, left: length - planned };
}
