import { type Feature, page } from '../../base/feature.ts';

/** What early help outcomes bring to the frame. They stand under the programme's entry of the rail. */
export const outcomes = {
  routes: [
    {
      target: 'outcomes',
      under: 'calendar',
      title: 'Early help outcomes',
      needs: 'outcomes.list',
      Page: page(() => import('./OutcomesPage.tsx'), 'OutcomesPage'),
    },
    {
      target: 'outcomes-plan',
      under: 'calendar',
      title: 'Outcomes plan',
      needs: 'outcomes.get',
      Page: page(() => import('./OutcomesPlanPage.tsx'), 'OutcomesPlanPage'),
    },
  ],
} as const satisfies Feature;
