import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { z } from 'zod';
import type { TrackedItem, TrackerView } from '#shared/contract/tracked-items.ts';
import { NO_FILTER, useTracker } from './use-tracker.ts';

const SEARCH_PAUSE_MS = 200;
const MOST_OFFERED = 30;

/** Chooses a recommendation by its number or any of its words: an open one, where nothing else is said. */
export function ItemPicker({
  label,
  except,
  view = 'open',
  value,
  onChange,
}: {
  label: string;
  /** Ids that are not offered. */
  except: readonly string[];
  view?: z.infer<typeof TrackerView>;
  value: TrackedItem | null;
  onChange: (item: TrackedItem | null) => void;
}) {
  const [search, setSearch] = useState('');
  // Nothing is fetched before somebody looks for one: the form stands on the page of every recommendation.
  const [isLooking, setIsLooking] = useState(false);
  const [words] = useDebouncedValue(search, SEARCH_PAUSE_MS);
  const { data, isFetched } = useTracker(
    { ...NO_FILTER, view, search: value && words === nameOf(value) ? '' : words },
    { limit: MOST_OFFERED + except.length, isWanted: isLooking },
  );
  const found = (data?.rows ?? []).filter(({ id }) => !except.includes(id));
  const offered = value && !found.some(({ id }) => id === value.id) ? [value, ...found] : found;
  return (
    <Select
      label={label}
      placeholder="R-31, or any word"
      searchable
      clearable
      limit={MOST_OFFERED}
      onDropdownOpen={() => setIsLooking(true)}
      data={offered.map((item) => ({ value: item.id, label: nameOf(item) }))}
      filter={({ options }) => options}
      nothingFoundMessage={
        isFetched ? `No ${view === 'open' ? 'open ' : ''}recommendation has these words.` : 'Looking…'
      }
      value={value?.id ?? null}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(id) => onChange(offered.find((item) => item.id === id) ?? null)}
    />
  );
}

const nameOf = ({ number, action }: TrackedItem): string =>
  `R-${number}. ${action.length > 90 ? `${action.slice(0, 89)}…` : action}`;
