import { Button } from '@mantine/core';
import { howFar } from '#shared/contract/progress.ts';
import type { LongWork } from '../base/use-long-work.ts';
import { ProgressBar } from './ProgressBar.tsx';
import classes from './UnderWay.module.css';

/** What long work does now, how far it is, and the way to stop it. Nothing while nothing runs. */
export function UnderWay({ work: { isPending, progress, stop } }: { work: LongWork }) {
  if (!isPending || !progress) return null;
  const { step, done, total, isLast } = progress;
  return (
    <div className={classes.underWay} role="status" aria-label="Under way">
      <ProgressBar label={step} done={done} total={total} words={howFar(progress)} />
      {!isLast && (
        <Button variant="default" onClick={stop}>
          Stop
        </Button>
      )}
    </div>
  );
}
