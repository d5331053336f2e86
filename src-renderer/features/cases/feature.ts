import { IconUsers } from '@tabler/icons-react';
import { type Feature, page } from '../../base/feature.ts';

/** What cases bring to the frame. People stand beside them, under one entry of the rail. */
export const cases = {
  routes: [
    {
      target: 'cases',
      under: 'cases',
      title: 'Cases',
      needs: 'cases.list',
      Page: page(() => import('./CasesPage.tsx'), 'CasesPage'),
    },
    {
      target: 'import-cases',
      under: 'cases',
      title: 'Import cases',
      needs: 'cases.applyImport',
      Page: page(() => import('./import/ImportCasesPage.tsx'), 'ImportCasesPage'),
    },
    {
      target: 'new-case',
      under: 'cases',
      title: 'Add a case',
      needs: 'cases.save',
      Page: page(() => import('./EditCasePage.tsx'), 'NewCasePage'),
    },
    {
      target: 'case',
      under: 'cases',
      title: 'Case',
      needs: 'cases.get',
      Page: page(() => import('./CasePage.tsx'), 'CasePage'),
    },
    {
      target: 'edit-case',
      under: 'cases',
      title: 'Change a case',
      needs: 'cases.save',
      Page: page(() => import('./EditCasePage.tsx'), 'EditCasePage'),
    },
  ],
  rail: [
    {
      target: { to: 'cases' },
      title: 'People & cases',
      Icon: IconUsers,
      place: 'top',
      command: 'go-people-and-cases',
      keys: 'mod+5',
    },
  ],
  commands: { 'import-cases': { to: 'import-cases' } },
  findHeadings: { case: 'Cases' },
} as const satisfies Feature;
