import { IconClipboardList } from '@tabler/icons-react';
import { type Feature, page } from '../../base/feature.ts';

/** What rounds bring to the frame. */
export const rounds = {
  routes: [
    {
      target: 'rounds',
      under: 'rounds',
      title: 'Rounds',
      needs: 'rounds.list',
      Page: page(() => import('./RoundsPage.tsx'), 'RoundsPage'),
    },
    {
      target: 'new-round',
      under: 'rounds',
      title: 'New round',
      needs: 'rounds.save',
      Page: page(() => import('./RoundFormPages.tsx'), 'NewRoundPage'),
    },
    {
      target: 'round',
      under: 'rounds',
      title: 'Round',
      needs: 'rounds.get',
      Page: page(() => import('./RoundPage.tsx'), 'RoundPage'),
    },
    {
      target: 'coverage',
      under: 'rounds',
      title: 'Coverage',
      needs: 'rounds.coverage',
      Page: page(() => import('./CoveragePage.tsx'), 'CoveragePage'),
    },
    {
      target: 'worker',
      under: 'rounds',
      title: 'Cases of a worker',
      needs: 'rounds.practiceOf',
      Page: page(() => import('./PracticePage.tsx'), 'WorkerPage'),
    },
    {
      target: 'team',
      under: 'rounds',
      title: 'Cases of a team',
      needs: 'rounds.practiceOf',
      Page: page(() => import('./PracticePage.tsx'), 'TeamPage'),
    },
    {
      target: 'edit-round',
      under: 'rounds',
      title: 'Edit the round',
      needs: 'rounds.save',
      Page: page(() => import('./RoundFormPages.tsx'), 'EditRoundPage'),
    },
    {
      target: 'round-grades',
      under: 'rounds',
      title: 'Grades of a round',
      needs: 'rounds.results',
      Page: page(() => import('./grades/RoundGradesPage.tsx'), 'RoundGradesPage'),
    },
  ],
  rail: [
    {
      target: { to: 'rounds' },
      title: 'Rounds',
      Icon: IconClipboardList,
      place: 'top',
      command: 'go-rounds',
      keys: 'mod+2',
    },
  ],
  waitingHeadings: {
    'reviewer-progress': 'Progress by reviewer',
    'review-to-allocate': 'Reviews without a reviewer',
    'round-to-start': 'Rounds without cases',
  },
  findHeadings: { round: 'Rounds' },
} as const satisfies Feature;
