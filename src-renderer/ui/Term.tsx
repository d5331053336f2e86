import { Tooltip } from '@mantine/core';
import { findTerm } from '#shared/domain/glossary.ts';
import classes from './Term.module.css';

/** A word of the field that opens on hover and on focus. A word that the glossary does not have stands as it is. */
export function Term({ children }: { children: string }) {
  const term = findTerm(children);
  if (!term) return <>{children}</>;
  const label = term.words === children ? term.meaning : `${term.words}: ${term.meaning}`;
  return (
    <Tooltip label={label}>
      <abbr className={classes.term} tabIndex={0}>
        {children}
      </abbr>
    </Tooltip>
  );
}
