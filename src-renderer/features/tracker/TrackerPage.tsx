import { Button, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconPlus, IconSearch, IconTargetArrow } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearch } from 'wouter';
import { useMay } from '../../base/permissions.ts';
import { navigate } from '../../base/place.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { dateWords } from '../../ui/date-words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TrackerBoard } from './TrackerBoard.tsx';
import { TrackerCounts } from './TrackerCounts.tsx';
import { TrackerTable } from './TrackerTable.tsx';
import { filterOf, placeOfFilter } from './tracker-address.ts';
import { PAGE_SIZE, type TrackerFilter, useSaveTracker, useTracker } from './use-tracker.ts';

/** What was recommended, what was done about it, and what it changed for the child. */
export function TrackerPage() {
  const filter = filterOf(useSearch());
  const { data, error } = useTracker(filter);
  const mayAdd = useMay()('tracker.add');
  const saving = useSaveTracker(filter);
  const change = (patch: Partial<TrackerFilter>) =>
    navigate(placeOfFilter({ ...filter, offset: 0, ...patch }), { replace: true });
  const isNothing = data?.counts.total === 0 && !isNarrowed(filter);
  return (
    <Page width="full">
      <PageHeader
        title="Tracker"
        description="What was recommended, what was done about it, and what it changed for the child. What a sealed review says is never altered."
        actions={
          mayAdd && (
            <>
              <Button variant="default" loading={saving.isPending} onClick={() => saving.mutate()}>
                Save as…
              </Button>
              <LinkButton to={{ to: 'impact-checks' }} variant="default">
                Impact checks
              </LinkButton>
              <LinkButton to={{ to: 'bring-in' }} variant="default">
                Bring in a plan or tracker
              </LinkButton>
              <LinkButton to={{ to: 'new-item' }} leftSection={<IconPlus size={17} aria-hidden />}>
                Add a recommendation
              </LinkButton>
            </>
          )
        }
      />
      <ProblemNotice error={error ?? saving.error} />
      {saving.data && (
        <Notice kind="well" isLive>
          <p>
            {saving.data.rows} {saving.data.rows === 1 ? 'recommendation' : 'recommendations'} saved as{' '}
            {saving.data.name}. It names children: it is not for publication.
          </p>
        </Notice>
      )}
      {!data && !error && <Loading what="Fetching the tracker…" />}
      {data && isNothing && (
        <EmptyState title="Nothing to follow up yet" icon={<IconTargetArrow size={32} stroke={1.5} />}>
          Recommendations come here by themselves when a review is submitted. You can add those of other
          audits, inspections and complaints.
        </EmptyState>
      )}
      {data && !isNothing && (
        <>
          <TrackerFilters filter={filter} themes={data.themes} owners={data.owners} onChange={change} />
          {filter.asAt && (
            <Notice kind="caution">
              <p>
                As at the end of {dateWords(filter.asAt)}.{' '}
                <Button variant="subtle" size="compact-sm" onClick={() => change({ asAt: null })}>
                  Back to today
                </Button>
              </p>
            </Notice>
          )}
          {filter.shape === 'board' && <TrackerBoard filter={filter} />}
          {filter.shape === 'list' && (
            <TrackerCounts counts={data.counts} view={filter.view} onChange={(view) => change({ view })} />
          )}
          {filter.shape === 'board' ? null : data.rows.length === 0 ? (
            <EmptyState
              title="No recommendation fits"
              actions={
                <Button
                  variant="default"
                  onClick={() => navigate({ to: 'tracker', filter: { view: 'all' } }, { replace: true })}
                >
                  Show all of them
                </Button>
              }
            >
              Choose another number above, or take a word or a filter away.
            </EmptyState>
          ) : (
            <>
              <TrackerTable rows={data.rows} />
              <Pager
                label={data.total === 1 ? 'recommendation' : 'recommendations'}
                offset={filter.offset}
                pageSize={PAGE_SIZE}
                total={data.total}
                onChange={(offset) => change({ offset })}
              />
            </>
          )}
        </>
      )}
    </Page>
  );
}

const isNarrowed = ({ search, level, roundId, theme, owner, asAt }: TrackerFilter): boolean =>
  search !== '' || [level, roundId, theme, owner, asAt].some((value) => value !== null);

const SEARCH_PAUSE_MS = 200;

function TrackerFilters({
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
  const [search, setSearch] = useState(filter.search);
  const apply = useDebouncedCallback((words: string) => onChange({ search: words }), SEARCH_PAUSE_MS);
  return (
    <FilterBar>
      <SegmentedControl
        aria-label="How to show them"
        value={filter.shape}
        onChange={(shape) => onChange({ shape: shape === 'board' ? 'board' : 'list' })}
        data={[
          { value: 'list', label: 'List' },
          { value: 'board', label: 'Board' },
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
      <DayInput
        miw={0}
        w="9.5rem"
        label="As at"
        value={filter.asAt}
        onChange={(asAt) => onChange({ asAt })}
      />
    </FilterBar>
  );
}
