import type { Capability } from '../capability.ts';
import { trackerRouter } from './procedures.ts';

/** What the tracker room brings. */
export const tracker = { router: trackerRouter } satisfies Capability;
