import { IconChecks } from '@tabler/icons-react';
import { ACTIVITY_STATE_WORDS } from '#shared/domain/activities/activity.ts';
import { type DataColumn, DataTable } from '../../ui/DataTable.tsx';
import { dateWords } from '../../ui/date-words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { RoomTabs } from '../../ui/RoomTabs.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { programmeTabs } from '../activities/programme-tabs.ts';
import { usePromised } from './use-verifications.ts';
import classes from './verifications.module.css';

type Row = NonNullable<ReturnType<typeof usePromised>['data']>['rows'][number];

const COLUMNS: readonly DataColumn<Row>[] = [
  {
    key: 'item',
    header: 'Recommendation',
    width: '44%',
    sortBy: ({ item }) => item.number,
    cell: ({ item }) => (
      <>
        <TextLink to={{ to: 'item', id: item.id }}>R-{item.number}</TextLink> {item.action}
      </>
    ),
  },
  {
    key: 'by',
    header: 'To be verified by',
    width: '30%',
    cell: ({ activity, words }) =>
      activity ? (
        <>
          <TextLink to={{ to: 'activity', id: activity.id }}>{activity.title}</TextLink>
          <span className={classes.sub}>{ACTIVITY_STATE_WORDS[activity.state]}</span>
        </>
      ) : (
        `“${words}”`
      ),
  },
  {
    key: 'since',
    header: 'Its day',
    isNarrow: true,
    sortBy: ({ since }) => since,
    cell: ({ since }) => (since ? dateWords(since) : 'none'),
  },
  { key: 'why', header: 'What became of it', cell: ({ why }) => why },
];

/** What was promised and never verified: linked or in words, its day past, no answer. */
export function PromisedPage() {
  const { data, error } = usePromised();
  return (
    <Page>
      <PageHeader
        title="Promised and never verified"
        description="Measures that a later audit, observation, visit or survey was to confirm. Its day is past, and nobody said what it found."
      />
      <RoomTabs label="Programme" tabs={programmeTabs} />
      <ProblemNotice error={error} />
      {!data && !error && <Loading what="Fetching what was promised…" />}
      {data && data.promised === 0 && (
        <EmptyState title="Nothing was promised yet" icon={<IconChecks size={32} stroke={1.5} />}>
          Ask an activity to confirm a recommendation, on the page of either. A measure that names an audit or
          a survey counts by its words.
        </EmptyState>
      )}
      {data && data.promised > 0 && (
        <>
          <p className={classes.sub}>
            {data.verified} of {data.promised} that were to be verified have an answer.
          </p>
          <DataTable
            label="Promised and never verified"
            rows={data.rows}
            columns={COLUMNS}
            keyOf={({ item, activity }) => `${item.id} ${activity?.id ?? ''}`}
            empty={<p>Nothing is past its day without an answer.</p>}
          />
        </>
      )}
    </Page>
  );
}
