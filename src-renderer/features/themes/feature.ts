import { type Feature, page } from '../../base/feature.ts';

/** What themes bring to the frame. They stand under the programme's entry of the rail. */
export const themes = {
  routes: [
    {
      target: 'themes',
      under: 'calendar',
      title: 'Themes and training needs',
      needs: 'themes.list',
      Page: page(() => import('./ThemesPage.tsx'), 'ThemesPage'),
    },
  ],
} as const satisfies Feature;
