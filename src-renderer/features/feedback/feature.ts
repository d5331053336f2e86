import { type Feature, page } from '../../base/feature.ts';

/** What feedback brings to the frame. It stands under the programme's entry of the rail. */
export const feedback = {
  routes: [
    {
      target: 'feedback',
      under: 'calendar',
      title: 'Feedback',
      needs: 'feedback.list',
      Page: page(() => import('./FeedbackPage.tsx'), 'FeedbackPage'),
    },
  ],
} as const satisfies Feature;
