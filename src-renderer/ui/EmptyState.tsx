import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './EmptyState.module.css';

/** What an empty place says: what goes here, how to begin, and the button that begins. */
export function EmptyState({
  title,
  children,
  icon,
  actions,
  order = 2,
}: {
  /** What goes here. */
  title: string;
  /** How to begin. */
  children: ReactNode;
  icon?: ReactNode;
  actions?: ReactNode;
  /** Level of the heading. */
  order?: 1 | 2 | 3 | 4;
}) {
  return (
    <div className={classes.empty}>
      {icon && (
        <div className={classes.icon} aria-hidden>
          {icon}
        </div>
      )}
      <Title order={order} size="h3">
        {title}
      </Title>
      <p className={classes.text}>{children}</p>
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
