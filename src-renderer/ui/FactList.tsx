import type { ReactNode } from 'react';
import classes from './FactList.module.css';

/** One fact: what it is called, and what it is. */
export type Fact = readonly [name: string, value: ReactNode];

/** Facts as names and values. A fact without a value is left out. */
export function FactList({
  facts,
  layout = 'column',
}: {
  facts: readonly Fact[];
  layout?: 'column' | 'row';
}) {
  return (
    <dl className={classes.facts} data-layout={layout}>
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '' && value !== false)
        .map(([name, value]) => (
          <div key={name} className={classes.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
