import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './page.module.css';

/** What stands at the top of a page. */
export interface PageHeaderProps {
  readonly title: ReactNode;
  /** A way back, or what the page belongs to. */
  readonly above?: ReactNode;
  /** Marks beside the title, such as a status or a grade. */
  readonly marks?: ReactNode;
  /** One or two sentences: what one does here. */
  readonly description?: ReactNode;
  /** Buttons, the main one last. */
  readonly actions?: ReactNode;
  /** Stays in sight while the page scrolls. */
  readonly isSticky?: boolean;
}

/** The title of a page. */
export function PageHeader({ title, above, marks, description, actions, isSticky = false }: PageHeaderProps) {
  return (
    <header className={`${classes.header} ${isSticky ? classes.sticky : ''}`}>
      <div className={classes.titles}>
        {above && <div className={classes.above}>{above}</div>}
        <div className={classes.titleLine}>
          <Title order={1}>{title}</Title>
          {marks}
        </div>
      </div>
      {description && <p className={classes.description}>{description}</p>}
      {actions && <div className={classes.actions}>{actions}</div>}
    </header>
  );
}
