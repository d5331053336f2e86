import { type Feature, page } from '../../base/feature.ts';

/** What activities bring to the frame. They stand under the programme's entry of the rail. */
export const activities = {
  routes: [
    {
      target: 'activities',
      under: 'calendar',
      title: 'Activities',
      needs: 'activities.list',
      Page: page(() => import('./ActivitiesPage.tsx'), 'ActivitiesPage'),
    },
    {
      target: 'new-activity',
      under: 'calendar',
      title: 'Add an activity',
      needs: 'activities.save',
      Page: page(() => import('./ActivityFormPages.tsx'), 'NewActivityPage'),
    },
    {
      target: 'activity-types',
      under: 'calendar',
      title: 'Types of activity',
      needs: 'activities.saveType',
      Page: page(() => import('./TypesPage.tsx'), 'TypesPage'),
    },
    {
      target: 'activity',
      under: 'calendar',
      title: 'Activity',
      needs: 'activities.get',
      Page: page(() => import('./ActivityPage.tsx'), 'ActivityPage'),
    },
    {
      target: 'edit-activity',
      under: 'calendar',
      title: 'Change an activity',
      needs: 'activities.save',
      Page: page(() => import('./ActivityFormPages.tsx'), 'EditActivityPage'),
    },
    {
      target: 'activity-report',
      under: 'calendar',
      title: 'Report of an activity',
      needs: 'activities.paragraphs',
      Page: page(() => import('./ReportPage.tsx'), 'ReportPage'),
    },
  ],
  waitingHeadings: { activity: 'Activities of the programme' },
  findHeadings: { activity: 'Activities of the programme' },
} as const satisfies Feature;
