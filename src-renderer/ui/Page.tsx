import type { ReactNode } from 'react';
import classes from './page.module.css';

/**
 * The body of a page. `reading` keeps lines short for prose and forms, `wide` suits lists, `full` uses all the room
 * there is.
 */
export function Page({
  width = 'wide',
  children,
}: {
  width?: 'reading' | 'wide' | 'full';
  children: ReactNode;
}) {
  const widthClass = width === 'full' ? '' : classes[width];
  return <div className={`${classes.page} ${widthClass}`}>{children}</div>;
}
