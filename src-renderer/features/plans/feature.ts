import { IconListDetails } from '@tabler/icons-react';
import { type Feature, page } from '../../base/feature.ts';

/** What plans bring to the frame. */
export const plans = {
  routes: [
    {
      target: 'plans',
      under: 'plans',
      title: 'Plans',
      needs: 'plans.list',
      Page: page(() => import('./PlansPage.tsx'), 'PlansPage'),
    },
    {
      target: 'new-plan',
      under: 'plans',
      title: 'Make a plan',
      needs: 'plans.save',
      Page: page(() => import('./PlanFormPage.tsx'), 'NewPlanPage'),
    },
    {
      target: 'you-said-we-did',
      under: 'plans',
      title: 'You said, we did',
      needs: 'plans.youSaidWeDid',
      Page: page(() => import('./YouSaidPage.tsx'), 'YouSaidPage'),
    },
    {
      target: 'plan',
      under: 'plans',
      title: 'Plan',
      needs: 'plans.get',
      Page: page(() => import('./PlanPage.tsx'), 'PlanPage'),
    },
    {
      target: 'edit-plan',
      under: 'plans',
      title: 'Edit the plan',
      needs: 'plans.save',
      Page: page(() => import('./PlanFormPage.tsx'), 'EditPlanPage'),
    },
  ],
  rail: [{ target: { to: 'plans' }, title: 'Plans', Icon: IconListDetails, place: 'top' }],
  findHeadings: { plan: 'Plans' },
} as const satisfies Feature;
