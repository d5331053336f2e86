import type { Capability } from '../capability.ts';
import { writingRouter } from './procedures.ts';

/** What the writing room brings. */
export const writing = { router: writingRouter } satisfies Capability;
