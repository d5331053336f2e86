import { Button } from '@mantine/core';
import { IconPlus, IconTargetArrow } from '@tabler/icons-react';
import { useSearch } from 'wouter';
import { localDay } from '#shared/domain/dates/calendar-days.ts';
import { useMay } from '../../base/permissions.ts';
import { navigate } from '../../base/place.ts';
import { dateWords } from '../../ui/date-words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { RoomTabs } from '../../ui/RoomTabs.tsx';
import { NamedFilters } from './NamedFilters.tsx';
import { recommendationTabs } from './recommendation-tabs.ts';
import { TrackerBoard } from './TrackerBoard.tsx';
import { TrackerCounts } from './TrackerCounts.tsx';
import { TrackerFilters, TrackerShape } from './TrackerFilters.tsx';
import { TrackerList } from './TrackerList.tsx';
import { TrackerTimeline } from './TrackerTimeline.tsx';
import classes from './tracker.module.css';
import { filterOf, placeOfFilter } from './tracker-address.ts';
import { PAGE_SIZE, type TrackerFilter, useSaveTracker, useTracker } from './use-tracker.ts';

/** What was recommended, what was done about it, and what it changed for the child. */
export function TrackerPage() {
  const filter = filterOf(useSearch());
  const { data, error } = useTracker(filter);
  const may = useMay();
  const mayAdd = may('tracker.add');
  const saving = useSaveTracker(filter);
  const change = (patch: Partial<TrackerFilter>) =>
    navigate(placeOfFilter({ ...filter, offset: 0, ...patch }), { replace: true });
  const isNothing = data?.counts.total === 0 && !isNarrowed(filter);
  return (
    <Page width="full">
      <PageHeader
        title="Tracker"
        description="What was recommended, what was done about it, and what it changed for the child."
        actions={
          mayAdd && (
            <>
              <Button variant="default" loading={saving.isPending} onClick={() => saving.mutate()}>
                Save as…
              </Button>
              <LinkButton to={{ to: 'bring-in' }} variant="default">
                Bring in a file
              </LinkButton>
              <LinkButton to={{ to: 'new-item' }} leftSection={<IconPlus size={17} aria-hidden />}>
                Add a recommendation
              </LinkButton>
            </>
          )
        }
      />
      <RoomTabs label="Recommendations" tabs={recommendationTabs}>
        {data && !isNothing && <TrackerShape shape={filter.shape} onChange={change} />}
      </RoomTabs>
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
          <div className={classes.narrowed}>
            {filter.shape !== 'board' && (
              <TrackerCounts counts={data.counts} view={filter.view} onChange={(view) => change({ view })} />
            )}
            <NamedFilters filter={filter} maySave={may('tracker.saveFilter')} />
          </div>
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
              {filter.shape === 'timeline' ? (
                <TrackerTimeline rows={data.rows} today={filter.asAt ?? localDay(new Date())} />
              ) : (
                <TrackerList
                  key={placeKey(filter)}
                  rows={data.rows}
                  groups={data.groups}
                  groupBy={filter.groupBy}
                  owners={data.owners}
                  mayChange={may('tracker.sayMany') && filter.asAt === null}
                  maySay={may('tracker.say') && filter.asAt === null}
                />
              )}
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

/** Ticks are of the rows in sight: another filter or page begins without any. */
const placeKey = (filter: TrackerFilter): string => JSON.stringify(placeOfFilter(filter));
