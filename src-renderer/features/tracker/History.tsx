import type { InferContractRouterOutputs } from '@orpc/contract';
import type { trackerContract } from '#shared/contract/tracker.ts';
import { changeWords } from '#shared/domain/tracker/change-words.ts';
import { dateWords } from '../../ui/date-words.ts';
import classes from './tracker.module.css';

type Events = InferContractRouterOutputs<typeof trackerContract>['get']['events'];

/** Everything that was said, the newest first; what was taken back is struck through and stays. */
export function History({ label, events }: { label: string; events: Events }) {
  return (
    <ol className={classes.history} aria-label={label}>
      {[...events].reverse().map((event) => (
        <li key={event.id} data-taken-back={event.isTakenBack || undefined}>
          <span className={classes.when}>
            {dateWords(event.day)}, {event.by}
            {event.meetingId && ', in a meeting'}
            {event.isTakenBack && ', taken back'}
          </span>
          {changeWords(event.change)}
        </li>
      ))}
    </ol>
  );
}
