import { Button, Group } from '@mantine/core';
import type { OpenConflict } from '#shared/contract/opened-packs.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { Difference } from './Difference.tsx';
import { useDifferenceKeys } from './use-difference-keys.ts';
import { useConflicts, useSettle } from './use-exchange.ts';

/** Parts that both sides changed: each is decided when there is time, and both versions are kept whatever is decided. */
export function ConflictsPage() {
  const conflicts = useConflicts();
  const settle = useSettle();
  const page = useDifferenceKeys((at, next) => {
    const keep = (side: 'here' | 'theirs') => () => {
      const conflict = conflicts.data?.[at()];
      if (conflict && !settle.isPending) settle.mutate({ id: conflict.id, keep: side });
    };
    return { 1: keep('here'), 2: keep('theirs'), 3: next };
  });
  return (
    <Page>
      <PageHeader
        above={<TextLink to={{ to: 'exchange' }}>Work out and in</TextLink>}
        title="Differences to decide"
        description="Both sides changed the same part of a review. Nothing is lost: both versions stay written down, whichever you choose."
      />
      <ProblemNotice error={conflicts.error ?? settle.error} />
      {conflicts.isPending && <Loading what="Fetching differences…" />}
      {conflicts.data?.length === 0 && (
        <EmptyState
          title="Nothing to decide"
          actions={<LinkButton to={{ to: 'exchange' }}>Work out and in</LinkButton>}
        >
          Where both sides change the same part of a review, it waits here.
        </EmptyState>
      )}
      {conflicts.data && conflicts.data.length > 0 && (
        <p>
          <KeyHint keys="N" /> next difference; then <KeyHint keys="1" /> keeps what is here,{' '}
          <KeyHint keys="2" /> takes the other side’s, <KeyHint keys="3" /> leaves it for later.
        </p>
      )}
      <div ref={page}>
        {conflicts.data?.map((conflict) => (
          <OneConflict
            key={conflict.id}
            conflict={conflict}
            isBusy={settle.isPending}
            onKeep={(keep) => settle.mutate({ id: conflict.id, keep })}
          />
        ))}
      </div>
    </Page>
  );
}

function OneConflict({
  conflict,
  isBusy,
  onKeep,
}: {
  conflict: OpenConflict;
  isBusy: boolean;
  onKeep: (keep: 'here' | 'theirs') => void;
}) {
  const { reviewId, childName, reference, from, isWhole } = conflict;
  return (
    <Section
      title={
        <TextLink to={{ to: 'review', id: reviewId }}>
          {childName}, {reference}
        </TextLink>
      }
      actions={
        <Group gap="xs">
          <Button variant="default" disabled={isBusy} onClick={() => onKeep('here')}>
            Keep what is here
          </Button>
          <Button variant="default" disabled={isBusy} onClick={() => onKeep('theirs')}>
            {isWhole ? `Take the finished review of ${from}` : `Take what ${from} wrote`}
          </Button>
        </Group>
      }
    >
      {isWhole && (
        <Notice>
          {from} finished and sealed this review, so it is taken whole, with all that differs in it, or not at
          all.
        </Notice>
      )}
      <Difference difference={conflict} from={from} />
    </Section>
  );
}
