import type { ReactNode } from 'react';
import classes from './Sheet.module.css';

/** The ground of the screens outside a workspace: one column in the middle of the window. */
export function Sheet({ width = 'narrow', children }: { width?: 'narrow' | 'wide'; children: ReactNode }) {
  return (
    <div className={classes.ground}>
      <main className={`${classes.sheet} ${classes[width]}`}>{children}</main>
    </div>
  );
}
