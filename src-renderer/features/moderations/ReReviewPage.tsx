import { Button } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'wouter';
import type { ReReviewPage as ReReview } from '#shared/contract/moderations.ts';
import { InstantText } from '../../ui/DateText.tsx';
import { FormActions, FormColumn } from '../../ui/FormRow.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageWait } from '../../ui/PageWait.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ProseArea } from '../../ui/ProseArea.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { ReReviewForm } from './ReReviewForm.tsx';
import { useReReview, useSendBack } from './use-moderations.ts';

/** A review that goes back to its reviewer with points, and each version that came of it. */
export function ReReviewPage() {
  const [id = '', reviewId = ''] = (useParams().id ?? '').split('.');
  const of = { id, reviewId };
  const { data, error } = useReReview(of);
  if (!data)
    return (
      <PageWait
        error={error}
        what="Fetching the review…"
        back={{ to: { to: 'moderations' }, title: 'All moderations' }}
      />
    );
  return (
    <Page width="reading">
      <PageHeader
        above={<TextLink to={{ to: 'moderation', id }}>The moderation</TextLink>}
        title={`Sent back: ${data.childName}`}
        description={`Reviewed by ${data.reviewer}. The sealed review stays as it is; what comes of this is a version beside it, and figures use the first grades.`}
      />
      {data.turns.map((turn) => (
        <Turn key={turn.version} turn={turn} />
      ))}
      {data.isAsked ? (
        <Section
          title="What the reviewer says"
          description={`Entered here in the words of ${data.reviewer}. A grade that changes needs its reason.`}
        >
          <ReReviewForm key={data.turns.length} of={of} page={data} />
        </Section>
      ) : (
        <Section title={data.turns.length === 0 ? 'Send back with points' : 'Send back again'}>
          <SendBackForm key={data.turns.length} of={of} points={data.turns.length === 0 ? data.points : ''} />
        </Section>
      )}
    </Page>
  );
}

function Turn({ turn: { version, points, askedAt, askedBy, answer } }: { turn: ReReview['turns'][number] }) {
  return (
    <Section title={`Version ${version}`}>
      <p>
        <InstantText at={askedAt} />, {askedBy}: {points}
      </p>
      {answer ? (
        <>
          <p>
            <InstantText at={answer.at} />, entered by {answer.by}: {answer.words}
          </p>
          {answer.changes.length === 0 ? (
            <p>No grade changed.</p>
          ) : (
            <ul aria-label={`What changed in version ${version}`}>
              {answer.changes.map(({ field, title, from, to, because }) => (
                <li key={field}>
                  {title}: {from} to <strong>{to}</strong>. {because}
                </li>
              ))}
            </ul>
          )}
        </>
      ) : (
        <Notice>The reviewer’s answer is awaited.</Notice>
      )}
    </Section>
  );
}

function SendBackForm({ of, points }: { of: { id: string; reviewId: string }; points: string }) {
  const [words, setWords] = useState(points);
  const send = useSendBack();
  return (
    <FormColumn>
      <ProseArea
        label="Points to look at again"
        description="Moderators’ own points stand here already, if they wrote any."
        minRows={3}
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      <ProblemNotice error={send.error} />
      <FormActions>
        <Button
          disabled={words.trim() === ''}
          loading={send.isPending}
          onClick={() => send.mutate({ ...of, points: words })}
        >
          Send back
        </Button>
      </FormActions>
    </FormColumn>
  );
}
