import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPackage, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { PackDraftRow } from '#shared/contract/pack-preview.ts';
import { navigate } from '../../base/place.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { type DataColumn, DataTable } from '../../ui/DataTable.tsx';
import { InstantText } from '../../ui/DateText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { RoomTabs } from '../../ui/RoomTabs.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { packTabs } from '../exchange/pack-tabs.ts';
import { designWord } from './pack-words.ts';
import { useUnnotedPacks } from './seal/unnoted-pack.ts';
import { useRemoveDraft } from './use-packs.ts';

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

/** For those who are sent packs and send none. */
export function PacksToOpen() {
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

/** Packs that are being prepared, each with what is left to look at. */
export function BeingPrepared({ drafts }: { drafts: readonly PackDraftRow[] }) {
  const [leaving, setLeaving] = useState<PackDraftRow | null>(null);
  const remove = useRemoveDraft();
  const columns: readonly DataColumn<PackDraftRow>[] = [
    ...draftColumns,
    {
      key: 'remove',
      header: 'Delete draft',
      align: 'end',
      cell: (draft) => (
        <Tooltip label="Delete this draft">
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
        title="Delete this draft pack?"
        confirmWords="Delete draft"
        isBusy={remove.isPending}
        error={remove.error}
        onConfirm={() => leaving && remove.mutate({ id: leaving.id }, { onSuccess: () => setLeaving(null) })}
        onCancel={() => setLeaving(null)}
      >
        The draft for {leaving?.recipient} is deleted, with the note of what was looked at in it. The reviews
        stay as they are, and decisions about words stay with their cases.
      </ConfirmDialog>
    </Section>
  );
}

/** Packs that were written, and whose page with the passphrase was left before anybody noted it. */
export function UnnotedPassphrases() {
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
