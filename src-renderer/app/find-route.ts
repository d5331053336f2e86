import type { FeatureRoute } from '../base/feature.ts';
import { addressOf } from '../base/place.ts';
import { features } from './features.ts';

/** A page with the pattern of its address. */
export interface AppRoute extends FeatureRoute {
  /** A pattern of wouter. */
  readonly path: string;
}

/** Addresses without a part to fill come first: `/cases/new` is no case called "new". */
const fixedFirst = (one: AppRoute, other: AppRoute) =>
  Number(one.path.includes(':')) - Number(other.path.includes(':'));

/** Every page there is. */
export const routes: readonly AppRoute[] = features
  .flatMap((feature) => feature.routes)
  .map((route) => ({ ...route, path: addressOf(route.target) }))
  .sort(fixedFirst);

/** Whether a path fits a pattern of routes: `:id` stands for any part. */
export function fitsPattern(pattern: string, path: string): boolean {
  const parts = path.split('/').filter(Boolean);
  const wanted = pattern.split('/').filter(Boolean);
  if (parts.length !== wanted.length) return false;
  return wanted.every((want, index) => want.startsWith(':') || want === parts[index]);
}

/** The route of a path; undefined where there is no such page. */
export const findRoute = (path: string): AppRoute | undefined =>
  routes.find((route) => fitsPattern(route.path, path));
