import type { z } from 'zod';
import type { TrackerCounts, TrackerView } from '#shared/contract/tracker.ts';
import { foldForSearch } from '#shared/domain/text/fold-for-search.ts';
import { dueState } from '#shared/domain/tracker/due-state.ts';
import type { ItemState } from '#shared/domain/tracker/item.ts';
import { isClosed } from '#shared/domain/tracker/states.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { asTrackedItem, type ItemWithPlace, itemsToList, stateNow, statesAsAt } from './items.ts';

/** Which items to list, and which part of them. */
export interface TrackerFilter {
  readonly search: string;
  readonly level: 'child' | 'service' | null;
  readonly roundId: string | null;
  readonly theme: string | null;
  readonly owner: string | null;
  readonly view: TrackerView;
  readonly asAt: string | null;
  readonly limit: number;
  readonly offset: number;
}

type Standing = { readonly row: ItemWithPlace; readonly state: ItemState };

const IN_VIEW: Readonly<Record<TrackerView, (state: ItemState, day: string) => boolean>> = {
  all: () => true,
  open: ({ delivery }) => !isClosed(delivery),
  done: ({ delivery }) => delivery === 'complete',
  superseded: ({ delivery }) => delivery === 'superseded',
  overdue: (state, day) => dueState(state, day) === 'overdue',
  'awaiting-check': ({ delivery }) => delivery === 'awaiting-check',
  'no-date': (state, day) => dueState(state, day) === 'no-date',
};

/** Counts that add up: open, done and superseded are all there is. */
export function countsOf(standing: readonly ItemState[], day: string): z.infer<typeof TrackerCounts> {
  const counts = { total: 0, open: 0, done: 0, superseded: 0, overdue: 0, awaitingCheck: 0, noDate: 0 };
  for (const state of standing) {
    counts.total += 1;
    if (state.delivery === 'complete') counts.done += 1;
    else if (state.delivery === 'superseded') counts.superseded += 1;
    else counts.open += 1;
    if (state.delivery === 'awaiting-check') counts.awaitingCheck += 1;
    const due = dueState(state, day);
    if (due === 'overdue') counts.overdue += 1;
    else if (due === 'no-date') counts.noDate += 1;
  }
  return counts;
}

/** How all items stand today. */
export const countAll = (workspace: OpenWorkspace): z.infer<typeof TrackerCounts> =>
  countsOf(
    itemsToList(workspace.database).map(({ item }) => stateNow(item)),
    workspace.today(),
  );

/** The tracker under a filter, as it stands or stood at the end of a past day: the overdue first, then by date. */
export function listItems(workspace: OpenWorkspace, filter: TrackerFilter) {
  const { database } = workspace;
  const day = filter.asAt ?? workspace.today();
  const rows = itemsToList(database);
  const past = filter.asAt === null ? null : statesAsAt(database, rows, filter.asAt);
  const standing = rows.flatMap((row): Standing[] => {
    const state = past ? past.get(row.item.id) : stateNow(row.item);
    return state ? [{ row, state }] : [];
  });
  const words = foldForSearch(filter.search).split(/\s+/u).filter(Boolean).slice(0, 8);
  const found = standing.filter(
    ({ row, state }) =>
      (filter.level === null || row.item.level === filter.level) &&
      (filter.roundId === null || row.roundId === filter.roundId) &&
      (filter.theme === null || row.item.theme === filter.theme) &&
      (filter.owner === null || state.owners.includes(filter.owner)) &&
      (words.length === 0 || holdsAll(words, row, state)),
  );
  // Only what is shown is made into what is sent: the rest is sorted by its keys.
  const shown = found
    .filter(({ state }) => IN_VIEW[filter.view](state, day))
    .map((standing) => ({ ...standing, pressing: PRESSING.indexOf(dueState(standing.state, day)) }))
    .sort(
      (a, b) =>
        a.pressing - b.pressing ||
        (a.state.due < b.state.due
          ? -1
          : a.state.due > b.state.due
            ? 1
            : a.row.item.number - b.row.item.number),
    );
  return {
    counts: countsOf(
      found.map(({ state }) => state),
      day,
    ),
    total: shown.length,
    rows: shown
      .slice(filter.offset, filter.offset + filter.limit)
      .map(({ row, state }) => asTrackedItem(row, state, day)),
    themes: [...new Set(rows.map(({ item }) => item.theme).filter(Boolean))].sort((a, b) =>
      a.localeCompare(b, 'en'),
    ),
    owners: [...new Set(standing.flatMap(({ state }) => state.owners))].sort((a, b) =>
      a.localeCompare(b, 'en'),
    ),
  };
}

const PRESSING = ['overdue', 'soon', 'later', 'no-date', 'ongoing', 'closed'];

function holdsAll(
  words: readonly string[],
  { item, childName, reference }: ItemWithPlace,
  state: ItemState,
): boolean {
  const text = foldForSearch(
    [
      `r-${item.number}`,
      item.action,
      item.measure,
      item.intendedImpact,
      item.theme,
      item.source,
      childName,
      reference,
      ...state.owners,
    ].join(' '),
  );
  return words.every((word) => text.includes(word));
}

const VIEW_WORDS: Readonly<Record<TrackerView, string | null>> = {
  all: null,
  open: 'open ones',
  done: 'complete ones',
  superseded: 'superseded ones',
  overdue: 'those past their date',
  'awaiting-check': 'those done and awaiting a check',
  'no-date': 'those without a date',
};

/** What narrows a list, in words, so that a print says what was left out of it. */
export const narrowedWords = (
  filter: Pick<TrackerFilter, 'view' | 'level' | 'theme' | 'owner' | 'search'>,
): string[] =>
  [
    VIEW_WORDS[filter.view],
    filter.level && (filter.level === 'child' ? 'for children' : 'for the service'),
    filter.theme && `theme ${filter.theme}`,
    filter.owner && `owned by ${filter.owner}`,
    filter.search.trim() && `with the words “${filter.search.trim()}”`,
  ].filter((words): words is string => typeof words === 'string' && words !== '');
