import { IconScale } from '@tabler/icons-react';
import { type Feature, page } from '../../base/feature.ts';

/** What moderations bring to the frame. */
export const moderations = {
  routes: [
    {
      target: 'moderations',
      under: 'moderations',
      title: 'Moderation',
      needs: 'moderations.list',
      Page: page(() => import('./ModerationsPage.tsx'), 'ModerationsPage'),
    },
    {
      target: 'new-moderation',
      under: 'moderations',
      title: 'Plan a moderation',
      needs: 'moderations.create',
      Page: page(() => import('./NewModerationPage.tsx'), 'NewModerationPage'),
    },
    {
      target: 'grading',
      under: 'moderations',
      title: 'Second grade',
      needs: 'moderations.openGrading',
      Page: page(() => import('./GradingPage.tsx'), 'GradingPage'),
    },
    {
      target: 'comparison',
      under: 'moderations',
      title: 'Compare and decide',
      needs: 'moderations.compare',
      Page: page(() => import('./ComparisonPage.tsx'), 'ComparisonPage'),
    },
    {
      target: 're-review',
      under: 'moderations',
      title: 'Sent back',
      needs: 'moderations.openReReview',
      Page: page(() => import('./ReReviewPage.tsx'), 'ReReviewPage'),
    },
    {
      target: 'agreement',
      under: 'moderations',
      title: 'Agreement',
      needs: 'moderations.agreement',
      Page: page(() => import('./AgreementPage.tsx'), 'AgreementPage'),
    },
    {
      target: 'moderation',
      under: 'moderations',
      title: 'Moderation',
      needs: 'moderations.get',
      Page: page(() => import('./ModerationPage.tsx'), 'ModerationPage'),
    },
  ],
  rail: [{ target: { to: 'moderations' }, title: 'Moderation', Icon: IconScale, place: 'top' }],
  waitingHeadings: { moderation: 'Moderation' },
} as const satisfies Feature;
