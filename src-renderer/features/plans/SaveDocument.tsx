import { Button } from '@mantine/core';
import type { PlanDetail } from '#shared/contract/plans.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useSavePlanDocument } from './use-plans.ts';

/** Saves what is shown as Word, PDF, workbook, web page or CSV. */
export function SaveDocument({
  plan,
  what,
  to,
}: {
  plan: PlanDetail;
  what: 'plan' | 'six-month-review';
  to: string | null;
}) {
  const save = useSavePlanDocument(plan.id, what, to);
  return (
    <>
      <ProblemNotice error={save.error} />
      {save.data && (
        <Notice kind="well" isLive>
          <p>Saved as {save.data.name}. Its comments may name people: read it before it is published.</p>
        </Notice>
      )}
      <Button variant="default" loading={save.isPending} onClick={() => save.mutate()}>
        {what === 'plan' ? 'Save the plan as…' : 'Save the review as…'}
      </Button>
    </>
  );
}
