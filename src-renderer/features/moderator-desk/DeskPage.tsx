import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DeskPack } from '#shared/contract/moderator-desk.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { InstantText } from '../../ui/DateText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { UnderWay } from '../../ui/UnderWay.tsx';
import { ViewsDialog } from '../moderations/ViewsDialog.tsx';
import { DeskReturns } from './DeskReturns.tsx';
import { DeskSeals } from './DeskSeals.tsx';
import { useDesk, useHandModerationBack, useSavePackViews } from './use-moderator-desk.ts';

/** A moderator's own desk: the anonymised reviews that were sent, how far each is, and what was handed back. */
export function DeskPage() {
  const { data, error } = useDesk();
  return (
    <Page>
      <PageHeader
        title="To grade"
        description="Anonymised reviews that you were asked to judge again. Your grades and reasons go back; no text of a child does."
        actions={
          <>
            <LinkButton to={{ to: 'contacts' }} variant="default">
              Contacts and keys
            </LinkButton>
            <LinkButton to={{ to: 'open-pack' }} variant="default">
              Open a moderation pack
            </LinkButton>
          </>
        }
      />
      <ProblemNotice error={error} />
      {!data && !error && <Loading what="Fetching what you were sent…" />}
      {data?.length === 0 && (
        <EmptyState
          title="Nothing was sent to you yet"
          actions={<LinkButton to={{ to: 'open-pack' }}>Open a moderation pack</LinkButton>}
        >
          A pack is a file whose name ends in “.plumb”. Open it here, or double-click it.
        </EmptyState>
      )}
      {data?.map((pack) => (
        <OnePack key={pack.packId} pack={pack} />
      ))}
    </Page>
  );
}

const STATES = { 'not-begun': 'not begun', begun: 'begun', finished: 'finished' } as const;

function stateWords({ state, handedBack, isChanged }: DeskPack['reviews'][number]): string {
  if (handedBack === 0) return STATES[state];
  if (state !== 'finished') return 'handed back; being changed, and not whole now';
  return isChanged ? 'changed since it was handed back' : 'handed back';
}

function OnePack({ pack }: { pack: DeskPack }) {
  const { packId, from, theme, reviews, views, returns, hasNews, canHandBack } = pack;
  const handBack = useHandModerationBack();
  const saveViews = useSavePackViews();
  const [isSaying, setSaying] = useState(false);
  const finished = reviews.filter(({ state }) => state === 'finished').length;
  const give = async () => {
    const file = await window.plumbline.chooseWhereToSave(
      'save-pack',
      `moderation-return-${returns.length + 1}.plumb`,
    );
    if (file) handBack.mutate({ packId, fileToken: file.token });
  };
  return (
    <Section
      title={theme || 'Moderation pack'}
      description={
        <>
          {countWords(reviews.length, 'review')}, {finished} finished. {from ? `From ${from}, t` : 'T'}aken in{' '}
          <InstantText at={pack.takenAt} />.{' '}
          {pack.isBlind && 'The first grades are sealed; you see them after yours are in.'}
        </>
      }
      actions={
        <>
          <Button variant="default" onClick={() => setSaying(true)}>
            {views ? 'Change your views on the template' : 'Views on the template'}
          </Button>
          <Button
            disabled={!hasNews || !canHandBack}
            loading={handBack.isPending}
            onClick={() => void give()}
          >
            Hand back {finished} of {reviews.length}
          </Button>
        </>
      }
    >
      {!canHandBack && (
        <Notice kind="caution">
          This pack names no key that a return could be locked for. Ask the sender for a return form, or for a
          pack from a newer Plumbline.
        </Notice>
      )}
      <UnderWay work={handBack} />
      <ProblemNotice error={handBack.error} />
      <ul>
        {reviews.map((review) => (
          <li key={review.number}>
            <TextLink to={{ to: 'second-grade', id: `${packId}.${review.number}` }}>{review.alias}</TextLink>{' '}
            ({stateWords(review)})
          </li>
        ))}
      </ul>
      {pack.isBlind && returns.length > 0 && <DeskSeals packId={packId} reviews={reviews} />}
      <DeskReturns from={from} returns={returns} />
      {isSaying && (
        <ViewsDialog
          prompts={pack.prompts}
          before={views}
          onSave={(said) => saveViews.mutateAsync({ packId, views: said })}
          onClose={() => setSaying(false)}
        />
      )}
    </Section>
  );
}
