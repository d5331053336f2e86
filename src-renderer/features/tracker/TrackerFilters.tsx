import { SegmentedControl, Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { TrackerGrouping } from '#shared/contract/tracker.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { FindField } from '../../ui/FindField.tsx';
import { LevelSelect } from '../../ui/LevelSelect.tsx';
import type { TrackerFilter } from './use-tracker.ts';

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
      <FindField
        words={filter.search}
        placeholder="Any word, name or R-31"
        w="14rem"
        onFind={(search) => onChange({ search })}
      />
      <LevelSelect level={filter.level} w="10rem" onChange={(level) => onChange({ level })} />
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
