import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useParams } from 'wouter';
import type { RoundDetail } from '#shared/contract/rounds.ts';
import { useMay } from '../../base/permissions.ts';
import { InstantText } from '../../ui/DateText.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FactList } from '../../ui/FactList.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { BalancedAllocation } from './BalancedAllocation.tsx';
import { ChooseByHand } from './ChooseByHand.tsx';
import { KeptDraws } from './KeptDraws.tsx';
import { RoundActions } from './RoundActions.tsx';
import classes from './RoundPage.module.css';
import { RoundProgress } from './RoundProgress.tsx';
import { RoundReviews } from './RoundReviews.tsx';
import { RoundTabs } from './RoundTabs.tsx';
import { nextStep, reviewCount, sizeWords, windowWords } from './round-words.ts';
import { SampleDrawer } from './SampleDrawer.tsx';
import { useRound, useScales, useTemplates } from './use-rounds.ts';

/** One round: its facts, how far it is, its cases and who reviews them. */
export function RoundPage() {
  const { id = '' } = useParams<{ id: string }>();
  const { data, error } = useRound(id);
  if (!data)
    return (
      <Page>
        {error ? (
          <ProblemNotice error={error} actions={<LinkButton to={{ to: 'rounds' }}>All rounds</LinkButton>} />
        ) : (
          <Loading what="Fetching the round…" />
        )}
      </Page>
    );
  return <RoundSheet round={data} />;
}

type Panel = 'sample' | 'by-hand' | 'allocate' | null;

function RoundSheet({ round }: { round: RoundDetail }) {
  const [panel, setPanel] = useState<Panel>(null);
  const [outcome, setOutcome] = useState<string | null>(null);
  const { summary } = round;
  const next = nextStep(summary.counts);
  const open = (wanted: Panel) => {
    setOutcome(null);
    setPanel(wanted);
  };
  const close = () => setPanel(null);
  const finish = (words: string) => {
    setOutcome(words);
    setPanel(null);
  };
  const may = useMay();
  const choose = (isMain: boolean) =>
    may('rounds.addCases') && (
      <>
        <Button size="sm" variant="default" onClick={() => open('by-hand')}>
          Choose by hand
        </Button>
        <Button size="sm" variant={isMain ? 'filled' : 'default'} onClick={() => open('sample')}>
          Draw a sample
        </Button>
      </>
    );
  return (
    <Page width="full">
      <PageHeader
        above={<TextLink to={{ to: 'rounds' }}>Rounds</TextLink>}
        title={summary.name}
        actions={
          <>
            <RoundActions round={round} />
            <LinkButton
              to={{ to: 'edit-round', id: summary.id }}
              variant="default"
              leftSection={<IconPencil size={17} aria-hidden />}
            >
              Edit the round
            </LinkButton>
          </>
        }
      />
      <RoundTabs id={summary.id} />
      <RoundFacts round={round} />
      <div className={classes.outcome}>
        {outcome && (
          <Notice kind="well" isLive>
            <p>{outcome}</p>
          </Notice>
        )}
      </div>
      {next === 'choose-cases' ? (
        <EmptyState title="No case has been chosen yet" actions={choose(true)}>
          Draw a random sample, which can be drawn again by its seed, or tick cases in the list. Both can be
          mixed, and each case keeps the reason why it is in.
        </EmptyState>
      ) : (
        <>
          <Section title="Progress">
            <RoundProgress counts={summary.counts} size="large" />
            {next === 'pack' && may('moderation.createDraft') && <ReadyForPack roundId={summary.id} />}
          </Section>
          <Section
            title="Reviews"
            actions={
              <>
                {choose(false)}
                {may('rounds.allocate') && summary.counts['to-allocate'] > 0 && (
                  <Button size="sm" onClick={() => open('allocate')}>
                    Allocate evenly
                  </Button>
                )}
              </>
            }
          >
            <RoundReviews reviews={round.reviews} />
          </Section>
        </>
      )}
      {round.draws.length > 0 && <KeptDraws draws={round.draws} />}
      <SampleDrawer round={round} isOpen={panel === 'sample'} onClose={close} onKept={finish} />
      <ChooseByHand round={round} isOpen={panel === 'by-hand'} onClose={close} onAdded={finish} />
      <BalancedAllocation round={round} isOpen={panel === 'allocate'} onClose={close} />
    </Page>
  );
}

function RoundFacts({ round: { summary, draft } }: { round: RoundDetail }) {
  const { data: scales } = useScales();
  const { data: templates } = useTemplates();
  const template = templates?.find(({ id }) => id === draft.templateId);
  return (
    <div className={classes.facts}>
      <FactList
        layout="row"
        facts={[
          ['Window', windowWords(summary.opensOn, summary.closesOn)],
          ['Theme', summary.theme || 'None'],
          ['Closed', summary.closedAt && <InstantText key="closed" at={summary.closedAt} />],
          ['Calibration', summary.requiresCalibration && 'Required before submitting'],
          ['Size', sizeWords(reviewCount(summary.counts), summary.targetSize)],
          ['Template', template && `${template.name}, version ${template.version}`],
          [
            'Grades',
            scales
              ?.find(({ id }) => id === draft.scaleId)
              ?.points.map(({ word }) => word)
              .join(', '),
          ],
        ]}
      />
    </div>
  );
}

function ReadyForPack({ roundId }: { roundId: string }) {
  return (
    <div className={classes.ready}>
      <Notice kind="well">
        <p>
          Every review of this round is submitted and sealed. An anonymised sample can go to a moderator now.{' '}
          <TextLink to={{ to: 'new-pack', round: roundId }}>Prepare a moderation pack</TextLink>
        </p>
      </Notice>
    </div>
  );
}
