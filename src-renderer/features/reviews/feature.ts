import { type Feature, page } from '../../base/feature.ts';

/** What reviews bring to the frame. */
export const reviews = {
  routes: [
    {
      target: 'review',
      under: 'rounds',
      title: 'Review',
      needs: 'reviews.get',
      Page: page(() => import('./ReviewPage.tsx'), 'ReviewPage'),
    },
  ],
  waitingHeadings: {
    concern: 'A child may be at immediate risk',
    'review-due': 'Your reviews to finish',
  },
  findHeadings: { review: 'Reviews' },
} as const satisfies Feature;
