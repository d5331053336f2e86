import { MultiSelect, NativeSelect, Select } from '@mantine/core';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { FindField } from '../../ui/FindField.tsx';
import type { CaseFilter } from './case-filter.ts';
import { statusOptions } from './status-options.ts';

/** How many cases hold each status, and how many each team has. */
export interface CaseFacets {
  readonly statuses: readonly { readonly status: string; readonly label: string; readonly count: number }[];
  readonly teams: readonly { readonly team: string; readonly count: number }[];
}

/** The search and the filters of the case list. */
export function CaseFilters({
  filter,
  facets,
  onChange,
}: {
  filter: CaseFilter;
  facets: CaseFacets;
  onChange: (filter: CaseFilter) => void;
}) {
  const change = (part: Partial<CaseFilter>) => onChange({ ...filter, ...part, offset: 0 });
  return (
    <FilterBar>
      <FindField
        words={filter.search}
        placeholder="Name, reference, birth date"
        w="16rem"
        onFind={(search) => change({ search })}
      />
      <MultiSelect
        label="Statuses"
        placeholder={filter.statuses.length === 0 ? 'Any status' : undefined}
        data={statusOptions(facets.statuses)}
        value={[...filter.statuses]}
        onChange={(statuses) => change({ statuses })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Any status' }}
        comboboxProps={{ width: '22rem', position: 'bottom-start' }}
      />
      <Select
        label="Team"
        placeholder="Any team"
        data={facets.teams.map(({ team, count }) => ({
          value: team,
          label: `${team} · ${count.toLocaleString('en-GB')}`,
        }))}
        value={filter.team}
        onChange={(team) => change({ team })}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': 'Any team' }}
      />
      <NativeSelect
        label="Show"
        data={[
          { value: 'open', label: 'Open cases' },
          { value: 'closed', label: 'Closed cases' },
          { value: 'all', label: 'All cases' },
        ]}
        value={filter.state}
        onChange={({ currentTarget }) => {
          const state = (['open', 'closed', 'all'] as const).find((one) => one === currentTarget.value);
          if (state) change({ state });
        }}
      />
    </FilterBar>
  );
}
