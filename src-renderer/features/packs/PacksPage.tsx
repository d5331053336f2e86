import { IconPackage } from '@tabler/icons-react';
import type { Release } from '#shared/contract/packs.ts';
import { useMay } from '../../base/permissions.ts';
import { navigate } from '../../base/place.ts';
import { type DataColumn, DataTable } from '../../ui/DataTable.tsx';
import { InstantText } from '../../ui/DateText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { RoomTabs } from '../../ui/RoomTabs.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { packTabs } from '../exchange/pack-tabs.ts';
import { InterruptedPacks } from './InterruptedPacks.tsx';
import { BeingPrepared, PacksToOpen, UnnotedPassphrases } from './PacksUnderWay.tsx';
import { sizeWords } from './pack-words.ts';
import { useDrafts, useReleases } from './use-packs.ts';

const releaseColumns: readonly DataColumn<Release>[] = [
  {
    key: 'releasedAt',
    header: 'Left',
    cell: ({ id, releasedAt }) => (
      <TextLink to={{ to: 'release', id }}>
        <InstantText at={releasedAt} />
      </TextLink>
    ),
    sortBy: ({ releasedAt }) => releasedAt,
    isNarrow: true,
  },
  {
    key: 'recipient',
    header: 'To',
    cell: ({ recipient }) => recipient,
    sortBy: ({ recipient }) => recipient,
  },
  { key: 'file', header: 'File', cell: ({ fileName }) => fileName },
  { key: 'reviews', header: 'Reviews', cell: ({ reviews }) => reviews, align: 'end' },
  { key: 'bytes', header: 'Size', cell: ({ bytes }) => sizeWords(bytes), align: 'end', isNarrow: true },
  { key: 'by', header: 'Released by', cell: ({ releasedBy }) => releasedBy },
];

/** The packs room: what is being prepared, what left, and the way to open one that came. */
export function PacksPage() {
  const may = useMay();
  const isPreparing = may('moderation.drafts');
  const drafts = useDrafts(isPreparing);
  const releases = useReleases(isPreparing);
  const open = (drafts.data ?? []).filter(({ releasedAt }) => releasedAt === null);
  const error = drafts.error ?? releases.error;
  const isEmpty = drafts.data?.length === 0 && releases.data?.length === 0;
  if (!isPreparing) return <PacksToOpen />;
  return (
    <Page>
      <PageHeader
        title="Packs"
        description="A pack carries anonymised reviews to somebody who grades them a second time. You see exactly what leaves before it does, and everything that left is kept in a log."
        actions={
          <>
            <LinkButton to={{ to: 'open-pack' }} variant="default">
              Open a pack
            </LinkButton>
            {!isEmpty && <LinkButton to={{ to: 'new-pack' }}>Prepare a moderation pack</LinkButton>}
          </>
        }
      />
      <RoomTabs label="Packs" tabs={packTabs} />
      <ProblemNotice error={error} />
      <UnnotedPassphrases />
      <InterruptedPacks />
      {(drafts.isPending || releases.isPending) && !error && <Loading what="Fetching packs…" />}
      {isEmpty ? (
        <EmptyState
          title="No pack was prepared yet"
          icon={<IconPackage size={32} stroke={1.5} />}
          actions={<LinkButton to={{ to: 'new-pack' }}>Prepare a moderation pack</LinkButton>}
        >
          When reviews of a round are submitted, choose some of them here. Names, places, numbers and dates
          are replaced, you check every replacement, and an encrypted file is written for the moderator.
        </EmptyState>
      ) : (
        <>
          {drafts.data && <BeingPrepared drafts={open} />}
          {releases.data && (
            <Section title="What left" description="The release log. Nobody can change or remove an entry.">
              <DataTable
                label="Release log"
                columns={releaseColumns}
                rows={releases.data}
                keyOf={({ id }) => id}
                onOpen={({ id }) => navigate({ to: 'release', id })}
                initialSorting={{ column: 'releasedAt', direction: 'descending' }}
                empty={<p>Nothing has left yet.</p>}
              />
            </Section>
          )}
        </>
      )}
    </Page>
  );
}
