import { Loader } from '@mantine/core';
import { useTimeout } from '@mantine/hooks';
import { useState } from 'react';
import classes from './Loading.module.css';

/** Says that something is being fetched, but only when it takes long enough to be noticed. */
export function Loading({ what }: { what: string }) {
  const [isLate, setLate] = useState(false);
  useTimeout(() => setLate(true), 250, { autoInvoke: true });
  return (
    <div className={classes.loading} role="status">
      {isLate && (
        <>
          <Loader size="sm" aria-hidden /> {what}
        </>
      )}
    </div>
  );
}
