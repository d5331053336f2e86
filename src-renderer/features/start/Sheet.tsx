import { type ReactNode, useEffect, useRef } from 'react';
import classes from './Sheet.module.css';

/**
 * The ground of the screens outside a workspace: one column in the middle of the window. It takes the keyboard's
 * focus when it appears, unless a field in it already has it; give each screen a key of its own.
 */
export function Sheet({ width = 'narrow', children }: { width?: 'narrow' | 'wide'; children: ReactNode }) {
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    if (!sheet.current?.contains(document.activeElement)) sheet.current?.focus();
  }, []);
  return (
    <div className={classes.ground}>
      <main ref={sheet} className={`${classes.sheet} ${classes[width]}`} tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
