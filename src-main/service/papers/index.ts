import type { Capability } from '../capability.ts';
import { findPapers } from './finding-repository.ts';
import { papersRouter } from './procedures.ts';

/** What the papers room brings. */
export const papers = { router: papersRouter, finds: findPapers } satisfies Capability;
