import { type Feature, page } from '../../base/feature.ts';

/** What verifications bring to the frame. They stand under the programme's entry of the rail. */
export const verifications = {
  routes: [
    {
      target: 'verifications',
      under: 'calendar',
      title: 'Promised and never verified',
      needs: 'verifications.promised',
      Page: page(() => import('./PromisedPage.tsx'), 'PromisedPage'),
    },
  ],
  waitingHeadings: { verification: 'To be verified' },
} as const satisfies Feature;
