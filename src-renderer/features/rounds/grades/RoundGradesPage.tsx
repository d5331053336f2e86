import { Button, SegmentedControl, Select } from '@mantine/core';
import { IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { useParams } from 'wouter';
import type { RoundResults } from '#shared/contract/round-results.ts';
import {
  type GradeView,
  goodOrBetter,
  gradeOf,
  OVERALL_FIELD,
  orderResults,
  type ResultOrder,
  tallyOf,
} from '#shared/domain/rounds/grade-tally.ts';
import { client } from '../../../base/client.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { LinkButton } from '../../../ui/LinkButton.tsx';
import { Loading } from '../../../ui/Loading.tsx';
import { Page } from '../../../ui/Page.tsx';
import { PageHeader } from '../../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../../ui/ProblemNotice.tsx';
import { Section } from '../../../ui/Section.tsx';
import { TextLink } from '../../../ui/TextLink.tsx';
import { fileNameOf, usePaperActions } from '../../../ui/use-paper-actions.tsx';
import { usePaper } from '../../../ui/use-print.ts';
import { RoundTabs } from '../RoundTabs.tsx';
import { useRoundResults } from '../use-rounds.ts';
import { DomainTable } from './DomainTable.tsx';
import { GradeBars } from './GradeBars.tsx';
import { GradeGrid } from './GradeGrid.tsx';
import classes from './grades.module.css';

/** The grades of a round as pictures: how many had which grade, and each child by each domain. */
export function RoundGradesPage() {
  const { id = '' } = useParams<{ id: string }>();
  const { data, error } = useRoundResults(id);
  usePaper(() => client.rounds.paper({ id }));
  const paper = usePaperActions({
    fileName: fileNameOf(`results ${data?.round.name ?? ''}`),
    save: (fileToken) => client.rounds.saveResults({ id, fileToken }),
  });
  return (
    <Page width="full">
      <PageHeader
        above={<TextLink to={{ to: 'rounds' }}>Rounds</TextLink>}
        title={data ? data.round.name : 'The round'}
        actions={data && data.round.reviews.length > 0 && paper.buttons}
      />
      {paper.outcome}
      <RoundTabs id={id} />
      <ProblemNotice error={error} />
      {!data && !error && <Loading what="Fetching the grades…" />}
      {data && data.round.reviews.length === 0 && (
        <EmptyState
          title="No review is submitted yet"
          actions={<LinkButton to={{ to: 'round', id }}>See how far the reviews are</LinkButton>}
        >
          The grades appear here as reviews are submitted. {openWords(data.round.open)}
        </EmptyState>
      )}
      {data && data.round.reviews.length > 0 && <Results results={data} />}
    </Page>
  );
}

const ORDERS: readonly { readonly value: ResultOrder; readonly label: string }[] = [
  { value: 'best', label: 'Best overall first' },
  { value: 'worst', label: 'Lowest overall first' },
  { value: 'name', label: 'By name' },
  { value: 'reviewer', label: 'By reviewer' },
];

function Results({ results: { round, before } }: { results: RoundResults }) {
  const [view, setView] = useState<GradeView>('graded');
  const [order, setOrder] = useState<ResultOrder>('best');
  const [rank, setRank] = useState<number | null>(null);
  const overall = tallyOf(round, OVERALL_FIELD, view);
  const shown = orderResults(round.reviews, order, view).filter(
    (review) => rank === null || gradeOf(review, OVERALL_FIELD, view)?.rank === rank,
  );
  const chosen = round.points.find((point) => point.rank === rank);
  return (
    <>
      <p className={classes.sentence}>
        <strong>{goodOrBetter(tallyOf(round, OVERALL_FIELD, 'graded')).words}</strong> as graded
        {overall.moderated > 0 && (
          <>
            {'; '}
            <strong>{goodOrBetter(tallyOf(round, OVERALL_FIELD, 'moderated')).words}</strong> as moderated
          </>
        )}
        {overall.moderated > 0
          ? `; ${overall.moderated} moderated, ${round.reviews.length - overall.moderated} not.`
          : '. None was moderated yet.'}{' '}
        {openWords(round.open)}
      </p>
      <div className={classes.pictures}>
        <Section
          title="Each child by each domain"
          actions={
            <>
              {overall.moderated > 0 && (
                <SegmentedControl
                  size="sm"
                  aria-label="Which grades are shown"
                  value={view}
                  onChange={(value) => setView(value === 'moderated' ? 'moderated' : 'graded')}
                  data={[
                    { value: 'graded', label: 'As graded' },
                    { value: 'moderated', label: 'As moderated' },
                  ]}
                />
              )}
              <Select
                size="sm"
                aria-label="Order of the children"
                value={order}
                onChange={(value) => setOrder(ORDERS.find((one) => one.value === value)?.value ?? 'best')}
                data={[...ORDERS]}
                allowDeselect={false}
              />
            </>
          }
        >
          {chosen && (
            <p>
              {shown.length} of {round.reviews.length}: {chosen.word}.{' '}
              <Button variant="subtle" size="compact-sm" onClick={() => setRank(null)}>
                Show all
              </Button>
            </p>
          )}
          <GradeGrid round={round} reviews={shown} view={view} isByReviewer={order === 'reviewer'} />
        </Section>
        <Section title="Overall grades">
          <GradeBars round={round} before={before} view={view} chosen={rank} onChoose={setRank} />
        </Section>
      </div>
      <ByDomain round={round} before={before} view={view} />
    </>
  );
}

function ByDomain({ round, before, view }: RoundResults & { view: GradeView }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Section
      title="The same as a table"
      actions={
        <Button
          size="sm"
          variant="default"
          leftSection={<IconTable size={17} aria-hidden />}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? 'Hide the table' : 'Show the table'}
        </Button>
      }
    >
      {isOpen && <DomainTable round={round} before={before} view={view} />}
    </Section>
  );
}

function openWords(open: number): string {
  if (open === 0) return '';
  return open === 1 ? 'One review is still to come.' : `${open} reviews are still to come.`;
}
