import { Select } from '@mantine/core';
import { usePlansToPutInto } from './use-papers.ts';

/** Which plan a six-month review is about. */
export function PlanSelect({
  planId,
  onChoose,
}: {
  planId: string | null;
  onChoose: (planId: string | null) => void;
}) {
  const { data: plans = [] } = usePlansToPutInto();
  return (
    <Select
      label="Plan"
      allowDeselect={false}
      miw="18rem"
      value={planId}
      data={plans.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={onChoose}
    />
  );
}
