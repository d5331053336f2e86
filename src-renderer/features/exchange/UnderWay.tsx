import { Button } from '@mantine/core';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import classes from './exchange.module.css';
import type { WorkStep } from './use-watched-work.ts';

/** What is done with a pack now, how far it is, and the way to stop it. Nothing while nothing runs. */
export function UnderWay({
  work: { isPending, step, stop },
}: {
  work: { readonly isPending: boolean; readonly step: WorkStep | null; readonly stop: () => void };
}) {
  if (!isPending || !step) return null;
  return (
    <div className={classes.underWay} role="status" aria-label="Under way">
      <ProgressBar label={step.step} done={step.done} total={step.total} words={shareWords(step)} />
      {!step.isLast && (
        <Button variant="default" onClick={stop}>
          Stop
        </Button>
      )}
    </div>
  );
}

/** Reviews are counted; of steps it is said which one. */
const shareWords = ({ done, total }: WorkStep): string | undefined =>
  total > 2 ? undefined : `step ${Math.min(done + 1, total)} of ${total}`;
