import type { ReactNode } from 'react';
import classes from './FilterBar.module.css';

/** The search and the filters above a list, in one line where there is room. */
export function FilterBar({ children }: { children: ReactNode }) {
  return (
    <search className={classes.bar} aria-label="Search and filter">
      {children}
    </search>
  );
}
