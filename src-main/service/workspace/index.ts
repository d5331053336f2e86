import type { Capability } from '../capability.ts';
import { workspaceRouter } from './procedures.ts';

/** What the workspace room brings. */
export const workspace = { router: workspaceRouter } satisfies Capability;
