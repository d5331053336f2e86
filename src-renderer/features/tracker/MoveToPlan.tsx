import { Button, Select, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../base/client.ts';
import { FormActions, FormColumn } from '../../ui/FormRow.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';

/** Moves a recommendation for the service into a plan; it stays linked to where it came from. */
export function MoveToPlan({ itemId }: { itemId: string }) {
  const { data } = useQuery(api.plans.list.queryOptions({ input: {} }));
  const plans = data?.filter(({ closedOn }) => closedOn === null);
  const [planId, setPlanId] = useState<string | null>(null);
  if (!plans || plans.length === 0) return null;
  return (
    <Section
      title="Move it to a plan"
      description="A larger one may be watched by a board. Its history and its link to the reviews go along."
    >
      <FormColumn>
        <Select
          label="Plan"
          data={plans.map(({ id, name }) => ({ value: id, label: name }))}
          value={planId}
          onChange={setPlanId}
        />
        {planId !== null && <Place key={planId} planId={planId} itemId={itemId} />}
      </FormColumn>
    </Section>
  );
}

function Place({ planId, itemId }: { planId: string; itemId: string }) {
  const { data: plan, error } = useQuery(api.plans.get.queryOptions({ input: { id: planId } }));
  const place = useMutation(api.plans.place.mutationOptions());
  const [priorityId, setPriorityId] = useState<string | null>(null);
  const [ref, setRef] = useState('');
  return (
    <>
      <Select
        label="Priority"
        data={(plan?.priorities ?? []).map(({ id, title }) => ({
          value: id,
          label: title || (plan?.name ?? ''),
        }))}
        value={priorityId}
        onChange={setPriorityId}
      />
      <TextInput label="Ref" value={ref} onChange={(event) => setRef(event.currentTarget.value)} />
      <ProblemNotice error={error ?? place.error} />
      {place.isSuccess && (
        <Notice kind="well" isLive>
          <p>It stands in {plan?.name} now.</p>
        </Notice>
      )}
      <FormActions>
        <Button
          variant="default"
          disabled={priorityId === null}
          loading={place.isPending}
          onClick={() => priorityId !== null && place.mutate({ planId, itemId, priorityId, ref })}
        >
          Move it
        </Button>
      </FormActions>
    </>
  );
}
