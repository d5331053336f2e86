import type { Capability } from '../capability.ts';
import { findRecommendations } from './finding-repository.ts';
import { recommendationsRouter } from './procedures.ts';

/** What the recommendations room brings. */
export const recommendations = {
  router: recommendationsRouter,
  finds: findRecommendations,
} satisfies Capability;
