import { Progress } from '@mantine/core';
import { useId } from 'react';
import classes from './ProgressBar.module.css';

/** How far something is, with its words beside it: "7 of 14 submitted". */
export function ProgressBar({
  label,
  done,
  total,
  words,
  isLabelHidden = false,
}: {
  label: string;
  done: number;
  total: number;
  /** What stands at the end of the line; "7 of 14" where not given. */
  words?: string;
  /** Only for screen readers, where what it is about stands beside it already. */
  isLabelHidden?: boolean;
}) {
  const id = useId();
  const text = words ?? `${done.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}`;
  const share = total > 0 ? Math.min(100, (done / total) * 100) : 0;
  return (
    <div className={classes.bar}>
      <div className={classes.words}>
        <span id={id} className={isLabelHidden ? classes.hidden : undefined}>
          {label}
        </span>
        <span className={classes.count}>{text}</span>
      </div>
      <Progress.Root size={8} radius="xs">
        <Progress.Section value={share} aria-labelledby={id} aria-valuetext={text} aria-label={label} />
      </Progress.Root>
    </div>
  );
}
