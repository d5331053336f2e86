import { IconPackage } from '@tabler/icons-react';
import { type Feature, page } from '../../base/feature.ts';

/** What packs bring to the frame. */
export const packs = {
  routes: [
    {
      target: 'packs',
      under: 'packs',
      title: 'Packs',
      Page: page(() => import('./PacksPage.tsx'), 'PacksPage'),
    },
    {
      target: 'new-pack',
      under: 'packs',
      title: 'Prepare a pack',
      needs: 'moderation.createDraft',
      Page: page(() => import('./NewPackPage.tsx'), 'NewPackPage'),
    },
    {
      target: 'open-pack',
      under: 'packs',
      title: 'Open a pack',
      Page: page(() => import('./OpenPackPage.tsx'), 'OpenPackPage'),
    },
    {
      target: 'pack',
      under: 'packs',
      title: 'What leaves',
      needs: 'moderation.preview',
      Page: page(() => import('./what-leaves/WhatLeavesPage.tsx'), 'WhatLeavesPage'),
    },
    {
      target: 'seal-pack',
      under: 'packs',
      title: 'Seal and export',
      needs: 'moderation.export',
      Page: page(() => import('./seal/SealPage.tsx'), 'SealPage'),
    },
    {
      target: 'release',
      under: 'packs',
      title: 'Release',
      needs: 'packs.release',
      Page: page(() => import('./ReleasePage.tsx'), 'ReleasePage'),
    },
  ],
  rail: [
    {
      target: { to: 'packs' },
      title: 'Packs',
      Icon: IconPackage,
      place: 'top',
      command: 'go-packs',
      keys: 'mod+4',
    },
  ],
  findHeadings: { pack: 'Packs' },
  commands: { 'import-pack': { to: 'open-pack' } },
  waitingHeadings: {
    'pack-draft': 'Packs being checked',
    'ready-for-pack': 'Ready for moderation',
    'pack-interrupted': 'A pack that may be half-way',
  },
} as const satisfies Feature;
