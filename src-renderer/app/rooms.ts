import {
  IconBulb,
  IconClipboardList,
  IconHistory,
  IconPackage,
  IconSettings,
  IconSun,
  IconUsers,
  type TablerIcon,
} from '@tabler/icons-react';
import type { MenuCommand } from '#shared/contract/bridge.ts';
import { parsePlace } from '../base/place.ts';
import { findRoute } from './find-route.ts';
import { type RoomKey, routes } from './routes.tsx';

/** One entry of the rail. */
export interface Room {
  readonly key: RoomKey;
  readonly title: string;
  readonly path: string;
  readonly Icon: TablerIcon;
  readonly place: 'top' | 'bottom';
  readonly command?: MenuCommand;
  /** The shortcut, `mod` for Ctrl or Cmd. */
  readonly keys?: string;
}

const everyRoom: readonly Room[] = [
  {
    key: 'today',
    title: 'Today',
    path: '/today',
    Icon: IconSun,
    place: 'top',
    command: 'go-today',
    keys: 'mod+1',
  },
  {
    key: 'rounds',
    title: 'Rounds',
    path: '/rounds',
    Icon: IconClipboardList,
    place: 'top',
    command: 'go-rounds',
    keys: 'mod+2',
  },
  {
    key: 'recommendations',
    title: 'Recommendations',
    path: '/recommendations',
    Icon: IconBulb,
    place: 'top',
    command: 'go-recommendations',
    keys: 'mod+3',
  },
  {
    key: 'packs',
    title: 'Packs',
    path: '/packs',
    Icon: IconPackage,
    place: 'top',
    command: 'go-packs',
    keys: 'mod+4',
  },
  {
    key: 'people-and-cases',
    title: 'People & cases',
    path: '/cases',
    Icon: IconUsers,
    place: 'top',
    command: 'go-people-and-cases',
    keys: 'mod+5',
  },
  { key: 'audit-trail', title: 'Audit trail', path: '/audit-trail', Icon: IconHistory, place: 'bottom' },
  {
    key: 'settings',
    title: 'Settings',
    path: '/settings',
    Icon: IconSettings,
    place: 'bottom',
    command: 'settings',
    keys: 'mod+,',
  },
];

/** The rooms whose first page exists, in the order of the rail. */
export const rooms: readonly Room[] = everyRoom.filter((room) =>
  routes.some((route) => route.path === room.path),
);

/** Whether there is a page for a place such as `/reviews/7#evidence-2`. */
export const leadsSomewhere = (place: string): boolean => findRoute(parsePlace(place).path) !== undefined;
