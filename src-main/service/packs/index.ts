import type { Capability } from '../capability.ts';
import { packsRouter } from './procedures.ts';

/** What the packs room brings. */
export const packs = { router: packsRouter } satisfies Capability;
