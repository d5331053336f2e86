import { Link, useLocation } from 'wouter';
import classes from './page.module.css';

/** Pages that share one entry of the rail, such as cases and people, side by side. */
export function RoomTabs({
  label,
  tabs,
}: {
  label: string;
  tabs: readonly { readonly path: string; readonly title: string }[];
}) {
  const [path] = useLocation();
  return (
    <nav className={classes.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <Link
          key={tab.path}
          href={tab.path}
          className={classes.tab}
          aria-current={path === tab.path || path.startsWith(`${tab.path}/`) ? 'page' : undefined}
        >
          {tab.title}
        </Link>
      ))}
    </nav>
  );
}
