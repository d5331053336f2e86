import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPackage, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { PackDraftRow } from '#shared/contract/pack-preview.ts';
import type { Release } from '#shared/contract/packs.ts';
import { useMay } from '../../base/permissions.ts';
import { navigate } from '../../base/place.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { type DataColumn, DataTable } from '../../ui/DataTable.tsx';
import { InstantText } from '../../ui/DateText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { RoomTabs } from '../../ui/RoomTabs.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { packTabs } from '../exchange/pack-tabs.ts';
import { InterruptedPacks } from './InterruptedPacks.tsx';
import { designWord, sizeWords } from './pack-words.ts';
import { useUnnotedPacks } from './seal/unnoted-pack.ts';
import { useDrafts, useReleases, useRemoveDraft } from './use-packs.ts';

const draftColumns: readonly DataColumn<PackDraftRow>[] = [
  {
    key: 'recipient',
    header: 'For',
    cell: ({ id, recipient }) => (
      <TextLink to={{ to: 'pack', id }}>{recipient || 'nobody named yet'}</TextLink>
    ),
    sortBy: ({ recipient }) => recipient,
  },
  { key: 'round', header: 'Round', cell: ({ round }) => round, sortBy: ({ round }) => round },
  { key: 'reviews', header: 'Reviews', cell: ({ reviews }) => reviews, align: 'end' },
  { key: 'design', header: 'Design', cell: ({ design }) => designWord(design) },
  { key: 'purpose', header: 'Purpose', cell: ({ purpose }) => purpose },
  {
    key: 'created',
    header: 'Begun',
    cell: ({ createdAt, createdBy }) => (
      <>
        <InstantText at={createdAt} />, {createdBy}
      </>
    ),
    sortBy: ({ createdAt }) => createdAt,
  },
];

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
            <LinkButton to={{ to: 'new-pack' }}>Prepare a moderation pack</LinkButton>
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

/** For those who are sent packs and send none. */
function PacksToOpen() {
  return (
    <Page>
      <PageHeader title="Packs" />
      <RoomTabs label="Packs" tabs={packTabs} />
      <EmptyState
        title="Open a pack that you were sent"
        icon={<IconPackage size={32} stroke={1.5} />}
        actions={<LinkButton to={{ to: 'open-pack' }}>Open a pack</LinkButton>}
      >
        It comes as a file whose name ends in “.plumb”. You need the passphrase that you were told, or your
        own key.
      </EmptyState>
    </Page>
  );
}

function BeingPrepared({ drafts }: { drafts: readonly PackDraftRow[] }) {
  const [leaving, setLeaving] = useState<PackDraftRow | null>(null);
  const remove = useRemoveDraft();
  const columns: readonly DataColumn<PackDraftRow>[] = [
    ...draftColumns,
    {
      key: 'remove',
      header: 'Delete draft',
      align: 'end',
      cell: (draft) => (
        <Tooltip label="Give this pack up">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Delete the draft pack for ${draft.recipient}`}
            onClick={() => setLeaving(draft)}
          >
            <IconTrash size={17} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ),
    },
  ];
  return (
    <Section title="Being prepared">
      <DataTable
        label="Packs being prepared"
        columns={columns}
        rows={drafts}
        keyOf={({ id }) => id}
        onOpen={({ id }) => navigate({ to: 'pack', id })}
        empty={<p>No pack is being prepared.</p>}
      />
      <ConfirmDialog
        isOpen={leaving !== null}
        title="Give this pack up?"
        confirmWords="Give it up"
        isBusy={remove.isPending}
        error={remove.error}
        onConfirm={() => leaving && remove.mutate({ id: leaving.id }, { onSuccess: () => setLeaving(null) })}
        onCancel={() => setLeaving(null)}
      >
        The pack for {leaving?.recipient} is taken away, and what was looked at in it. The reviews stay as
        they are, and decisions about words stay with their cases.
      </ConfirmDialog>
    </Section>
  );
}

/** Packs that were written, and whose page with the passphrase was left before anybody noted it. */
function UnnotedPassphrases() {
  const { unnoted } = useUnnotedPacks();
  return unnoted.map(({ draftId, recipient }) => (
    <Notice key={draftId} kind="caution">
      <p>
        The passphrase of the pack for {recipient} is not noted yet. It is kept nowhere but on that page.{' '}
        <TextLink to={{ to: 'seal-pack', id: draftId }}>Show it</TextLink>
      </p>
    </Notice>
  ));
}
