import { Checkbox, Select } from '@mantine/core';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { FindField } from '../../ui/FindField.tsx';
import { LevelSelect } from '../../ui/LevelSelect.tsx';
import classes from '../reviews/recommending/recommendations.module.css';
import { type RecommendationFilter, useRoundChoices } from './use-recommendations.ts';

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
  return (
    <FilterBar>
      <FindField
        words={filter.search}
        placeholder="Any word, name or reference"
        w="15rem"
        onFind={(search) => onChange({ search })}
      />
      <LevelSelect level={filter.level} w="10.5rem" onChange={(level) => onChange({ level })} />
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
