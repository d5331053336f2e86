import { SegmentedControl, Select } from '@mantine/core';
import { TrackerGrouping } from '#shared/contract/tracker.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { FindField } from '../../ui/FindField.tsx';
import { LevelSelect } from '../../ui/LevelSelect.tsx';
import type { TrackerFilter } from './use-tracker.ts';

/** How the tracker is shown. */
export function TrackerShape({
  shape,
  onChange,
}: {
  shape: TrackerFilter['shape'];
  onChange: (patch: Pick<TrackerFilter, 'shape'>) => void;
}) {
  return (
    <SegmentedControl
      aria-label="How to show them"
      size="sm"
      value={shape}
      onChange={(chosen) =>
        onChange({ shape: chosen === 'board' || chosen === 'timeline' ? chosen : 'list' })
      }
      data={[
        { value: 'list', label: 'List' },
        { value: 'board', label: 'Board' },
        { value: 'timeline', label: 'Timeline' },
      ]}
    />
  );
}

/** What narrows the tracker, and by what it is grouped. */
export function TrackerFilters({
  filter,
  themes,
  owners,
  onChange,
}: {
  filter: TrackerFilter;
  themes: readonly string[];
  owners: readonly string[];
  onChange: (patch: Partial<TrackerFilter>) => void;
}) {
  return (
    <FilterBar>
      <FindField
        words={filter.search}
        placeholder="Any word, name or R-31"
        w="11rem"
        onFind={(search) => onChange({ search })}
      />
      <LevelSelect level={filter.level} w="9.5rem" onChange={(level) => onChange({ level })} />
      <Select
        miw={0}
        w="9rem"
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
        w="9rem"
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
        w="8rem"
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
        w="7.5rem"
        label="As at"
        placeholder="Today"
        value={filter.asAt}
        onChange={(asAt) => onChange({ asAt })}
      />
    </FilterBar>
  );
}
