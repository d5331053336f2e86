import { IconScale } from '@tabler/icons-react';
import { type Feature, page } from '../../base/feature.ts';

/** What a moderator's own desk brings to the frame. */
export const moderatorDesk = {
  routes: [
    {
      target: 'moderator-desk',
      under: 'moderator-desk',
      title: 'To grade',
      needs: 'moderatorDesk.list',
      Page: page(() => import('./DeskPage.tsx'), 'DeskPage'),
    },
    {
      target: 'second-grade',
      under: 'moderator-desk',
      title: 'Second grade',
      needs: 'moderatorDesk.openReview',
      Page: page(() => import('./SecondGradePage.tsx'), 'SecondGradePage'),
    },
  ],
  rail: [{ target: { to: 'moderator-desk' }, title: 'To grade', Icon: IconScale, place: 'top' }],
  waitingHeadings: { 'second-grades': 'Reviews to grade' },
} as const satisfies Feature;
