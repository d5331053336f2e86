import { Button, SegmentedControl, Switch, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconSearch, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useParams } from 'wouter';
import type { Person, PersonRole } from '#shared/contract/people.ts';
import { useKeptState } from '../../base/kept-state.ts';
import { navigate } from '../../base/place.ts';
import { type DataColumn, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { RoomTabs } from '../../ui/RoomTabs.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { PersonDrawer } from './PersonDrawer.tsx';
import { personRoles, personRoleWords, rolesWords, whereWords } from './person-words.ts';
import { type PeopleFilter, usePeople } from './use-people.ts';

/** The two lists behind one entry of the rail. */
export const peopleAndCasesTabs = [
  { target: { to: 'cases' }, title: 'Cases' },
  { target: { to: 'people' }, title: 'People' },
] as const;

const pageSize = 500;
const noFilter: PeopleFilter = { role: null, search: '', includeInactive: false };

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

/** Everybody who works, manages, reviews or moderates; one of them open in a drawer. */
export function PeoplePage({ isAdding = false }: { isAdding?: boolean }) {
  const { id } = useParams<{ id?: string }>();
  const { value: filter, set: setFilter } = useKeptState('people/filter', () => noFilter);
  const [search] = useDebouncedValue(filter.search, 150);
  const { data: people, error, isPending } = usePeople({ ...filter, search });
  const isFiltered = filter.role !== null || filter.search !== '' || filter.includeInactive;
  const isEmptyWorkspace = people?.length === 0 && !isFiltered;
  return (
    <Page>
      <PageHeader
        title="People"
        description="Who works and manages cases, who reviews them, and who moderates. Nobody is given a case of their own."
        actions={
          !isEmptyWorkspace && (
            <LinkButton to={{ to: 'new-person' }} leftSection={<IconPlus size={17} aria-hidden />}>
              Add a person
            </LinkButton>
          )
        }
      />
      <RoomTabs label="People and cases" tabs={peopleAndCasesTabs} />
      <ProblemNotice error={error} />
      {isPending && !error && <Loading what="Fetching people…" />}
      {isEmptyWorkspace ? (
        <NobodyYet />
      ) : (
        people && <PeopleList people={people} filter={filter} onFilter={setFilter} />
      )}
      {(id || isAdding) && (
        <PersonDrawer key={id} id={id ?? null} onClose={() => navigate({ to: 'people' })} />
      )}
    </Page>
  );
}

/** The same, with a new person in the drawer. */
export function NewPersonPage() {
  return <PeoplePage isAdding />;
}

function NobodyYet() {
  return (
    <EmptyState
      title="Nobody is listed yet"
      icon={<IconUsers size={32} stroke={1.5} />}
      actions={
        <>
          <LinkButton to={{ to: 'new-person' }}>Add a person</LinkButton>
          <LinkButton to={{ to: 'import-cases' }} variant="default">
            Import cases
          </LinkButton>
        </>
      }
    >
      Workers and managers come in with the list of open cases. Reviewers and moderators you add here: a round
      is allocated to the reviewers of this list.
    </EmptyState>
  );
}

function PeopleList({
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
        <TextInput
          label="Search"
          placeholder="Part of a name"
          leftSection={<IconSearch size={16} aria-hidden />}
          value={filter.search}
          onChange={({ currentTarget }) => change({ search: currentTarget.value })}
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
