import { type ComponentType, lazy } from 'react';

/** The rooms that the rail can lead to. */
export type RoomKey =
  | 'today'
  | 'rounds'
  | 'recommendations'
  | 'packs'
  | 'people-and-cases'
  | 'audit-trail'
  | 'settings';

/** One page of the app. */
export interface AppRoute {
  /** A pattern of wouter; a page reads its parts with `useParams()`. */
  readonly path: string;
  /** The entry of the rail that is marked while the page is open. */
  readonly room: RoomKey;
  /** What the page is called in the window's title and to a screen reader. */
  readonly title: string;
  readonly Page: ComponentType;
}

function page<Name extends string>(
  load: () => Promise<Readonly<Record<Name, ComponentType>>>,
  name: Name,
): ComponentType {
  return lazy(async (): Promise<{ default: ComponentType }> => ({ default: (await load())[name] }));
}

/** Every page there is. A room whose pages are not in here has no entry in the rail and no shortcut. */
export const routes: readonly AppRoute[] = [
  {
    path: '/today',
    room: 'today',
    title: 'Today',
    Page: page(() => import('../features/today/TodayPage.tsx'), 'TodayPage'),
  },
  {
    path: '/rounds',
    room: 'rounds',
    title: 'Rounds',
    Page: page(() => import('../features/rounds/RoundsPage.tsx'), 'RoundsPage'),
  },
  {
    path: '/rounds/new',
    room: 'rounds',
    title: 'New round',
    Page: page(() => import('../features/rounds/RoundFormPages.tsx'), 'NewRoundPage'),
  },
  {
    path: '/rounds/:id',
    room: 'rounds',
    title: 'Round',
    Page: page(() => import('../features/rounds/RoundPage.tsx'), 'RoundPage'),
  },
  {
    path: '/rounds/:id/edit',
    room: 'rounds',
    title: 'Change a round',
    Page: page(() => import('../features/rounds/RoundFormPages.tsx'), 'EditRoundPage'),
  },
  {
    path: '/reviews/:id',
    room: 'rounds',
    title: 'Review',
    Page: page(() => import('../features/reviews/ReviewPage.tsx'), 'ReviewPage'),
  },
  {
    path: '/recommendations',
    room: 'recommendations',
    title: 'Recommendations',
    Page: page(() => import('../features/recommendations/RecommendationsPage.tsx'), 'RecommendationsPage'),
  },
  {
    path: '/cases',
    room: 'people-and-cases',
    title: 'Cases',
    Page: page(() => import('../features/cases/CasesPage.tsx'), 'CasesPage'),
  },
  {
    path: '/cases/import',
    room: 'people-and-cases',
    title: 'Import cases',
    Page: page(() => import('../features/cases/import/ImportCasesPage.tsx'), 'ImportCasesPage'),
  },
  {
    path: '/cases/new',
    room: 'people-and-cases',
    title: 'Add a case',
    Page: page(() => import('../features/cases/EditCasePage.tsx'), 'NewCasePage'),
  },
  {
    path: '/cases/:id',
    room: 'people-and-cases',
    title: 'Case',
    Page: page(() => import('../features/cases/CasePage.tsx'), 'CasePage'),
  },
  {
    path: '/cases/:id/edit',
    room: 'people-and-cases',
    title: 'Change a case',
    Page: page(() => import('../features/cases/EditCasePage.tsx'), 'EditCasePage'),
  },
  {
    path: '/people',
    room: 'people-and-cases',
    title: 'People',
    Page: page(() => import('../features/people/PeoplePage.tsx'), 'PeoplePage'),
  },
  {
    path: '/people/:id',
    room: 'people-and-cases',
    title: 'People',
    Page: page(() => import('../features/people/PeoplePage.tsx'), 'PeoplePage'),
  },
  {
    path: '/packs',
    room: 'packs',
    title: 'Packs',
    Page: page(() => import('../features/packs/PacksPage.tsx'), 'PacksPage'),
  },
  {
    path: '/packs/new',
    room: 'packs',
    title: 'Prepare a pack',
    Page: page(() => import('../features/packs/NewPackPage.tsx'), 'NewPackPage'),
  },
  {
    path: '/packs/open',
    room: 'packs',
    title: 'Open a pack',
    Page: page(() => import('../features/packs/OpenPackPage.tsx'), 'OpenPackPage'),
  },
  {
    path: '/packs/:id',
    room: 'packs',
    title: 'What leaves',
    Page: page(() => import('../features/packs/what-leaves/WhatLeavesPage.tsx'), 'WhatLeavesPage'),
  },
  {
    path: '/packs/:id/seal',
    room: 'packs',
    title: 'Seal and export',
    Page: page(() => import('../features/packs/seal/SealPage.tsx'), 'SealPage'),
  },
  {
    path: '/packs/releases/:id',
    room: 'packs',
    title: 'Release',
    Page: page(() => import('../features/packs/ReleasePage.tsx'), 'ReleasePage'),
  },
  {
    path: '/audit-trail',
    room: 'audit-trail',
    title: 'Audit trail',
    Page: page(() => import('../features/audit-trail/AuditTrailPage.tsx'), 'AuditTrailPage'),
  },
  {
    path: '/settings',
    room: 'settings',
    title: 'Settings',
    Page: page(() => import('../features/settings/SettingsPage.tsx'), 'SettingsPage'),
  },
];
