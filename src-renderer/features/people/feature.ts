import { type Feature, page } from '../../base/feature.ts';

/** What people bring to the frame. */
export const people = {
  routes: [
    {
      target: 'people',
      under: 'cases',
      title: 'People',
      needs: 'people.list',
      Page: page(() => import('./PeoplePage.tsx'), 'PeoplePage'),
    },
    {
      target: 'new-person',
      under: 'cases',
      title: 'Add a person',
      needs: 'people.save',
      Page: page(() => import('./PeoplePage.tsx'), 'NewPersonPage'),
    },
    {
      target: 'person',
      under: 'cases',
      title: 'People',
      needs: 'people.save',
      Page: page(() => import('./PeoplePage.tsx'), 'PeoplePage'),
    },
  ],
  findHeadings: { person: 'People' },
} as const satisfies Feature;
