import { type AppRoute, routes } from './routes.tsx';

/** Whether a path fits a pattern of routes: `:id` stands for any part, `:id?` for one that may be missing. */
export function fitsPattern(pattern: string, path: string): boolean {
  const parts = path.split('/').filter(Boolean);
  const wanted = pattern.split('/').filter(Boolean);
  if (parts.length > wanted.length) return false;
  return wanted.every((want, index) => {
    const part = parts[index];
    if (part === undefined) return want.endsWith('?');
    return want.startsWith(':') || want === part;
  });
}

/** The route of a path; undefined where there is no such page. */
export const findRoute = (path: string): AppRoute | undefined =>
  routes.find((route) => fitsPattern(route.path, path));
