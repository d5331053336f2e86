import type { ReactNode } from 'react';
import classes from './page.module.css';

/** Sections that flow into two columns where the window has room for them, and stand in one where it has not. */
export function Columns({ children }: { children: ReactNode }) {
  return <div className={classes.columns}>{children}</div>;
}
