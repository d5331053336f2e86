import { Button } from '@mantine/core';
import { useParams } from 'wouter';
import type { ModerationDetail } from '#shared/contract/moderations.ts';
import { DESIGN_WORDS } from '#shared/domain/moderation/designs.ts';
import { client } from '../../base/client.ts';
import { dateWords } from '../../ui/date-words.ts';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageWait } from '../../ui/PageWait.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { FeedbackSheets } from './FeedbackSheets.tsx';
import { Headline } from './Headline.tsx';
import { Learnt } from './Learnt.tsx';
import { ModeratorsSection } from './ModeratorsSection.tsx';
import classes from './moderations.module.css';
import { SampleTable } from './SampleTable.tsx';
import { useModeration, useSaveFile, useWiden } from './use-moderations.ts';
import { ViewsSection } from './ViewsSection.tsx';

/** One moderation: who has graded what, what is beyond the tolerance, what it does to the figures. */
export function ModerationPage() {
  const { id = '' } = useParams();
  const { data, error } = useModeration(id);
  const report = useSaveFile('moderation-report.docx', (fileToken) =>
    client.moderations.saveReport({ id, fileToken }),
  );
  if (!data)
    return (
      <PageWait
        error={error}
        what="Fetching the moderation…"
        back={{ to: { to: 'moderations' }, title: 'All moderations' }}
      />
    );
  return (
    <Page>
      <PageHeader
        above={<TextLink to={{ to: 'moderations' }}>Moderation</TextLink>}
        title={data.title}
        description={`${DESIGN_WORDS[data.design].title}, ${data.rounds}. Drawn ${data.lagDays} days after the round closed, seed ${data.seed}; due ${dateWords(data.deadline)}.`}
        actions={
          <>
            <Button variant="default" loading={report.isPending} onClick={() => report.mutate()}>
              Save the report
            </Button>
            <LinkButton to={{ to: 'agreement', id }}>How far the grades agree</LinkButton>
          </>
        }
      />
      <ProblemNotice error={report.error} />
      {report.data && (
        <Notice kind="well" isLive>
          <p>Saved as {report.data}.</p>
        </Notice>
      )}
      <div className={classes.notices}>
        <Tolerance moderation={data} />
      </div>
      <Headline moderation={data} />
      <Section
        title="Sample"
        description="In random order. In a blind design the first grade is shown once the second is in."
      >
        <SampleTable moderation={data} />
      </Section>
      <ModeratorsSection moderation={data} />
      <ViewsSection moderation={data} />
      <Learnt key={data.id} moderation={data} />
      <FeedbackSheets moderation={data} />
    </Page>
  );
}

function Tolerance({ moderation: { id, verdict, tolerance } }: { moderation: ModerationDetail }) {
  const widen = useWiden();
  if (verdict.beyond === 0) return null;
  return (
    <Notice kind="caution">
      <p>
        {verdict.beyond} of {verdict.compared} compared {verdict.compared === 1 ? 'review is' : 'reviews are'}{' '}
        more than {tolerance} {tolerance === 1 ? 'grade' : 'grades'} apart.
        {verdict.widenBy === 0 && ' No other review is left to widen the sample by.'}
      </p>
      {verdict.widenBy > 0 && (
        <Button variant="default" loading={widen.isPending} onClick={() => widen.mutate({ id })}>
          Widen the sample by {verdict.widenBy}
        </Button>
      )}
      <ProblemNotice error={widen.error} />
    </Notice>
  );
}
