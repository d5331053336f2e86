import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { PlanDetail } from '#shared/contract/plans.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { isClosed } from '#shared/domain/tracker/states.ts';
import { FormActions, FormColumn } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { useCarry, usePlans } from './use-plans.ts';

/** Carries what is still open to the plan that follows this one. */
export function CarryOn({ plan }: { plan: PlanDetail }) {
  const { data: plans } = usePlans();
  const carry = useCarry();
  const [toPlanId, setToPlanId] = useState<string | null>(null);
  const others = (plans ?? []).filter(({ id, closedOn }) => id !== plan.id && closedOn === null);
  const open = plan.priorities
    .flatMap(({ actions }) => actions)
    .filter(({ item, carriedTo }) => carriedTo === null && !isClosed(item.delivery));
  if (others.length === 0 || open.length === 0) return null;
  return (
    <Section
      title="When another plan follows this one"
      description={`${countWords(open.length, 'open action')} can be carried there. Both plans say so; the history goes along.`}
    >
      <FormColumn>
        <Select
          label="The plan that follows"
          data={others.map(({ id, name }) => ({ value: id, label: name }))}
          value={toPlanId}
          onChange={setToPlanId}
        />
        <ProblemNotice error={carry.error} />
        <FormActions>
          <Button
            variant="default"
            disabled={toPlanId === null}
            loading={carry.isPending}
            onClick={() =>
              toPlanId !== null &&
              carry.mutate({ planId: plan.id, toPlanId, itemIds: open.map(({ item }) => item.id) })
            }
          >
            Carry {countWords(open.length, 'open action')}
          </Button>
        </FormActions>
      </FormColumn>
    </Section>
  );
}
