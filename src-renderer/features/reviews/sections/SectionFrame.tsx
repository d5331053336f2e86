import type { ReactNode } from 'react';
import classes from './sections.module.css';

/** One section of the writing. Its heading is where the outline leads. */
export function SectionFrame({
  id,
  title,
  purpose,
  children,
}: {
  id: string;
  title: string;
  purpose?: string;
  children: ReactNode;
}) {
  return (
    <section id={id} className={classes.section} aria-labelledby={`${id}-title`} data-section={id}>
      <h2 id={`${id}-title`} className={classes.title} tabIndex={-1}>
        {title}
      </h2>
      {purpose && <p className={classes.purpose}>{purpose}</p>}
      <div className={classes.body}>{children}</div>
    </section>
  );
}
