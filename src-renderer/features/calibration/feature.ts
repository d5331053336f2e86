import { type Feature, page } from '../../base/feature.ts';

/** What calibration brings to the frame. It stands beside the rounds. */
export const calibration = {
  routes: [
    {
      target: 'calibration',
      under: 'rounds',
      title: 'Calibration',
      needs: 'calibration.exemplars',
      Page: page(() => import('./CalibrationPage.tsx'), 'CalibrationPage'),
    },
  ],
  waitingHeadings: { calibration: 'Exemplars to grade' },
} as const satisfies Feature;
