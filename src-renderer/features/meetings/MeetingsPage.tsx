import { Box } from '@mantine/core';
import { IconPlus, IconUsersGroup } from '@tabler/icons-react';
import { navigate } from '../../base/place.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { dateWords } from '../../ui/date-words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { reachedWords, STATE_WORDS } from './meeting-words.ts';
import { SeriesEnds } from './SeriesEnd.tsx';
import { useMeetings } from './use-meetings.ts';

/** All meetings: planned, held, and their minutes. */
export function MeetingsPage() {
  const { data, error } = useMeetings();
  const plan = (
    <LinkButton to={{ to: 'new-meeting' }} leftSection={<IconPlus size={17} aria-hidden />}>
      Plan a meeting
    </LinkButton>
  );
  return (
    <Page>
      <PageHeader
        title="Meetings"
        description="Each asks of every open recommendation: was it done, and what did it change for the child?"
        actions={
          data &&
          data.length > 0 && (
            <>
              <LinkButton to={{ to: 'compare-days' }} variant="default">
                What moved
              </LinkButton>
              {plan}
            </>
          )
        }
      />
      <ProblemNotice error={error} />
      {!data && !error && <Loading what="Fetching the meetings…" />}
      {data?.length === 0 && (
        <EmptyState title="No meeting yet" icon={<IconUsersGroup size={32} stroke={1.5} />} actions={plan}>
          Plan the next one: its agenda comes from the tracker, most pressing first, and says what will not
          fit.
        </EmptyState>
      )}
      {data && data.length > 0 && (
        <DataTable
          label="Meetings"
          rows={data}
          keyOf={({ id }) => id}
          onOpen={({ id }) => navigate({ to: 'meeting', id })}
          columns={[
            {
              key: 'day',
              header: 'Day',
              isNarrow: true,
              sortBy: ({ day }) => day,
              cell: ({ day, startsAt }) => `${dateWords(day)}, ${startsAt}`,
            },
            {
              key: 'series',
              header: 'Meeting',
              sortBy: ({ series }) => series,
              cell: ({ id, series }) => <TextLink to={{ to: 'meeting', id }}>{series}</TextLink>,
            },
            { key: 'items', header: 'Agenda', cell: reachedWords },
            {
              key: 'state',
              header: 'State',
              sortBy: ({ state }) => state,
              cell: ({ state }) => STATE_WORDS[state],
            },
          ]}
        />
      )}
      {data && data.length > 0 && (
        <Box mt="xl">
          <SeriesEnds />
        </Box>
      )}
    </Page>
  );
}
