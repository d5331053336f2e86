import { IconReport } from '@tabler/icons-react';
import { type Feature, page } from '../../base/feature.ts';

/** What papers bring to the frame. On the screen they are called reports. */
export const papers = {
  routes: [
    {
      target: 'papers',
      under: 'papers',
      title: 'Reports',
      needs: 'papers.kinds',
      Page: page(() => import('./PapersPage.tsx'), 'PapersPage'),
    },
    {
      target: 'paper',
      under: 'papers',
      title: 'Report',
      needs: 'papers.get',
      Page: page(() => import('./PaperPage.tsx'), 'PaperPage'),
    },
  ],
  rail: [{ target: { to: 'papers' }, title: 'Reports', Icon: IconReport, place: 'top' }],
  findHeadings: { paper: 'Reports' },
} as const satisfies Feature;
