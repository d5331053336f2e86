import { IconCalendarEvent } from '@tabler/icons-react';
import { type Feature, page } from '../../base/feature.ts';

/** What the calendar brings to the frame. Activities and feedback stand beside it, under one entry of the rail. */
export const calendar = {
  routes: [
    {
      target: 'calendar',
      under: 'calendar',
      title: 'QA calendar',
      needs: 'calendar.year',
      Page: page(() => import('./CalendarPage.tsx'), 'CalendarPage'),
    },
    {
      target: 'import-calendar',
      under: 'calendar',
      title: 'Bring in a calendar',
      needs: 'calendar.readFile',
      Page: page(() => import('./BringInCalendarPage.tsx'), 'BringInCalendarPage'),
    },
  ],
  rail: [{ target: { to: 'calendar' }, title: 'Programme', Icon: IconCalendarEvent, place: 'top' }],
  waitingHeadings: { calendar: 'Falls due in the QA calendar' },
  findHeadings: { calendar: 'Calendar' },
} as const satisfies Feature;
