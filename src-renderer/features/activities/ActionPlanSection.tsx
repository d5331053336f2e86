import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ActionPlan } from '#shared/contract/activities.ts';
import { DayInput } from '../../ui/DayInput.tsx';
import { FormActions, FormColumn, FormRow } from '../../ui/FormRow.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { ProseArea } from '../../ui/ProseArea.tsx';
import { Section } from '../../ui/Section.tsx';
import { useSaveActionPlan } from './use-activities.ts';

/** The development action plan that an audit led to: approved, reviewed, what is outstanding, and the days between. */
export function ActionPlanSection({ id, plan, days }: { id: string; plan: ActionPlan; days: string }) {
  const save = useSaveActionPlan();
  const [draft, setDraft] = useState(plan);
  const set = (change: Partial<ActionPlan>) => setDraft((before) => ({ ...before, ...change }));
  const isChanged = JSON.stringify(draft) !== JSON.stringify(plan);
  return (
    <Section title="Development action plan" description={days || 'None is approved yet.'}>
      <FormColumn>
        <FormRow>
          <DayInput
            label="Approved on"
            value={draft.approvedOn}
            onChange={(approvedOn) => set({ approvedOn })}
          />
          <TextInput
            label="Approved by"
            value={draft.approvedBy}
            onChange={(event) => set({ approvedBy: event.currentTarget.value })}
          />
          <DayInput
            label="Reviewed on"
            value={draft.reviewedOn}
            onChange={(reviewedOn) => set({ reviewedOn })}
          />
        </FormRow>
        <ProseArea
          label="Outstanding actions"
          minRows={1}
          value={draft.outstanding}
          onChange={(event) => set({ outstanding: event.currentTarget.value })}
        />
        <ProblemNotice error={save.error} />
        <FormActions>
          <Button
            variant="default"
            disabled={!isChanged}
            loading={save.isPending}
            onClick={() => save.mutate({ id, plan: draft })}
          >
            Save the plan’s dates
          </Button>
        </FormActions>
      </FormColumn>
    </Section>
  );
}
