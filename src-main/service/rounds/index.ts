import type { Capability } from '../capability.ts';
import { findRounds } from './finding-repository.ts';
import { roundsRouter } from './procedures.ts';
import { roundsWaiting } from './waiting.ts';

/** What the rounds room brings. */
export const rounds = {
  router: roundsRouter,
  waiting: roundsWaiting,
  finds: findRounds,
} satisfies Capability;
