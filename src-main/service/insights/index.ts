import type { Capability } from '../capability.ts';
import { insightsRouter } from './procedures.ts';

/** What the insights room brings. */
export const insights = { router: insightsRouter } satisfies Capability;
