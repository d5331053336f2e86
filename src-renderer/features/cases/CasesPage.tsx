import { Button, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconDownload, IconFileImport, IconPlus, IconUsers } from '@tabler/icons-react';
import { useKeptState } from '../../base/kept-state.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { RoomTabs } from '../../ui/RoomTabs.tsx';
import { peopleAndCasesTabs } from '../people/PeoplePage.tsx';
import { CaseFilters } from './CaseFilters.tsx';
import classes from './CasesPage.module.css';
import { CaseTable } from './CaseTable.tsx';
import { casesAPage, everyCase, leavesOut } from './case-filter.ts';
import { useCaseFacets, useCaseList, useExportCases } from './use-cases.ts';

/** Every case, to search, filter and open. */
export function CasesPage() {
  const { value: filter, set: setFilter } = useKeptState('cases/filter', () => everyCase);
  const [search] = useDebouncedValue(filter.search, 150);
  const { data: facets, error: facetsError } = useCaseFacets();
  const { data: list, error: listError } = useCaseList({ ...filter, search });
  const exported = useExportCases();
  const hasCases = facets !== undefined && facets.total > 0;
  const error = facetsError ?? listError;
  return (
    <Page width="full">
      <PageHeader
        title="Cases"
        description="The open cases that rounds are drawn from. What anonymisation knows of a child comes from here."
        actions={
          hasCases && (
            <>
              <Button
                variant="default"
                leftSection={<IconDownload size={17} aria-hidden />}
                loading={exported.isPending}
                onClick={() => exported.mutate()}
              >
                Save the list as CSV
              </Button>
              <LinkButton
                to={{ to: 'new-case' }}
                variant="default"
                leftSection={<IconPlus size={17} aria-hidden />}
              >
                Add a case
              </LinkButton>
              <LinkButton to={{ to: 'import-cases' }} leftSection={<IconFileImport size={17} aria-hidden />}>
                Import cases
              </LinkButton>
            </>
          )
        }
      />
      <RoomTabs label="People and cases" tabs={peopleAndCasesTabs} />
      <ProblemNotice error={error ?? exported.error} />
      {exported.data && (
        <div className={classes.notice}>
          <Notice kind="well" isLive>
            <p>
              {exported.data.rows.toLocaleString('en-GB')} cases are in {exported.data.name}. The file is not
              encrypted: keep it where only those who may see it can.
            </p>
          </Notice>
        </div>
      )}
      {!facets && !error && <Loading what="Fetching cases…" />}
      {facets?.total === 0 && <NoCasesYet />}
      {hasCases && (
        <>
          <CaseFilters filter={filter} facets={facets} onChange={setFilter} />
          {list && (
            <>
              <CaseTable
                rows={list.rows}
                filter={filter}
                onChange={setFilter}
                empty={
                  <EmptyState
                    title="No case fits"
                    actions={
                      <Button variant="default" onClick={() => setFilter(everyCase)}>
                        Show all cases
                      </Button>
                    }
                  >
                    None of the {facets.total.toLocaleString('en-GB')} cases fits this search and these
                    filters.
                  </EmptyState>
                }
              />
              {list.total > 0 && (
                <Pager
                  label={leavesOut(filter) ? 'cases that fit' : 'cases'}
                  offset={filter.offset}
                  pageSize={casesAPage}
                  total={list.total}
                  onChange={(offset) => setFilter({ ...filter, offset })}
                />
              )}
            </>
          )}
        </>
      )}
    </Page>
  );
}

function NoCasesYet() {
  return (
    <EmptyState
      title="No case is here yet"
      icon={<IconUsers size={32} stroke={1.5} />}
      actions={
        <>
          <LinkButton to={{ to: 'import-cases' }} leftSection={<IconFileImport size={17} aria-hidden />}>
            Import cases
          </LinkButton>
          <LinkButton to={{ to: 'new-case' }} variant="default">
            Add a case by hand
          </LinkButton>
        </>
      }
    >
      Export the open cases of your case system as CSV or as an Excel workbook and import the file: Plumbline
      guesses what its columns mean, and shows what would go in before anything does.{' '}
      <Text span inherit>
        To look around first, lock this workspace and make the demo workspace from the start screen.
      </Text>
    </EmptyState>
  );
}
