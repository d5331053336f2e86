import type { Capability } from '../capability.ts';
import { findPlans } from './finding-repository.ts';
import { plansRouter } from './procedures.ts';

/** What the plans room brings. What is late in a plan waits as an item of the tracker. */
export const plans = { router: plansRouter, finds: findPlans } satisfies Capability;
