import { type Feature, page } from '../../base/feature.ts';

/** What templates and grade scales bring to the frame. They stand beside the rounds. */
export const templates = {
  routes: [
    {
      target: 'templates',
      under: 'rounds',
      title: 'Templates',
      needs: 'templates.drafts',
      Page: page(() => import('./TemplatesPage.tsx'), 'TemplatesPage'),
    },
    {
      target: 'template',
      under: 'rounds',
      title: 'Template',
      needs: 'templates.get',
      Page: page(() => import('./TemplatePage.tsx'), 'TemplatePage'),
    },
    {
      target: 'edit-template',
      under: 'rounds',
      title: 'Write a template',
      needs: 'templates.saveDraft',
      Page: page(() => import('./EditTemplatePage.tsx'), 'EditTemplatePage'),
    },
    {
      target: 'compare-templates',
      under: 'rounds',
      title: 'Compare two versions',
      needs: 'templates.compare',
      Page: page(() => import('./ComparePage.tsx'), 'ComparePage'),
    },
    {
      target: 'grade-scales',
      under: 'rounds',
      title: 'Grade scales',
      needs: 'templates.publishScale',
      Page: page(() => import('./ScalesPage.tsx'), 'ScalesPage'),
    },
  ],
} as const satisfies Feature;
