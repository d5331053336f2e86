import type { Capability } from '../capability.ts';
import { templatesRouter } from './procedures.ts';

/** What the templates room brings. */
export const templates = { router: templatesRouter } satisfies Capability;
