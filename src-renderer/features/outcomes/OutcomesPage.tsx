import { Box, Button, Select, TextInput } from '@mantine/core';
import { IconPlus, IconTargetArrow } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { periodWords } from '#shared/domain/calendar/qa-year.ts';
import { localDay } from '#shared/domain/dates/calendar-days.ts';
import { navigate } from '../../base/place.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import { DayInput } from '../../ui/DayInput.tsx';
import { dateWords } from '../../ui/date-words.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FormActions, FormColumn, FormRow } from '../../ui/FormRow.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { RoomTabs } from '../../ui/RoomTabs.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { programmeTabs } from '../activities/programme-tabs.ts';
import { useChildren, useOutcomePlans, useSaveOutcomes, useSavePlan, useTravelled } from './use-outcomes.ts';

/** Early help: the plans of families, and how far their goals travelled. */
export function OutcomesPage() {
  const { data, error } = useOutcomePlans();
  const [isAdding, setAdding] = useState(false);
  const add = (
    <Button leftSection={<IconPlus size={17} aria-hidden />} onClick={() => setAdding(true)}>
      Begin a plan
    </Button>
  );
  return (
    <Page>
      <PageHeader
        title="Early help outcomes"
        description="Goals of a family, scored 0 to 10 by child and parent at assessment, at each review and at closure."
        actions={data && data.length > 0 ? add : undefined}
      />
      <RoomTabs label="Programme" tabs={programmeTabs} />
      <ProblemNotice error={error} />
      {!data && !error && <Loading what="Fetching the plans…" />}
      {isAdding && <NewPlan onEnd={() => setAdding(false)} />}
      {data?.length === 0 && !isAdding && (
        <EmptyState
          icon={<IconTargetArrow size={32} aria-hidden />}
          title="No outcomes plan yet"
          actions={add}
        >
          A plan holds the goals of one family. Print its form, tick it together, and enter the scores here.
        </EmptyState>
      )}
      {data && data.length > 0 && (
        <>
          <DataTable
            label="Outcomes plans"
            rows={data}
            keyOf={({ id }) => id}
            onOpen={({ id }) => navigate({ to: 'outcomes-plan', id })}
            columns={[
              {
                key: 'child',
                header: 'Child',
                width: '30%',
                cell: ({ id, child, reference }) => (
                  <TextLink to={{ to: 'outcomes-plan', id }}>{child || reference}</TextLink>
                ),
              },
              { key: 'worker', header: 'Worker', cell: ({ worker }) => worker },
              { key: 'opened', header: 'Began', cell: ({ openedOn }) => dateWords(openedOn) },
              { key: 'goals', header: 'Goals', cell: ({ goals }) => goals },
              {
                key: 'scored',
                header: 'Last scored',
                cell: ({ scoredOn }) => (scoredOn ? dateWords(scoredOn) : 'not yet'),
              },
              {
                key: 'closed',
                header: 'Closed',
                cell: ({ closedOn }) => (closedOn ? dateWords(closedOn) : 'open'),
              },
            ]}
          />
          <Box mt="lg">
            <Distance />
          </Box>
        </>
      )}
    </Page>
  );
}

function Distance() {
  const { data } = useTravelled();
  const save = useSaveOutcomes(null);
  if (!data) return null;
  return (
    <Section
      title="Distance travelled"
      description="Goals that were scored again in a quarter, from their first score to the newest. A mean is given from six goals on."
      actions={
        data.length > 0 && (
          <Button variant="default" loading={save.isPending} onClick={() => save.mutate()}>
            Save as…
          </Button>
        )
      }
    >
      <ProblemNotice error={save.error} />
      {save.data && (
        <Notice kind="well" isLive>
          <p>Saved as {save.data.name}.</p>
        </Notice>
      )}
      {data.length === 0 ? (
        <p>No goal was scored a second time yet.</p>
      ) : (
        <DataTable
          label="Distance travelled"
          rows={data}
          keyOf={({ quarter }) => quarter}
          columns={[
            { key: 'quarter', header: 'Quarter', width: '26%', cell: ({ quarter }) => periodWords(quarter) },
            { key: 'child', header: 'As children scored it', cell: ({ child }) => child.words },
            { key: 'parent', header: 'As parents scored it', cell: ({ parent }) => parent.words },
          ]}
        />
      )}
    </Section>
  );
}

function NewPlan({ onEnd }: { onEnd: () => void }) {
  const [search, setSearch] = useState('');
  const { data } = useChildren(search);
  const [caseId, setCaseId] = useState<string | null>(null);
  const [worker, setWorker] = useState('');
  const [openedOn, setOpenedOn] = useState<string | null>(localDay(new Date()));
  const [goal, setGoal] = useState('');
  const save = useSavePlan();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (caseId === null || openedOn === null) return;
    save.mutate(
      {
        id: null,
        draft: { caseId, worker, openedOn, goals: goal.trim() === '' ? [] : [{ id: null, goal }] },
      },
      { onSuccess: ({ id }) => navigate({ to: 'outcomes-plan', id }) },
    );
  };
  return (
    <form onSubmit={submit} noValidate aria-label="Begin an outcomes plan">
      <FormColumn>
        <FormRow>
          <Select
            label="Child"
            searchable
            autoFocus
            nothingFoundMessage="No open case is called so."
            value={caseId}
            onSearchChange={setSearch}
            data={(data?.rows ?? []).map(({ id, name, reference }) => ({
              value: id,
              label: name ? `${name} (${reference})` : reference,
            }))}
            onChange={setCaseId}
          />
          <TextInput
            label="Worker"
            value={worker}
            onChange={(event) => setWorker(event.currentTarget.value)}
          />
          <DayInput label="Began on" required value={openedOn} onChange={setOpenedOn} />
        </FormRow>
        <TextInput
          label="First goal"
          description="What the family wants to be different, by when, and how they will see it"
          value={goal}
          onChange={(event) => setGoal(event.currentTarget.value)}
        />
        <ProblemNotice error={save.error} />
        <FormActions>
          <Button type="submit" loading={save.isPending} disabled={caseId === null || openedOn === null}>
            Begin the plan
          </Button>
          <Button variant="subtle" color="gray" onClick={onEnd}>
            Cancel
          </Button>
        </FormActions>
      </FormColumn>
    </form>
  );
}
