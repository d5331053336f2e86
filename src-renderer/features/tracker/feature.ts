import { IconTargetArrow } from '@tabler/icons-react';
import { type Feature, page } from '../../base/feature.ts';

/** What the tracker brings to the frame. */
export const tracker = {
  routes: [
    {
      target: 'tracker',
      under: 'tracker',
      title: 'Tracker',
      needs: 'tracker.list',
      Page: page(() => import('./TrackerPage.tsx'), 'TrackerPage'),
    },
    {
      target: 'new-item',
      under: 'tracker',
      title: 'Add to the tracker',
      needs: 'tracker.add',
      Page: page(() => import('./NewItemPage.tsx'), 'NewItemPage'),
    },
    {
      target: 'bring-in',
      under: 'tracker',
      title: 'Bring in a plan or tracker',
      needs: 'tracker.readPlan',
      Page: page(() => import('./BringInPage.tsx'), 'BringInPage'),
    },
    {
      target: 'impact-checks',
      under: 'tracker',
      title: 'Impact checks',
      needs: 'tracker.impactChecks',
      Page: page(() => import('./ImpactChecksPage.tsx'), 'ImpactChecksPage'),
    },
    {
      target: 'item',
      under: 'tracker',
      title: 'One recommendation',
      needs: 'tracker.get',
      Page: page(() => import('./ItemPage.tsx'), 'ItemPage'),
    },
  ],
  rail: [
    {
      target: { to: 'tracker' },
      title: 'Tracker',
      Icon: IconTargetArrow,
      place: 'top',
      within: 'recommendations',
    },
  ],
  findHeadings: { item: 'Followed up' },
  waitingHeadings: {
    'recommendation-overdue': 'Recommendations past their date',
    'recommendation-check': 'Done, awaiting a check',
  },
} as const satisfies Feature;
