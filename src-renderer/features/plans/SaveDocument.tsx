import { Button } from '@mantine/core';
import type { PlanDetail } from '#shared/contract/plans.ts';
import { Notice } from '../../ui/Notice.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import { useSavePlanDocument } from './use-plans.ts';

/** Saves the plan with its cover as Word, PDF, workbook, web page or CSV. */
export function SaveDocument({ plan, to }: { plan: PlanDetail; to: string | null }) {
  const save = useSavePlanDocument(plan.id, to);
  return (
    <>
      <ProblemNotice error={save.error} />
      {save.data && (
        <Notice kind="well" isLive>
          <p>Saved as {save.data.name}. Its comments may name people: read it before it is published.</p>
        </Notice>
      )}
      <Button variant="default" loading={save.isPending} onClick={() => save.mutate()}>
        Save the plan as…
      </Button>
    </>
  );
}
