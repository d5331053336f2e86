import { ActionIcon, Tooltip } from '@mantine/core';
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Target } from '#shared/contract/targets.ts';
import { type RailEntry, useFeatureSums, useMayGo } from '../../base/feature.ts';
import { hrefOf } from '../../base/place.ts';
import { PlumbMark } from '../../ui/PlumbMark.tsx';
import classes from './Rail.module.css';

/** The rail: every room there is, the one that is open marked. */
export function Rail({
  current,
  isCollapsed,
  onToggle,
}: {
  /** The place whose entry is marked. */
  current: Target['to'] | undefined;
  isCollapsed: boolean;
  /** Missing where there is room for the narrow rail only. */
  onToggle: (() => void) | undefined;
}) {
  const { rail } = useFeatureSums();
  const mayGo = useMayGo();
  const isShown = ({ target, within }: RailEntry) =>
    mayGo(target.to) && (within === undefined || !mayGo(within));
  const joined = rail.find(({ target }) => target.to === current);
  const marked = joined?.within !== undefined && mayGo(joined.within) ? joined.within : current;
  const entries = (place: RailEntry['place']) => (
    <ul className={classes.entries}>
      {rail
        .filter((entry) => entry.place === place && isShown(entry))
        .map((room) => (
          <li key={room.target.to}>
            <Tooltip label={room.title} position="right" disabled={!isCollapsed}>
              <Link
                href={hrefOf(room.target)}
                className={classes.entry}
                aria-current={room.target.to === marked ? 'page' : undefined}
                aria-label={isCollapsed ? room.title : undefined}
              >
                <room.Icon size={20} stroke={1.75} aria-hidden />
                {!isCollapsed && <span>{room.title}</span>}
              </Link>
            </Tooltip>
          </li>
        ))}
    </ul>
  );
  const ToggleIcon = isCollapsed ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <nav className={classes.rail} data-collapsed={isCollapsed || undefined} aria-label="Rooms">
      <div className={classes.brand}>
        <PlumbMark size={22} />
        {!isCollapsed && <span className={classes.name}>Plumbline</span>}
      </div>
      {entries('top')}
      <div className={classes.bottom}>
        {entries('bottom')}
        {onToggle && (
          <ActionIcon
            className={classes.toggle}
            variant="subtle"
            color="gray"
            size="lg"
            onClick={onToggle}
            aria-expanded={!isCollapsed}
            aria-label={isCollapsed ? 'Expand the menu' : 'Collapse the menu'}
          >
            <ToggleIcon size={20} stroke={1.75} aria-hidden />
          </ActionIcon>
        )}
      </div>
    </nav>
  );
}
