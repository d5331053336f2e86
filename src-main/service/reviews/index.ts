import type { Capability } from '../capability.ts';
import { findReviews } from './finding-repository.ts';
import { reviewsRouter } from './procedures.ts';
import { reviewsWaiting } from './waiting.ts';

/** What the reviews room brings. */
export const reviews = {
  router: reviewsRouter,
  waiting: reviewsWaiting,
  finds: findReviews,
} satisfies Capability;
