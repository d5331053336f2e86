import type { Capability } from '../capability.ts';
import { outcomesRouter } from './procedures.ts';

/** What the outcomes room brings. */
export const outcomes = { router: outcomesRouter } satisfies Capability;
