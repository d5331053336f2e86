import type { Capability } from '../capability.ts';
import { papersRouter } from './procedures.ts';

/** What the papers room brings. */
export const papers = { router: papersRouter } satisfies Capability;
