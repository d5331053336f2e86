import type { SectionState } from '../section-progress.ts';
import classes from './workbench.module.css';

/** How far a section is, as a circle that fills: empty, a quarter, half, a tick. The word stands elsewhere. */
export function ProgressMark({ state }: { state: SectionState }) {
  return (
    <svg
      className={classes.progress}
      data-state={state}
      viewBox="0 0 16 16"
      aria-hidden="true"
      focusable="false"
    >
      {state === 'complete' ? (
        <>
          <circle cx="8" cy="8" r="7.25" fill="currentColor" />
          <path
            d="M4.8 8.3l2.2 2.2 4.2-4.6"
            fill="none"
            stroke="var(--mark-tick)"
            strokeWidth="1.8"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </>
      ) : (
        <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
      )}
      {state === 'begun' && <path fill="currentColor" d="M8 8V3.5A4.5 4.5 0 0 1 12.5 8z" />}
      {state === 'graded' && <path fill="currentColor" d="M8 3.5a4.5 4.5 0 0 1 0 9z" />}
    </svg>
  );
}
