import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './Notice.module.css';

const icons = { note: IconInfoCircle, caution: IconAlertTriangle, well: IconCircleCheck } as const;

/** A quiet word in the page: a note, a caution, or that something is well. Failures go into ProblemNotice. */
export function Notice({
  kind = 'note',
  children,
  isLive = false,
}: {
  kind?: keyof typeof icons;
  children: ReactNode;
  /** Appeared because of what the person did: a screen reader says it at once. */
  isLive?: boolean;
}) {
  const Icon = icons[kind];
  return (
    <div className={classes.notice} data-kind={kind} role={isLive ? 'status' : undefined}>
      <Icon className={classes.icon} size={20} aria-hidden />
      <div className={classes.body}>{children}</div>
    </div>
  );
}
