import { IconCalendarEvent } from '@tabler/icons-react';
import { type Feature, page } from '../../base/feature.ts';

/** What activities bring to the frame. */
export const activities = {
  routes: [
    {
      target: 'activities',
      under: 'activities',
      title: 'Activities',
      needs: 'activities.list',
      Page: page(() => import('./ActivitiesPage.tsx'), 'ActivitiesPage'),
    },
    {
      target: 'new-activity',
      under: 'activities',
      title: 'Add an activity',
      needs: 'activities.save',
      Page: page(() => import('./ActivityFormPages.tsx'), 'NewActivityPage'),
    },
    {
      target: 'activity-types',
      under: 'activities',
      title: 'Types of activity',
      needs: 'activities.saveType',
      Page: page(() => import('./TypesPage.tsx'), 'TypesPage'),
    },
    {
      target: 'activity',
      under: 'activities',
      title: 'Activity',
      needs: 'activities.get',
      Page: page(() => import('./ActivityPage.tsx'), 'ActivityPage'),
    },
    {
      target: 'edit-activity',
      under: 'activities',
      title: 'Change an activity',
      needs: 'activities.save',
      Page: page(() => import('./ActivityFormPages.tsx'), 'EditActivityPage'),
    },
    {
      target: 'activity-report',
      under: 'activities',
      title: 'Report of an activity',
      needs: 'activities.paragraphs',
      Page: page(() => import('./ReportPage.tsx'), 'ReportPage'),
    },
  ],
  rail: [{ target: { to: 'activities' }, title: 'Programme', Icon: IconCalendarEvent, place: 'top' }],
  waitingHeadings: { activity: 'Activities of the programme' },
} as const satisfies Feature;
