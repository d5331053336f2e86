import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { describeProblem } from '../base/describe-problem.ts';
import classes from './ProblemNotice.module.css';

/** A failure as a person reads it: what happened, what was kept, what to do. Renders nothing without one. */
export function ProblemNotice({
  error,
  actions,
}: {
  /** Whatever was thrown; null or undefined for none. */
  error: unknown;
  /** What can be done at once, such as trying again. */
  actions?: ReactNode;
}) {
  if (error === null || error === undefined) return null;
  const { message, kept, next, details } = describeProblem(error);
  return (
    <div className={classes.notice} role="alert">
      <IconAlertTriangle className={classes.icon} size={20} aria-hidden />
      <div className={classes.body}>
        <p className={classes.message}>{message}</p>
        {details.length > 0 && (
          <ul className={classes.details}>
            {details.map((detail) => (
              <li key={detail}>{detail}</li>
            ))}
          </ul>
        )}
        <p className={classes.words}>{kept}</p>
        <p className={classes.words}>{next}</p>
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
    </div>
  );
}
