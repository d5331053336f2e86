import type { Capability } from '../capability.ts';
import { themesRouter } from './procedures.ts';

/** What the themes room brings. */
export const themes = { router: themesRouter } satisfies Capability;
