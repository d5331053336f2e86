import { SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { TrackerGrouping } from '#shared/contract/tracker.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FilterBar } from '../../ui/FilterBar.tsx';
import type { TrackerFilter } from './use-tracker.ts';

const SEARCH_PAUSE_MS = 200;

/** What narrows the tracker, how it is shown and by what it is grouped. */
export function TrackerFilters({
  filter,
  themes,
  owners,
  onChange,
  children,
}: {
  filter: TrackerFilter;
  themes: readonly string[];
  owners: readonly string[];
  onChange: (patch: Partial<TrackerFilter>) => void;
  /** What stands at the end of the line. */
  children?: ReactNode;
}) {
  const [search, setSearch] = useState(filter.search);
  const asked = useRef(filter.search);
  const apply = useDebouncedCallback((words: string) => {
    asked.current = words;
    onChange({ search: words });
  }, SEARCH_PAUSE_MS);
  // Another address, a named filter for one, brings other words; letters that are being typed stay.
  useEffect(() => {
    if (filter.search === asked.current) return;
    asked.current = filter.search;
    setSearch(filter.search);
  }, [filter.search]);
  return (
    <FilterBar>
      <SegmentedControl
        aria-label="How to show them"
        value={filter.shape}
        onChange={(shape) => onChange({ shape: shape === 'board' || shape === 'timeline' ? shape : 'list' })}
        data={[
          { value: 'list', label: 'List' },
          { value: 'board', label: 'Board' },
          { value: 'timeline', label: 'Timeline' },
        ]}
      />
      <TextInput
        miw={0}
        w="14rem"
        label="Find"
        placeholder="Any word, name or R-31"
        leftSection={<IconSearch size={17} aria-hidden />}
        value={search}
        onChange={(event) => {
          setSearch(event.currentTarget.value);
          apply(event.currentTarget.value);
        }}
      />
      <Select
        miw={0}
        w="10rem"
        label="For"
        placeholder="Child or service"
        clearable
        clearButtonProps={{ 'aria-label': 'Show both levels' }}
        data={[
          { value: 'child', label: 'A child' },
          { value: 'service', label: 'The service' },
        ]}
        value={filter.level}
        onChange={(level) => onChange({ level: level === 'child' || level === 'service' ? level : null })}
      />
      <Select
        miw={0}
        w="12rem"
        label="Owner"
        placeholder="Everybody"
        clearable
        searchable
        clearButtonProps={{ 'aria-label': 'Show everybody' }}
        data={[...owners]}
        value={filter.owner}
        onChange={(owner) => onChange({ owner })}
      />
      <Select
        miw={0}
        w="11rem"
        label="Theme"
        placeholder="All themes"
        clearable
        searchable
        clearButtonProps={{ 'aria-label': 'Show all themes' }}
        data={[...themes]}
        value={filter.theme}
        onChange={(theme) => onChange({ theme })}
      />
      <Select
        miw={0}
        w="10rem"
        label="Group by"
        placeholder="Nothing"
        clearable
        clearButtonProps={{ 'aria-label': 'Group by nothing' }}
        data={[
          { value: 'owner', label: 'Owner' },
          { value: 'theme', label: 'Theme' },
          { value: 'round', label: 'Round' },
          { value: 'delivery', label: 'Delivery' },
        ]}
        value={filter.groupBy}
        onChange={(groupBy) => onChange({ groupBy: TrackerGrouping.nullable().catch(null).parse(groupBy) })}
      />
      <DayInput
        miw={0}
        w="9.5rem"
        label="As at"
        placeholder="Today"
        value={filter.asAt}
        onChange={(asAt) => onChange({ asAt })}
      />
      {children}
    </FilterBar>
  );
}
