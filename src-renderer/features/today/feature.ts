import { IconSun } from '@tabler/icons-react';
import { type Feature, page } from '../../base/feature.ts';

/** What Today brings to the frame. */
export const today = {
  routes: [
    {
      target: 'today',
      under: 'today',
      title: 'Today',
      Page: page(() => import('./TodayPage.tsx'), 'TodayPage'),
    },
  ],
  rail: [
    {
      target: { to: 'today' },
      title: 'Today',
      Icon: IconSun,
      place: 'top',
      command: 'go-today',
      keys: 'mod+1',
    },
  ],
} as const satisfies Feature;
