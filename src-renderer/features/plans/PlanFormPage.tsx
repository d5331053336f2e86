import { Button, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useParams } from 'wouter';
import type { PlanDetail } from '#shared/contract/plans.ts';
import { HEAD_FIELDS } from '#shared/domain/plans/plan-document.ts';
import { navigate } from '../../base/place.ts';
import { FormActions, FormColumn } from '../../ui/FormRow.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { linesOf, parseKey, parsePriorities } from './plan-lines.ts';
import { usePlan, useSavePlan } from './use-plans.ts';

/** Makes a plan by hand. */
export const NewPlanPage = () => <PlanForm plan={null} />;

/** Changes the head, key and priorities of a plan. */
export function EditPlanPage() {
  const { id = '' } = useParams();
  const { data, error } = usePlan(id);
  if (error) return <ProblemNotice error={error} />;
  return data ? <PlanForm plan={data} /> : <Loading what="Fetching the plan…" />;
}

function PlanForm({ plan }: { plan: PlanDetail | null }) {
  const save = useSavePlan();
  const [name, setName] = useState(plan?.name ?? '');
  const [head, setHead] = useState<Record<string, string>>(plan?.head ?? {});
  const [key, setKey] = useState(linesOf(plan?.key.map(({ colour, meaning }) => [colour, meaning]) ?? []));
  const [priorities, setPriorities] = useState(
    linesOf(plan?.priorities.map(({ title, objective }) => [title, objective]) ?? []),
  );
  const [isChecked, setChecked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (name.trim() === '') return;
    save.mutate(
      {
        id: plan?.id ?? null,
        draft: { name, head, key: parseKey(key), priorities: parsePriorities(priorities, plan) },
      },
      { onSuccess: ({ id }) => navigate({ to: 'plan', id }) },
    );
  };
  return (
    <Page width="reading">
      <PageHeader
        above={
          plan ? (
            <TextLink to={{ to: 'plan', id: plan.id }}>{plan.name}</TextLink>
          ) : (
            <TextLink to={{ to: 'plans' }}>Plans</TextLink>
          )
        }
        title={plan ? 'Edit the plan' : 'Make a plan'}
        description="Its actions are recommendations of the tracker: open one and move it here, or bring in a file."
      />
      <form onSubmit={submit} noValidate>
        <FormColumn>
          <TextInput
            label="Name"
            value={name}
            error={isChecked && name.trim() === '' && 'Give it a name.'}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {HEAD_FIELDS.map(([field, label]) => (
            <Textarea
              key={field}
              label={label}
              autosize
              value={head[field] ?? ''}
              onChange={(event) => {
                const { value } = event.currentTarget;
                setHead((known) => ({ ...known, [field]: value }));
              }}
            />
          ))}
          <Textarea
            label="Priorities"
            description="One per line; its objective after a bar: Priority 1 Heard | Children say what they want"
            autosize
            minRows={4}
            value={priorities}
            onChange={(event) => setPriorities(event.currentTarget.value)}
          />
          <Textarea
            label="Key"
            description="One colour per line: green | on time. Empty for the usual key."
            autosize
            minRows={2}
            value={key}
            onChange={(event) => setKey(event.currentTarget.value)}
          />
          <ProblemNotice error={save.error} />
          <FormActions>
            <Button type="submit" loading={save.isPending}>
              Save the plan
            </Button>
            <Button
              variant="subtle"
              color="gray"
              onClick={() => navigate(plan ? { to: 'plan', id: plan.id } : { to: 'plans' })}
            >
              Go back
            </Button>
          </FormActions>
        </FormColumn>
      </form>
    </Page>
  );
}
