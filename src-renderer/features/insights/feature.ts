import { IconChartBar } from '@tabler/icons-react';
import { type Feature, page } from '../../base/feature.ts';

/** What insights bring to the frame. */
export const insights = {
  routes: [
    {
      target: 'insights',
      under: 'insights',
      title: 'Insights',
      needs: 'insights.grades',
      Page: page(() => import('./InsightsPage.tsx'), 'InsightsPage'),
    },
  ],
  rail: [{ target: { to: 'insights' }, title: 'Insights', Icon: IconChartBar, place: 'top' }],
} as const satisfies Feature;
