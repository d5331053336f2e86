import { IconBulb } from '@tabler/icons-react';
import { type Feature, page } from '../../base/feature.ts';

/** What recommendations bring to the frame. */
export const recommendations = {
  routes: [
    {
      target: 'recommendations',
      under: 'recommendations',
      title: 'Recommendations',
      needs: 'recommendations.list',
      Page: page(() => import('./RecommendationsPage.tsx'), 'RecommendationsPage'),
    },
  ],
  rail: [
    {
      target: { to: 'recommendations' },
      title: 'Recommendations',
      Icon: IconBulb,
      place: 'top',
      command: 'go-recommendations',
      keys: 'mod+3',
    },
  ],
  findHeadings: { recommendation: 'Recommendations' },
} as const satisfies Feature;
