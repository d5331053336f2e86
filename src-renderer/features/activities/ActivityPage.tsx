import { Button, Group, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'wouter';
import type { ActivityDetail } from '#shared/contract/activities.ts';
import {
  ACTIVITY_STATE_WORDS,
  type ActivityField,
  ActivityState,
} from '#shared/domain/activities/activity.ts';
import { shareOf } from '#shared/domain/activities/activity-checks.ts';
import { dateWords } from '../../ui/date-words.ts';
import { type Fact, FactList } from '../../ui/FactList.tsx';
import { LinkButton } from '../../ui/LinkButton.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageWait } from '../../ui/PageWait.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { AskedToConfirm } from '../verifications/AskedToConfirm.tsx';
import { ActionPlanSection } from './ActionPlanSection.tsx';
import classes from './activities.module.css';
import { FindingsSection } from './FindingsSection.tsx';
import { ReportsSection } from './ReportsSection.tsx';
import { useActivity, useSetState } from './use-activities.ts';

/** One activity: what was seen, what was found, what follows from it. */
export function ActivityPage() {
  const { id = '' } = useParams();
  const { data, error } = useActivity(id);
  if (!data)
    return (
      <PageWait
        error={error}
        what="Fetching the activity…"
        back={{ to: { to: 'activities' }, title: 'All activities' }}
      />
    );
  const { draft, type } = data;
  const facts: readonly Fact[] = [
    ['Planned for', draft.plannedFor && dateWords(draft.plannedFor)],
    ['Took place on', draft.heldOn && dateWords(draft.heldOn)],
    ['Owner', draft.owner],
    ...type.fields.map((field): Fact => {
      const value = draft.details[field.key] ?? '';
      return [field.label, value && <FieldValue key={field.key} kind={field.kind} value={value} />];
    }),
    ['Summary', draft.summary && <FieldValue key="summary" kind="text" value={draft.summary} />],
  ];
  return (
    // Going from one activity to another never carries over what is half typed.
    <Page key={id}>
      <PageHeader
        above={<TextLink to={{ to: 'activities' }}>Activities</TextLink>}
        title={draft.title}
        description={`${type.name}. ${ACTIVITY_STATE_WORDS[data.state]}${data.whyNot ? `: ${data.whyNot}` : '.'}`}
        actions={
          <LinkButton to={{ to: 'edit-activity', id }} variant="default">
            Edit
          </LinkButton>
        }
      />
      {data.oddities.length > 0 && (
        <Notice kind="caution">
          <ul>
            {data.oddities.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      <StateForm id={id} state={data.state} />
      <Section title="Details">
        <FactList facts={facts} />
        <Figures activity={data} />
      </Section>
      <AskedToConfirm activityId={id} />
      <FindingsSection id={id} findings={data.findings} />
      <ReportsSection id={id} reports={data.reports} />
      <ActionPlanSection key={JSON.stringify(data.plan)} id={id} plan={data.plan} days={data.planDays} />
    </Page>
  );
}

function FieldValue({ kind, value }: { kind: ActivityField['kind']; value: string }) {
  if (kind === 'quotation') return <blockquote className={classes.quotation}>{value}</blockquote>;
  return <p className={classes.words}>{kind === 'day' ? dateWords(value) : value}</p>;
}

function StateForm({ id, state }: { id: string; state: ActivityState }) {
  const move = useSetState();
  const [to, setTo] = useState<ActivityState>(state);
  const [why, setWhy] = useState('');
  return (
    <Section title="State">
      <Group align="flex-end" gap="sm">
        <Select
          aria-label="State of the activity"
          allowDeselect={false}
          value={to}
          data={ActivityState.options.map((value) => ({ value, label: ACTIVITY_STATE_WORDS[value] }))}
          onChange={(value) => setTo(ActivityState.safeParse(value).data ?? state)}
        />
        {to === 'did-not-happen' && to !== state && (
          <TextInput
            label="Why it did not happen"
            w="24rem"
            value={why}
            onChange={(event) => setWhy(event.currentTarget.value)}
          />
        )}
        <Button
          variant="default"
          disabled={to === state}
          loading={move.isPending}
          onClick={() => move.mutate({ id, to, why })}
        >
          Set the state
        </Button>
      </Group>
      <ProblemNotice error={move.error} />
    </Section>
  );
}

function Figures({ activity }: { activity: ActivityDetail }) {
  const { figures: heads } = activity.type;
  const { figures } = activity.draft;
  if (!heads || figures.length === 0) return null;
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>Figures</caption>
      <thead>
        <tr>
          <th scope="col">{heads.label}</th>
          <th scope="col" data-number>
            {heads.count}
          </th>
          {heads.of && (
            <>
              <th scope="col" data-number>
                {heads.of}
              </th>
              <th scope="col" data-number>
                Rate
              </th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {figures.map(({ label, count, of }) => {
          const share = shareOf(count, of);
          return (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td data-number>{count ?? 'not said'}</td>
              {heads.of && (
                <>
                  <td data-number>{of ?? 'not said'}</td>
                  <td data-number>{share === null ? 'none' : `${share}%`}</td>
                </>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
