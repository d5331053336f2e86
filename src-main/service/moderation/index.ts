import type { Capability } from '../capability.ts';
import { moderationRouter } from './procedures.ts';
import { packsWaiting } from './waiting.ts';

/** What the moderation room brings. */
export const moderation = { router: moderationRouter, waiting: packsWaiting } satisfies Capability;
