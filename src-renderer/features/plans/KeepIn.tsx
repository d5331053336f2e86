import { Box, Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { PlanDetail } from '#shared/contract/plans.ts';
import { FormActions, FormRow } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useKeep } from './use-plans.ts';

/** Says why a complete action is kept in the plan: so that a dip can be seen. */
export function KeepIn({ plan }: { plan: PlanDetail }) {
  const keep = useKeep();
  const [itemId, setItemId] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const complete = plan.priorities
    .flatMap(({ actions }) => actions)
    .filter(({ item }) => item.delivery === 'complete');
  if (complete.length === 0) return null;
  return (
    <Box mb="xl">
      <FormRow>
        <Select
          label="A complete action to keep in"
          searchable
          data={complete.map(({ item, ref }) => ({
            value: item.id,
            label: `${ref} ${item.action}`.slice(0, 90),
          }))}
          value={itemId}
          onChange={(id) => {
            setItemId(id);
            setReason(complete.find(({ item }) => item.id === id)?.keptReason ?? '');
          }}
        />
        <TextInput
          label="Why it is kept in"
          placeholder="to see a dip"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </FormRow>
      <ProblemNotice error={keep.error} />
      <FormActions>
        <Button
          variant="default"
          disabled={itemId === null}
          loading={keep.isPending}
          onClick={() => itemId !== null && keep.mutate({ planId: plan.id, itemId, reason })}
        >
          Save the reason
        </Button>
      </FormActions>
    </Box>
  );
}
