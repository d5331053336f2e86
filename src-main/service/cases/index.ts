import type { Capability } from '../capability.ts';
import { findCases } from './finding-repository.ts';
import { casesRouter } from './procedures.ts';

/** What the cases room brings. */
export const cases = { router: casesRouter, finds: findCases } satisfies Capability;
