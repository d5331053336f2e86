import { IconUsersGroup } from '@tabler/icons-react';
import { type Feature, page } from '../../base/feature.ts';

/** What meetings bring to the frame. */
export const meetings = {
  routes: [
    {
      target: 'meetings',
      under: 'meetings',
      title: 'Meetings',
      needs: 'meetings.list',
      Page: page(() => import('./MeetingsPage.tsx'), 'MeetingsPage'),
    },
    {
      target: 'new-meeting',
      under: 'meetings',
      title: 'Plan a meeting',
      needs: 'meetings.plan',
      Page: page(() => import('./NewMeetingPage.tsx'), 'NewMeetingPage'),
    },
    {
      target: 'compare-days',
      under: 'meetings',
      title: 'What moved between two days',
      needs: 'tracker.compare',
      Page: page(() => import('./ComparePage.tsx'), 'ComparePage'),
    },
    {
      target: 'meeting',
      under: 'meetings',
      title: 'Meeting',
      needs: 'meetings.get',
      Page: page(() => import('./MeetingPage.tsx'), 'MeetingPage'),
    },
    {
      target: 'hold-meeting',
      under: 'meetings',
      title: 'Meeting in progress',
      needs: 'meetings.start',
      Page: page(() => import('./HoldMeetingPage.tsx'), 'HoldMeetingPage'),
    },
  ],
  rail: [{ target: { to: 'meetings' }, title: 'Meetings', Icon: IconUsersGroup, place: 'top' }],
  waitingHeadings: { meeting: 'Meetings' },
  findHeadings: { meeting: 'Meetings' },
} as const satisfies Feature;
