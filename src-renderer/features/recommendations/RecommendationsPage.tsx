import { Button } from '@mantine/core';
import { IconBulb, IconDeviceFloppy } from '@tabler/icons-react';
import { useSearch } from 'wouter';
import { client } from '../../base/client.ts';
import { navigate } from '../../base/place.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Pager } from '../../ui/Pager.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { RoomTabs } from '../../ui/RoomTabs.tsx';
import { usePaper } from '../../ui/use-print.ts';
import { recommendationTabs } from '../tracker/recommendation-tabs.ts';
import { filterOf, isNarrowed, placeOfFilter } from './filter-address.ts';
import { RecommendationFilters } from './RecommendationFilters.tsx';
import { RecommendationTable } from './RecommendationTable.tsx';
import { PAGE_SIZE, type RecommendationFilter, useRecommendations } from './use-recommendations.ts';
import { useSaveList } from './use-save-list.ts';

/** Every recommendation of every review, in one place. */
export function RecommendationsPage() {
  const filter = filterOf(useSearch());
  const { data, error } = useRecommendations(filter);
  const saving = useSaveList(filter);
  const { offset: _page, ...wanted } = filter;
  usePaper(() => client.recommendations.paper(wanted));
  const change = (patch: Partial<RecommendationFilter>) =>
    navigate(placeOfFilter({ ...filter, offset: 0, ...patch }), { replace: true });
  const isEmpty = data?.total === 0 && !isNarrowed(filter);
  return (
    <Page width="full">
      <PageHeader
        title="Recommendations"
        description="What reviews asked for: for whom, by whom, by when. Each links to the review that it comes from."
        actions={
          data &&
          data.total > 0 && (
            <Button
              variant="default"
              leftSection={<IconDeviceFloppy size={17} aria-hidden />}
              loading={saving.isPending}
              onClick={() => saving.mutate()}
            >
              Save as…
            </Button>
          )
        }
      />
      <RoomTabs label="Recommendations" tabs={recommendationTabs} />
      <ProblemNotice error={error} />
      <ProblemNotice error={saving.error} />
      {saving.data && (
        <Notice kind="well" isLive>
          {saving.data.rows} {saving.data.rows === 1 ? 'recommendation' : 'recommendations'} saved as{' '}
          {saving.data.name}. It names children: it is not for publication.
        </Notice>
      )}
      {!data && !error && <Loading what="Fetching the recommendations…" />}
      {isEmpty && <NothingYet />}
      {data && !isEmpty && (
        <>
          <RecommendationFilters filter={filter} themes={data.themes} onChange={change} />
          {data.rows.length === 0 ? (
            <EmptyState
              title="No recommendation fits"
              actions={
                <Button
                  variant="default"
                  onClick={() => navigate({ to: 'recommendations' }, { replace: true })}
                >
                  Show all of them
                </Button>
              }
            >
              Take a word or a filter away to see more.
            </EmptyState>
          ) : (
            <>
              <RecommendationTable rows={data.rows} />
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

function NothingYet() {
  return (
    <EmptyState
      title="No recommendation yet"
      icon={<IconBulb size={32} stroke={1.5} />}
      actions={<LinkButton to={{ to: 'rounds' }}>Go to Rounds</LinkButton>}
    >
      What a reviewer recommends, for a child or for the service, gathers here from every review, with who
      does it and by when. The demo workspace, on the start screen, shows how it looks.
    </EmptyState>
  );
}
