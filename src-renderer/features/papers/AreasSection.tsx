import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { PaperDetail } from '#shared/contract/papers.ts';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { Section } from '../../ui/Section.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import classes from './papers.module.css';
import { useAreaToPlan, usePlanOf, usePlansToPutInto } from './use-papers.ts';

/** Areas for development: each can become an action of a plan. */
export function AreasSection({ areas }: { areas: PaperDetail['areas'] }) {
  const { data: plans = [] } = usePlansToPutInto();
  const [chosen, setChosen] = useState<string | null>(null);
  const planId = chosen ?? plans[0]?.id ?? null;
  const { data: plan } = usePlanOf(planId);
  const [priority, setPriority] = useState<string | null>(null);
  const priorities = plan?.priorities ?? [];
  const priorityId = priorities.some(({ id }) => id === priority) ? priority : (priorities[0]?.id ?? null);
  const put = useAreaToPlan();
  if (areas.length === 0) return null;
  return (
    <Section
      title="From areas to a plan"
      description="An area becomes an action of the plan, and of the tracker where it is not there yet."
    >
      {plans.length === 0 ? (
        <p>
          There is no plan yet. <TextLink to={{ to: 'plans' }}>Make one</TextLink>, with a priority to put
          actions under.
        </p>
      ) : (
        <div className={classes.choices}>
          <Select
            label="Plan"
            allowDeselect={false}
            value={planId}
            data={plans.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setChosen}
          />
          <Select
            label="Priority"
            allowDeselect={false}
            value={priorityId}
            data={priorities.map(({ id, title }) => ({ value: id, label: title }))}
            onChange={setPriority}
          />
        </div>
      )}
      <ProblemNotice error={put.error} />
      <ul className={classes.stops}>
        {areas.map(({ activityId, findingId, text, itemId }) => (
          <li key={findingId}>
            {text} {itemId && <TextLink to={{ to: 'item', id: itemId }}>In the tracker</TextLink>}{' '}
            {planId !== null && priorityId !== null && (
              <Button
                variant="default"
                size="compact-sm"
                loading={put.isPending && put.variables?.findingId === findingId}
                aria-label={`Put into the plan: ${text.slice(0, 60)}`}
                onClick={() => put.mutate({ activityId, findingId, planId, priorityId })}
              >
                Put into the plan
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
