import { IconSettings } from '@tabler/icons-react';
import { type Feature, page } from '../../base/feature.ts';

/** What settings bring to the frame. */
export const settings = {
  routes: [
    {
      target: 'settings',
      under: 'settings',
      title: 'Settings',
      Page: page(() => import('./SettingsPage.tsx'), 'SettingsPage'),
    },
  ],
  rail: [
    {
      target: { to: 'settings' },
      title: 'Settings',
      Icon: IconSettings,
      place: 'bottom',
      command: 'settings',
      keys: 'mod+,',
    },
  ],
  waitingHeadings: { notice: 'Found on opening' },
} as const satisfies Feature;
