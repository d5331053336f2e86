import { Button, SegmentedControl, Switch } from '@mantine/core';
import { useState } from 'react';
import type { Person, PersonRole } from '#shared/contract/people.ts';
import { navigate } from '../../base/place.ts';
import { type DataColumn, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { FindField } from '../../ui/FindField.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { personRoles, personRoleWords, rolesWords, whereWords } from './person-words.ts';
import type { PeopleFilter } from './use-people.ts';

const pageSize = 500;
/** Everybody who is active. */
export const noFilter: PeopleFilter = { role: null, search: '', includeInactive: false };

const columns: readonly DataColumn<Person>[] = [
  {
    key: 'name',
    header: 'Name',
    cell: (person) => (
      <>
        <TextLink to={{ to: 'person', id: person.id }}>{person.name}</TextLink>
        {!person.isActive && ' (no longer active)'}
      </>
    ),
    sortBy: ({ name }) => name,
  },
  {
    key: 'roles',
    header: 'Roles',
    cell: ({ roles }) => rolesWords(roles),
    sortBy: ({ roles }) => rolesWords(roles),
  },
  { key: 'where', header: 'Works at', cell: whereWords, sortBy: whereWords },
  { key: 'email', header: 'E-mail', cell: ({ email }) => email },
  { key: 'cases', header: 'Cases', cell: ({ cases }) => cases, sortBy: ({ cases }) => cases, align: 'end' },
  {
    key: 'reviews',
    header: 'Reviews',
    cell: ({ reviews }) => reviews,
    sortBy: ({ reviews }) => reviews,
    align: 'end',
  },
];

/** The people that a filter finds, with the filter above them. */
export function PeopleList({
  people,
  filter,
  onFilter,
}: {
  people: readonly Person[];
  filter: PeopleFilter;
  onFilter: (filter: PeopleFilter) => void;
}) {
  const [offset, setOffset] = useState(0);
  const start = offset < people.length ? offset : 0;
  const change = (part: Partial<PeopleFilter>) => {
    setOffset(0);
    onFilter({ ...filter, ...part });
  };
  return (
    <>
      <FilterBar>
        <FindField
          words={filter.search}
          placeholder="Part of a name"
          w="13rem"
          onFind={(search) => change({ search })}
        />
        <RoleFilter role={filter.role} onChange={(role) => change({ role })} />
        <Switch
          label="Also those no longer active"
          checked={filter.includeInactive}
          onChange={({ currentTarget }) => change({ includeInactive: currentTarget.checked })}
        />
      </FilterBar>
      <DataTable
        label="People"
        columns={columns}
        rows={people.slice(start, start + pageSize)}
        keyOf={({ id }) => id}
        onOpen={({ id }) => navigate({ to: 'person', id })}
        initialSorting={{ column: 'name', direction: 'ascending' }}
        empty={
          <EmptyState
            title="Nobody fits"
            order={2}
            actions={
              <Button variant="default" onClick={() => change(noFilter)}>
                Show everybody
              </Button>
            }
          >
            No person fits this search and role.
          </EmptyState>
        }
      />
      {people.length > 0 && (
        <Pager label="people" offset={start} pageSize={pageSize} total={people.length} onChange={setOffset} />
      )}
    </>
  );
}

function RoleFilter({
  role,
  onChange,
}: {
  role: PersonRole | null;
  onChange: (role: PersonRole | null) => void;
}) {
  return (
    <SegmentedControl
      aria-label="Role"
      size="sm"
      value={role ?? 'all'}
      onChange={(value) => onChange(personRoles.find((known) => known === value) ?? null)}
      data={[
        { value: 'all', label: 'Everybody' },
        ...personRoles.map((value) => ({ value, label: `${personRoleWords[value]}s` })),
      ]}
    />
  );
}
