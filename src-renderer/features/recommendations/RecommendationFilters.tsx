import { Checkbox, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { FilterBar } from '../../ui/FilterBar.tsx';
import classes from '../reviews/recommending/recommendations.module.css';
import { type RecommendationFilter, useRoundChoices } from './use-recommendations.ts';

const SEARCH_PAUSE_MS = 200;

/** Search, level, round, theme, overdue. */
export function RecommendationFilters({
  filter,
  themes,
  onChange,
}: {
  filter: RecommendationFilter;
  themes: readonly string[];
  onChange: (patch: Partial<RecommendationFilter>) => void;
}) {
  const { data: rounds } = useRoundChoices();
  const [search, setSearch] = useState(filter.search);
  const apply = useDebouncedCallback((words: string) => onChange({ search: words }), SEARCH_PAUSE_MS);
  return (
    <FilterBar>
      <TextInput
        miw={0}
        w="15rem"
        label="Find"
        placeholder="Any word, name or reference"
        leftSection={<IconSearch size={17} aria-hidden />}
        value={search}
        onChange={(event) => {
          setSearch(event.currentTarget.value);
          apply(event.currentTarget.value);
        }}
      />
      <Select
        miw={0}
        w="10.5rem"
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
        w="10.5rem"
        label="Round"
        placeholder="All rounds"
        clearable
        clearButtonProps={{ 'aria-label': 'Show all rounds' }}
        data={(rounds ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={filter.roundId}
        onChange={(roundId) => onChange({ roundId })}
      />
      <Select
        miw={0}
        w="10.5rem"
        label="Theme"
        placeholder="All themes"
        clearable
        searchable
        clearButtonProps={{ 'aria-label': 'Show all themes' }}
        data={[...themes]}
        value={filter.theme}
        onChange={(theme) => onChange({ theme })}
      />
      <Checkbox
        miw={0}
        className={classes.overdue}
        label="Past their date only"
        checked={filter.isOverdue}
        onChange={(event) => onChange({ isOverdue: event.currentTarget.checked })}
      />
    </FilterBar>
  );
}
