import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useParams } from 'wouter';
import type { OutcomePlan } from '#shared/contract/outcomes.ts';
import { BANDS } from '#shared/domain/outcomes/bands.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { dateWords } from '../../ui/date-words.ts';
import { FormActions, FormRow } from '../../ui/FormRow.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { PageWait } from '../../ui/PageWait.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { GoalSection } from './GoalSection.tsx';
import classes from './outcomes.module.css';
import { useOutcomePlan, useSaveOutcomes, useSavePlan } from './use-outcomes.ts';

/** One family's goals, each with its scores and how far it moved. */
export function OutcomesPlanPage() {
  const { id = '' } = useParams();
  const { data: plan, error } = useOutcomePlan(id);
  const form = useSaveOutcomes(id);
  if (!plan)
    return (
      <PageWait
        error={error}
        what="Fetching the plan…"
        back={{ to: { to: 'outcomes' }, title: 'Early help outcomes' }}
      />
    );
  return (
    <Page>
      <PageHeader
        above={<TextLink to={{ to: 'outcomes' }}>Early help outcomes</TextLink>}
        title={plan.child || plan.reference}
        description={[
          plan.worker && `With ${plan.worker}`,
          `began ${dateWords(plan.openedOn)}`,
          plan.closedOn && `closed ${dateWords(plan.closedOn)}`,
        ]
          .filter(Boolean)
          .join(', ')}
        actions={
          <Button disabled={plan.goals.length === 0} loading={form.isPending} onClick={() => form.mutate()}>
            Save the form to tick…
          </Button>
        }
      />
      <ProblemNotice error={form.error} />
      {form.data && (
        <Notice kind="well" isLive>
          <p>Saved as {form.data.name}.</p>
        </Notice>
      )}
      <ul className={classes.bands} aria-label="What the numbers mean">
        {BANDS.map(({ key, from, to, words }) => (
          <li key={key} className={classes[key]}>
            {from} to {to}. {words}
          </li>
        ))}
      </ul>
      {plan.goals.map((goal, at) => (
        <GoalSection key={goal.id} goal={goal} number={at + 1} recommendations={plan.recommendations} />
      ))}
      <AddGoal plan={plan} />
      <Closing plan={plan} />
    </Page>
  );
}

const draftOf = ({ caseId, worker, openedOn, closedOn, note, goals }: OutcomePlan) => ({
  caseId,
  worker,
  openedOn,
  closedOn,
  note,
  goals: goals.map(({ id, goal, measure, due }) => ({ id, goal, measure, due })),
});

function AddGoal({ plan }: { plan: OutcomePlan }) {
  const save = useSavePlan();
  const [goal, setGoal] = useState('');
  const [measure, setMeasure] = useState('');
  const [due, setDue] = useState('');
  const add = () => {
    const before = draftOf(plan);
    save.mutate(
      { id: plan.id, draft: { ...before, goals: [...before.goals, { id: null, goal, measure, due }] } },
      {
        onSuccess: () => {
          setGoal('');
          setMeasure('');
          setDue('');
        },
      },
    );
  };
  return (
    <Section title="Another goal">
      <FormRow>
        <TextInput label="Goal" value={goal} onChange={(event) => setGoal(event.currentTarget.value)} />
        <TextInput
          label="How it will be seen"
          value={measure}
          onChange={(event) => setMeasure(event.currentTarget.value)}
        />
        <TextInput
          label="By when"
          placeholder="30 Jun 2024, or half term"
          value={due}
          onChange={(event) => setDue(event.currentTarget.value)}
        />
      </FormRow>
      <ProblemNotice error={save.error} />
      <FormActions>
        <Button variant="default" disabled={goal.trim() === ''} loading={save.isPending} onClick={add}>
          Add the goal
        </Button>
      </FormActions>
    </Section>
  );
}

function Closing({ plan }: { plan: OutcomePlan }) {
  const save = useSavePlan();
  const [closedOn, setClosedOn] = useState(plan.closedOn);
  return (
    <Section title="Closure">
      <DayInput w="14rem" label="Closed on" value={closedOn} onChange={setClosedOn} />
      <ProblemNotice error={save.error} />
      <FormActions>
        <Button
          variant="default"
          disabled={closedOn === plan.closedOn}
          loading={save.isPending}
          onClick={() => save.mutate({ id: plan.id, draft: { ...draftOf(plan), closedOn } })}
        >
          {plan.closedOn !== null && closedOn === null ? 'Open it again' : 'Close the plan'}
        </Button>
      </FormActions>
    </Section>
  );
}
