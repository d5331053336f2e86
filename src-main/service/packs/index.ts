import type { Capability } from '../capability.ts';
import { packsRouter } from './procedures.ts';
import { packsWaiting } from './waiting.ts';

/** What the packs room brings. */
export const packs = { router: packsRouter, waiting: packsWaiting } satisfies Capability;
