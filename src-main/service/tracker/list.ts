import type { z } from 'zod';
import type { TrackerCounts, TrackerView } from '#shared/contract/tracked-items.ts';
import type { TrackerGrouping } from '#shared/contract/tracker.ts';
import type { RoundId } from '#shared/domain/ids.ts';
import { foldForSearch } from '#shared/domain/text/fold-for-search.ts';
import { type DueState, dueState } from '#shared/domain/tracker/due-state.ts';
import { groupName } from '#shared/domain/tracker/group-name.ts';
import { dueOn } from '#shared/domain/tracker/next-time.ts';
import { isClosed } from '#shared/domain/tracker/states.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { asTrackedItem } from './items.ts';
import { type Standing, standingAsAt, standingItems } from './standing.ts';

/** Which items to list, and which part of them. */
export interface TrackerFilter {
  readonly search: string;
  readonly level: 'child' | 'service' | null;
  readonly roundId: RoundId | null;
  readonly theme: string | null;
  readonly owner: string | null;
  readonly view: TrackerView;
  readonly asAt: string | null;
  readonly limit: number;
  readonly offset: number;
  readonly groupBy: TrackerGrouping | null;
}

const IN_VIEW: Readonly<Record<TrackerView, (found: Found) => boolean>> = {
  all: () => true,
  open: ({ state }) => !isClosed(state.delivery),
  done: ({ state }) => state.delivery === 'complete',
  superseded: ({ state }) => state.delivery === 'superseded',
  overdue: ({ due }) => due === 'overdue',
  'awaiting-check': ({ state }) => state.delivery === 'awaiting-check',
  'no-date': ({ due }) => due === 'no-date',
};

/** An item that a filter finds, and how it stands to its date on the day that is looked at. */
export interface Found extends Standing {
  readonly due: DueState;
  /** Its date, or for one that comes again the day by which it does. */
  readonly by: string;
}

/** Counts that add up: open, done and superseded are all there is. */
export function countsOf(found: readonly Found[]): z.infer<typeof TrackerCounts> {
  const counts = { total: 0, open: 0, done: 0, superseded: 0, overdue: 0, awaitingCheck: 0, noDate: 0 };
  for (const { state, due } of found) {
    counts.total += 1;
    if (state.delivery === 'complete') counts.done += 1;
    else if (state.delivery === 'superseded') counts.superseded += 1;
    else counts.open += 1;
    if (state.delivery === 'awaiting-check') counts.awaitingCheck += 1;
    if (due === 'overdue') counts.overdue += 1;
    else if (due === 'no-date') counts.noDate += 1;
  }
  return counts;
}

const onDay = (standing: readonly Standing[], day: string): Found[] =>
  standing.map(({ row, state, since, words }) => {
    const by = dueOn(state, since);
    return { row, state, since, words, by, due: dueState({ delivery: state.delivery, due: by }, day) };
  });

/** How all items stand today. */
export const countAll = (workspace: OpenWorkspace): z.infer<typeof TrackerCounts> =>
  countsOf(onDay(standingItems(workspace.database), workspace.today()));

/** How everything stood at the end of a day, each with how it stood to its date then: what lists and counts of that day rest on. */
export const foundOn = (workspace: OpenWorkspace, day: string): readonly Found[] =>
  onDay(standingAsAt(workspace.database, day), day);

/** How those of some items stand today. */
export const countCovered = (
  workspace: OpenWorkspace,
  isCovered: (placed: Standing['row']) => boolean,
): z.infer<typeof TrackerCounts> =>
  countsOf(
    onDay(
      standingItems(workspace.database).filter(({ row }) => isCovered(row)),
      workspace.today(),
    ),
  );

/** What narrows a list, whatever part of it is shown. */
export type Narrowing = Omit<TrackerFilter, 'view' | 'limit' | 'offset' | 'groupBy'>;

/** All that stands now, or stood on a past day, and what of it a filter finds. */
export function findItems(workspace: OpenWorkspace, filter: Narrowing) {
  const day = filter.asAt ?? workspace.today();
  const standing =
    filter.asAt === null ? standingItems(workspace.database) : standingAsAt(workspace.database, filter.asAt);
  const words = foldForSearch(filter.search).split(/\s+/u).filter(Boolean).slice(0, 8);
  const isNarrowed =
    words.length > 0 || [filter.level, filter.roundId, filter.theme, filter.owner].some((by) => by !== null);
  const narrowed = (): readonly Standing[] =>
    standing.filter(
      ({ row, state, words: held }) =>
        (filter.level === null || row.item.level === filter.level) &&
        (filter.roundId === null || row.roundId === filter.roundId) &&
        (filter.theme === null || row.item.theme === filter.theme) &&
        (filter.owner === null || state.owners.includes(filter.owner)) &&
        words.every((word) => held.includes(word)),
    );
  return { day, standing, found: onDay(isNarrowed ? narrowed() : standing, day) };
}

/** The tracker under a filter, as it stands or stood at the end of a past day: the overdue first, then by date. */
export function listItems(workspace: OpenWorkspace, filter: TrackerFilter) {
  const { day, standing, found } = findItems(workspace, filter);
  const { shown, groups } = grouped(mostPressingFirst(found.filter(IN_VIEW[filter.view])), filter.groupBy);
  return {
    counts: countsOf(found),
    total: shown.length,
    // Only what is shown is made into what is sent: the rest is sorted by its keys.
    rows: shown
      .slice(filter.offset, filter.offset + filter.limit)
      .map(({ row, state }) => asTrackedItem(row, state, day)),
    groups,
    themes: inOrder(standing.map(({ row }) => row.item.theme)),
    owners: inOrder(standing.flatMap(({ state }) => state.owners)),
  };
}

/** The same items group by group, each as pressing as before; those without a group come last. */
function grouped(items: readonly Found[], by: TrackerGrouping | null) {
  if (by === null) return { shown: items, groups: [] };
  const groups = new Map<string, Found[]>();
  for (const item of items) {
    const name = groupName(
      {
        owners: item.state.owners,
        theme: item.row.item.theme,
        round: item.row.round,
        delivery: item.state.delivery,
      },
      by,
    );
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  const sorted = [...groups].sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : ORDER.compare(a, b)));
  return {
    shown: sorted.flatMap(([, group]) => group),
    groups: sorted.map(([name, group]) => ({ name, total: group.length })),
  };
}

const ORDER = new Intl.Collator('en');
const inOrder = (words: readonly string[]): string[] => {
  const different = new Set(words);
  different.delete('');
  return [...different].sort(ORDER.compare);
};

const PRESSING: Readonly<Record<DueState, number>> = {
  overdue: 0,
  soon: 1,
  later: 2,
  'no-date': 3,
  ongoing: 4,
  closed: 5,
};

/** The overdue first, then by date, then by number. The items come in the order of their numbers, and sorting keeps it. */
export function mostPressingFirst(found: readonly Found[]): Found[] {
  const groups: Found[][] = [];
  for (const item of found) {
    const group = groups[PRESSING[item.due]];
    if (group) group.push(item);
    else groups[PRESSING[item.due]] = [item];
  }
  for (const group of groups) group?.sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0));
  return groups.flat();
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
