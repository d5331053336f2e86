import { useState } from 'react';
import type { WorkToHandOut } from '#shared/contract/handed-out.ts';
import type { CaseField } from '#shared/domain/exchange/assignment.ts';
import { FactList } from '../../ui/FactList.tsx';
import { ProblemNotice } from '../../ui/ProblemNotice.tsx';
import classes from './exchange.module.css';
import { useLeaving } from './use-exchange.ts';

/** What would leave of each case, field by field, as it is chosen now. */
export function Leaving({ work, fields }: { work: WorkToHandOut; fields: readonly CaseField[] }) {
  const { roundId, reviewerId } = work;
  const leaving = useLeaving({ roundId, reviewerId, reviewIds: [], fields: [...fields] });
  const [isOpen, setOpen] = useState(true);
  return (
    <details
      className={classes.stack}
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>What would leave</summary>
      <ProblemNotice error={leaving.error} />
      {leaving.data?.map(({ reviewId, childName, leaves }) => (
        <section key={reviewId} className={classes.one} aria-label={`What would leave of ${childName}`}>
          <FactList facts={leaves.map(({ label, value }) => [label, value])} />
        </section>
      ))}
    </details>
  );
}
