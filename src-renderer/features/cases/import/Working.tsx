import { ProgressBar } from '../../../ui/ProgressBar.tsx';
import classes from './import.module.css';
import type { WorkProgress } from './use-progress-work.ts';

/** How far the rows are. */
export function Working({ progress, begun }: { progress: WorkProgress | null; begun: string }) {
  return (
    <div className={classes.working}>
      <ProgressBar
        label={progress?.step ?? begun}
        done={progress?.done ?? 0}
        total={progress?.total ?? 0}
        words={progress ? undefined : ''}
      />
    </div>
  );
}
