import { Select } from '@mantine/core';
import { IconEye, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { ActivityRow } from '#shared/contract/activities.ts';
import { ACTIVITY_STATE_WORDS, ActivityState } from '#shared/domain/activities/activity.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { navigate } from '../../base/place.ts';
import { type DataColumn, DataTable } from '../../ui/DataTable.tsx';
import { dateWords } from '../../ui/date-words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FilterBar } from '../../ui/FilterBar.tsx';
import { FindField } from '../../ui/FindField.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { RoomTabs } from '../../ui/RoomTabs.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import classes from './activities.module.css';
import { programmeTabs } from './programme-tabs.ts';
import { type ActivityFilter, useActivities, useActivityTypes } from './use-activities.ts';

const EVERYTHING: ActivityFilter = { state: null, typeKey: null, search: '' };

const COLUMNS: readonly DataColumn<ActivityRow>[] = [
  {
    key: 'title',
    header: 'Activity',
    width: '42%',
    sortBy: ({ title }) => title,
    cell: ({ id, title, type }) => (
      <>
        <TextLink to={{ to: 'activity', id }}>{title}</TextLink>
        <span className={classes.sub}>{type}</span>
      </>
    ),
  },
  {
    key: 'when',
    header: 'When',
    isNarrow: true,
    sortBy: ({ heldOn, plannedFor }) => heldOn ?? plannedFor,
    cell: ({ heldOn, plannedFor }) =>
      heldOn ? dateWords(heldOn) : plannedFor ? `planned, ${dateWords(plannedFor)}` : 'no day yet',
  },
  {
    key: 'state',
    header: 'State',
    isNarrow: true,
    sortBy: ({ state }) => ActivityState.options.indexOf(state),
    cell: ({ state }) => ACTIVITY_STATE_WORDS[state],
  },
  { key: 'owner', header: 'Owner', sortBy: ({ owner }) => owner, cell: ({ owner }) => owner || 'nobody yet' },
  {
    key: 'findings',
    header: 'Findings',
    isNarrow: true,
    align: 'end',
    sortBy: ({ findings }) => findings,
    cell: ({ findings }) => findings,
  },
  {
    key: 'tracked',
    header: 'Recommendations',
    isNarrow: true,
    sortBy: ({ recommendations }) => recommendations,
    cell: ({ recommendations, tracked }) =>
      recommendations === 0 ? 'none' : `${recommendations} (${tracked} in the tracker)`,
  },
];

/** Every audit, observation, visit, survey and other activity beside the practice reviews. */
export function ActivitiesPage() {
  const [filter, setFilter] = useState(EVERYTHING);
  const { data, error } = useActivities(filter);
  const { data: types } = useActivityTypes();
  const set = (change: Partial<ActivityFilter>) => setFilter((before) => ({ ...before, ...change }));
  const isNarrowed = filter.state !== null || filter.typeKey !== null || filter.search !== '';
  const add = (
    <LinkButton to={{ to: 'new-activity' }} leftSection={<IconPlus size={17} aria-hidden />}>
      Add an activity
    </LinkButton>
  );
  return (
    <Page>
      <PageHeader
        title="Activities"
        description="Audits, observations, visits, surveys, complaints and inspections. What they recommend goes into the tracker, with its source."
        actions={
          <>
            <LinkButton to={{ to: 'activity-types' }} variant="default">
              Types of activity
            </LinkButton>
            {(isNarrowed || data?.length !== 0) && add}
          </>
        }
      />
      <RoomTabs label="Programme" tabs={programmeTabs} />
      <ProblemNotice error={error} />
      {!data && !error && <Loading what="Fetching the activities…" />}
      {data && (data.length > 0 || isNarrowed) && (
        <FilterBar>
          <FindField
            words={filter.search}
            placeholder="Any word of it"
            w="13rem"
            onFind={(search) => set({ search })}
          />
          <Select
            label="Type"
            placeholder="All types"
            clearable
            searchable
            value={filter.typeKey}
            data={(types ?? [])
              .filter(({ used }) => used > 0)
              .map(({ key, name }) => ({ value: key, label: name }))}
            onChange={(typeKey) => set({ typeKey })}
          />
          <Select
            label="State"
            placeholder="All states"
            clearable
            value={filter.state}
            data={ActivityState.options.map((value) => ({ value, label: ACTIVITY_STATE_WORDS[value] }))}
            onChange={(state) => set({ state: ActivityState.safeParse(state).data ?? null })}
          />
        </FilterBar>
      )}
      {data?.length === 0 && !isNarrowed && (
        <EmptyState title="No activity yet" icon={<IconEye size={32} stroke={1.5} />} actions={add}>
          Observations, audits, visits, surveys, complaints and inspections stand here, each with what it
          found.
        </EmptyState>
      )}
      {data && (data.length > 0 || isNarrowed) && (
        <>
          <p className={classes.count}>{countWords(data.length, 'activity', 'activities')} shown</p>
          <DataTable
            label="Activities"
            rows={data}
            columns={COLUMNS}
            keyOf={({ id }) => id}
            onOpen={({ id }) => navigate({ to: 'activity', id })}
            empty={<p>None of the activities matches. Clear the filters to see all.</p>}
          />
        </>
      )}
    </Page>
  );
}
