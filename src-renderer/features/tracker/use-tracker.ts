import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import type { TrackerView } from '#shared/contract/tracked-items.ts';
import type { TrackerGrouping } from '#shared/contract/tracker.ts';
import { localDay } from '#shared/domain/dates/calendar-days.ts';
import { api, client } from '../../base/client.ts';

/** Which items are looked for. */
export interface TrackerFilter {
  readonly view: TrackerView;
  readonly search: string;
  readonly level: 'child' | 'service' | null;
  readonly roundId: string | null;
  readonly theme: string | null;
  readonly owner: string | null;
  /** A past day, or null for now. */
  readonly asAt: string | null;
  readonly offset: number;
  /** How they are shown. */
  readonly shape: 'list' | 'board' | 'timeline';
  readonly groupBy: TrackerGrouping | null;
}

/** Every open item. */
export const NO_FILTER: TrackerFilter = {
  view: 'open',
  search: '',
  level: null,
  roundId: null,
  theme: null,
  owner: null,
  asAt: null,
  offset: 0,
  shape: 'list',
  groupBy: null,
};

/** How many are shown at once. */
export const PAGE_SIZE = 100;

/** The items of a filter; those before stay in sight while others are fetched. */
export const useTracker = (
  { shape: _shape, ...filter }: TrackerFilter,
  { limit = PAGE_SIZE, isWanted = true }: { readonly limit?: number; readonly isWanted?: boolean } = {},
) =>
  useQuery(
    api.tracker.list.queryOptions({
      input: { ...filter, limit },
      placeholderData: keepPreviousData,
      enabled: isWanted,
    }),
  );

/** Saves all that a filter finds, in the form that the person chooses; null where they thought better of it. */
export const useSaveTracker = ({ offset: _page, shape: _shape, groupBy: _group, ...filter }: TrackerFilter) =>
  useMutation({
    mutationFn: async () => {
      const name = `tracker-${filter.asAt ?? localDay(new Date())}.xlsx`;
      const chosen = await window.plumbline.chooseWhereToSave('save-document', name);
      if (!chosen) return null;
      const { rows } = await client.tracker.save({ ...filter, fileToken: chosen.token });
      return { rows, name: chosen.name };
    },
  });

/** One item with its history. */
export const useItem = (id: string) => useQuery(api.tracker.get.queryOptions({ input: { id } }));

/** Says or decides something about an item. */
export const useSay = () => useMutation(api.tracker.say.mutationOptions());

/** Says one thing of many. */
export const useSayMany = () => useMutation(api.tracker.sayMany.mutationOptions());

/** Filters that were given a name. */
export const useNamedFilters = () => useQuery(api.tracker.filters.queryOptions());
export const useSaveFilter = () => useMutation(api.tracker.saveFilter.mutationOptions());
export const useRemoveFilter = () => useMutation(api.tracker.removeFilter.mutationOptions());

/** Merges duplicates into one, splits one into several, replaces one by another. */
export const useMerge = () => useMutation(api.tracker.merge.mutationOptions());
export const useSplit = () => useMutation(api.tracker.split.mutationOptions());
export const useReplace = () => useMutation(api.tracker.replace.mutationOptions());

/** Brings an item in from elsewhere. */
export const useAddItem = () => useMutation(api.tracker.add.mutationOptions());

/** Reads a plan that a person chose; null where they thought better of it. */
export const useReadPlan = () =>
  useMutation({
    mutationFn: async () => {
      const chosen = await window.plumbline.chooseFile('import-plan');
      return chosen ? client.tracker.readPlan({ fileToken: chosen.token }) : null;
    },
  });

/** Reads the same file again with corrected meanings of its columns. */
export const useRemapPlan = () => useMutation(api.tracker.remapPlan.mutationOptions());

/** Takes what the preview showed. */
export const useTakePlan = () => useMutation(api.tracker.takePlan.mutationOptions());
