import { IconClipboardList, IconPlus } from '@tabler/icons-react';
import type { RoundSummary } from '#shared/contract/rounds.ts';
import { navigate } from '../../base/place.ts';
import { type DataColumn, DataTable } from '../../ui/DataTable.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { RoomTabs } from '../../ui/RoomTabs.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { RoundProgress } from './RoundProgress.tsx';
import { roundTabs } from './round-tabs.ts';
import { reviewCount, sizeWords, windowWords } from './round-words.ts';
import { useRounds } from './use-rounds.ts';

const columns: readonly DataColumn<RoundSummary>[] = [
  {
    key: 'name',
    header: 'Round',
    cell: ({ id, name }) => <TextLink to={{ to: 'round', id }}>{name}</TextLink>,
    sortBy: ({ name }) => name,
  },
  { key: 'theme', header: 'Theme', cell: ({ theme }) => theme || '–', sortBy: ({ theme }) => theme || null },
  {
    key: 'window',
    header: 'Window',
    cell: ({ opensOn, closesOn }) => windowWords(opensOn, closesOn),
    sortBy: ({ opensOn }) => opensOn,
    isNarrow: true,
  },
  {
    key: 'size',
    header: 'Size',
    cell: ({ counts, targetSize }) => sizeWords(reviewCount(counts), targetSize),
    sortBy: ({ counts }) => reviewCount(counts),
    isNarrow: true,
  },
  {
    key: 'progress',
    header: 'Reviews',
    cell: ({ counts }) => <RoundProgress counts={counts} />,
    width: '32%',
  },
];

/** Every round, with how far its reviews are. */
export function RoundsPage() {
  const { data: rounds, error } = useRounds();
  return (
    <Page>
      <PageHeader
        title="Rounds"
        description="A round is a set of practice reviews over a window of time, perhaps with a theme."
        actions={
          rounds &&
          rounds.length > 0 && (
            <LinkButton to={{ to: 'new-round' }} leftSection={<IconPlus size={17} aria-hidden />}>
              New round
            </LinkButton>
          )
        }
      />
      <RoomTabs label="Rounds" tabs={roundTabs} />
      <ProblemNotice error={error} />
      {!rounds && !error && <Loading what="Fetching rounds…" />}
      {rounds && (
        <DataTable
          label="Rounds"
          columns={columns}
          rows={rounds}
          keyOf={({ id }) => id}
          onOpen={({ id }) => navigate({ to: 'round', id })}
          initialSorting={{ column: 'window', direction: 'descending' }}
          empty={
            <EmptyState
              title="No round has been set up yet"
              icon={<IconClipboardList size={32} stroke={1.5} />}
              actions={
                <>
                  <LinkButton to={{ to: 'new-round' }}>Set up a round</LinkButton>
                  <LinkButton to={{ to: 'import-cases' }} variant="default">
                    Import cases first
                  </LinkButton>
                </>
              }
            >
              Give it a name and a window, choose cases by hand or by a random sample, and allocate them to
              reviewers. You see here how far each round is.
            </EmptyState>
          }
        />
      )}
    </Page>
  );
}
