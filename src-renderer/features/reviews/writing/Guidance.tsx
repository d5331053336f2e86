import { IconChevronRight } from '@tabler/icons-react';
import classes from './writing.module.css';

/** Guidance that folds away beneath a question. */
export function Guidance({
  id,
  summary = 'Guidance',
  children,
}: {
  id?: string;
  summary?: string;
  children: string;
}) {
  if (children.trim() === '') return null;
  return (
    <details className={classes.guidance}>
      <summary>
        <IconChevronRight size={15} aria-hidden />
        {summary}
      </summary>
      <p id={id}>{children}</p>
    </details>
  );
}
