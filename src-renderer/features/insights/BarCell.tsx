import type { ReactNode } from 'react';
import classes from './insights.module.css';

/** A cell with its number in words and a bar under it; all bars of a column have one scale. */
export function BarCell({ words, share }: { words: ReactNode /** 0 to 1. */; share: number }) {
  return (
    <td className={classes.cell}>
      <span>{words}</span>
      <span
        className={classes.bar}
        aria-hidden="true"
        style={{ width: `${Math.round(1000 * share) / 10}%` }}
      />
    </td>
  );
}
