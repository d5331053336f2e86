import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import type { Target } from '#shared/contract/targets.ts';
import { useMayGo } from '../base/feature.ts';
import { hrefOf } from '../base/place.ts';
import classes from './page.module.css';

/** Pages that share one entry of the rail, such as cases and people, side by side. */
export function RoomTabs({
  label,
  tabs,
  children,
}: {
  label: string;
  tabs: readonly { readonly target: Target; readonly title: string }[];
  /** What stands at the other end of the line, such as how a list is shown. */
  children?: ReactNode;
}) {
  const [path] = useLocation();
  const mayGo = useMayGo();
  const shown = tabs.filter(({ target }) => mayGo(target.to));
  const addresses = shown.map(({ target }) => hrefOf(target));
  // A page can stand beneath another's address: the longest that fits is the one that is open.
  const current = addresses
    .filter((address) => path === address || path.startsWith(`${address}/`))
    .toSorted((one, other) => other.length - one.length)[0];
  if (shown.length < 2) return children;
  const nav = (
    <nav className={classes.tabs} aria-label={label}>
      {shown.map(({ target, title }) => {
        const address = hrefOf(target);
        return (
          <Link
            key={address}
            href={address}
            className={classes.tab}
            data-title={title}
            aria-current={address === current ? 'page' : undefined}
          >
            {title}
          </Link>
        );
      })}
    </nav>
  );
  if (!children) return nav;
  return (
    <div className={classes.tabLine}>
      {nav}
      {children}
    </div>
  );
}
