import type { Capability } from '../capability.ts';
import { findRecommendations } from './find.ts';
import { recommendationsRouter } from './procedures.ts';
import { recommendationsWaiting } from './waiting.ts';

/** What the recommendations room brings. */
export const recommendations = {
  router: recommendationsRouter,
  waiting: recommendationsWaiting,
  finds: findRecommendations,
} satisfies Capability;
