import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus, IconUsers } from '@tabler/icons-react';
import { useParams } from 'wouter';
import { useKeptState } from '../../base/kept-state.ts';
import { navigate } from '../../base/place.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { RoomTabs } from '../../ui/RoomTabs.tsx';
import { noFilter, PeopleList } from './PeopleList.tsx';
import { PersonDrawer } from './PersonDrawer.tsx';
import { usePeople } from './use-people.ts';

/** The two lists behind one entry of the rail. */
export const peopleAndCasesTabs = [
  { target: { to: 'cases' }, title: 'Cases' },
  { target: { to: 'people' }, title: 'People' },
] as const;

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
