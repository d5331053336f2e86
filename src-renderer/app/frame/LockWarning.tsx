import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import classes from './LockWarning.module.css';

/** Says before the workspace locks by itself how long there is left. It takes no focus: what is typed goes where it went. */
export function LockWarning() {
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  useEffect(() => window.plumbline.onLockWarning(setSecondsLeft), []);
  const isShown = secondsLeft !== null;
  useEffect(() => {
    if (!isShown) return undefined;
    const clock = setInterval(
      () => setSecondsLeft((left) => (left === null ? null : Math.max(0, left - 1))),
      1_000,
    );
    return () => clearInterval(clock);
  }, [isShown]);
  if (!isShown) return null;
  return (
    <div role="alert" className={classes.place}>
      <div className={classes.warning}>
        <IconLock size={20} aria-hidden />
        <p className={classes.words}>
          The workspace locks soon: nobody has touched this computer for a while. What you typed is kept.
        </p>
        {/* Not read out every second. */}
        <span className={classes.left} aria-hidden>
          {secondsLeft} s
        </span>
        <Button size="xs" onClick={() => setSecondsLeft(null)}>
          Stay
        </Button>
      </div>
    </div>
  );
}
