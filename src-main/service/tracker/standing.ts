import type Database from 'better-sqlite3';
import { localDayOf } from '#shared/domain/dates/calendar-days.ts';
import { foldForSearch } from '#shared/domain/text/fold-for-search.ts';
import { type FirstDays, firstDays } from '#shared/domain/tracker/first-days.ts';
import { type ItemState, statesByDay } from '#shared/domain/tracker/item.ts';
import { originOf, stateNow } from './items.ts';
import { allEvents, type ItemWithPlace, itemsToList } from './repository.ts';

/** An item as the tracker keeps it at hand while the workspace is open. */
export interface Standing {
  readonly row: ItemWithPlace;
  readonly state: ItemState;
  /** yyyy-mm-dd: since when it is followed up. */
  readonly since: string;
  /** Everything that a search looks in, folded. */
  readonly words: string;
}

interface AtHand {
  readonly byId: Map<string, Standing>;
  /** In the order of their numbers; null after a change, until it is asked for. */
  inOrder: readonly Standing[] | null;
  /** What changed since it was read; `everything` where a name that many share did. */
  readonly changed: Set<string>;
  isEverythingChanged: boolean;
  /** By item. Made when a past day is first looked at. */
  readonly past: Map<string, Past>;
  /** The last days that were looked at, until something changes. */
  readonly days: Map<string, readonly Standing[]>;
}

/** What is known of the history of an item: how it stood, and from which day on. */
export interface Past extends FirstDays {
  readonly states: readonly ItemState[];
  /** By state: its day as a number, 20250603; 0 for from its beginning. Numbers, as a hundred thousand are compared at once. */
  readonly days: readonly number[];
}

const atHand = new WeakMap<Database.Database, AtHand>();

/** Past this many changes one reading of everything is quicker than reading each. */
const MOST_SINGLE_READS = 400;

/**
 * Every item as it stands, in the order of the numbers. Reading and folding twenty thousand takes a fifth of a second,
 * so they are kept at hand, and temporary triggers say which are to be read again. Nothing of it outlives the connection.
 */
export function standingItems(database: Database.Database): readonly Standing[] {
  // What is read inside a transaction may be taken back: it is not kept.
  if (database.inTransaction) return itemsToList(database).map(asStanding);
  const kept = atHand.get(database) ?? begin(database);
  if (kept.isEverythingChanged || kept.changed.size > 0) kept.days.clear();
  if (kept.isEverythingChanged || kept.changed.size > MOST_SINGLE_READS) {
    kept.byId.clear();
    kept.past.clear();
    for (const row of itemsToList(database)) kept.byId.set(row.item.id, asStanding(row));
    kept.inOrder = null;
  } else if (kept.changed.size > 0) {
    const ids = [...kept.changed];
    for (const id of ids) {
      kept.byId.delete(id);
      kept.past.delete(id);
    }
    for (const row of itemsToList(database, ids)) kept.byId.set(row.item.id, asStanding(row));
    kept.inOrder = null;
  }
  kept.isEverythingChanged = false;
  kept.changed.clear();
  kept.inOrder ??= [...kept.byId.values()].sort((a, b) => a.row.item.number - b.row.item.number);
  return kept.inOrder;
}

/**
 * How every item stood at the end of a past day: those that were there then, in the order of their numbers. The last
 * two days are kept, for a page is turned and a month is compared with the one before.
 */
export function standingAsAt(database: Database.Database, asAt: string): readonly Standing[] {
  const items = standingItems(database);
  const kept = atHand.get(database);
  const known = database.inTransaction ? undefined : kept?.days.get(asAt);
  if (known) return known;
  const past = pastOf(database, items);
  const standing: Standing[] = [];
  for (const item of items) {
    if (item.since > asAt) continue;
    const state = stateOn(past.get(item.row.item.id), asAt);
    if (state) standing.push({ row: item.row, since: item.since, words: item.words, state });
  }
  if (kept && !database.inTransaction) {
    for (const day of [...kept.days.keys()].slice(0, -1)) kept.days.delete(day);
    kept.days.set(asAt, standing);
  }
  return standing;
}

/** The day that was asked last, as a number: a day is asked for every item in turn. */
let lastAsked = { day: '', number: 0 };
function asNumber(day: string): number {
  if (lastAsked.day !== day) lastAsked = { day, number: Number(day.replaceAll('-', '')) };
  return lastAsked.number;
}

/** How an item stood at the end of a day; undefined where nothing is known of it. */
export function stateOn(past: Past | undefined, day: string): ItemState | undefined {
  if (!past) return undefined;
  const { days, states } = past;
  const asked = asNumber(day);
  let at = days.length - 1;
  while (at >= 0 && (days[at] ?? 0) > asked) at -= 1;
  return states[at];
}

/** By item: how it stood from which day on, and on which day something was first done and first known of its effect. */
export function pastOf(database: Database.Database, items: readonly Standing[]): ReadonlyMap<string, Past> {
  const past = database.inTransaction
    ? new Map<string, Past>()
    : (atHand.get(database)?.past ?? new Map<string, Past>());
  const missing = items.filter(({ row }) => !past.has(row.item.id));
  if (missing.length === 0) return past;
  const events = allEvents(database);
  for (const { row } of missing) {
    const said = events.get(row.item.id) ?? [];
    const byDay = statesByDay(originOf(row.item), said);
    past.set(row.item.id, {
      states: byDay.map(({ state }) => state),
      days: byDay.map(({ from }) => Number(from.replaceAll('-', ''))),
      ...firstDays(said),
    });
  }
  return past;
}

function asStanding(row: ItemWithPlace): Standing {
  const { item, childName, reference } = row;
  return {
    row,
    state: stateNow(item),
    since: localDayOf(item.createdAt),
    words: foldForSearch(
      [
        `r-${item.number}`,
        item.action,
        item.measure,
        item.intendedImpact,
        item.theme,
        item.source,
        ...item.moreSources,
        childName,
        reference,
        ...item.owners,
      ].join(' '),
    ),
  };
}

/** The changes of other tables that change what a list shows, and which items they touch. */
const TRIGGERS = [
  ['item_added', 'INSERT ON main.tracked_items', 'SELECT tracked_item_changed(NEW.id)'],
  ['item_changed', 'UPDATE ON main.tracked_items', 'SELECT tracked_item_changed(NEW.id)'],
  ['item_removed', 'DELETE ON main.tracked_items', 'SELECT tracked_item_changed(OLD.id)'],
  [
    'case_changed',
    'UPDATE OF name, reference ON main.cases',
    'SELECT tracked_item_changed(id) FROM main.tracked_items WHERE case_id = NEW.id',
  ],
  ['round_changed', 'UPDATE OF name ON main.rounds', 'SELECT tracked_item_changed(NULL)'],
] as const;

function begin(database: Database.Database): AtHand {
  const kept: AtHand = {
    byId: new Map(),
    inOrder: null,
    changed: new Set(),
    isEverythingChanged: true,
    past: new Map(),
    days: new Map(),
  };
  database.function('tracked_item_changed', (id) => {
    if (typeof id === 'string') kept.changed.add(id);
    else kept.isEverythingChanged = true;
    return null;
  });
  for (const [name, when, then] of TRIGGERS)
    database.exec(`CREATE TEMP TRIGGER tracker_${name} AFTER ${when} BEGIN ${then}; END`);
  atHand.set(database, kept);
  return kept;
}
