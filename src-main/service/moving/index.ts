import type { Capability } from '../capability.ts';
import { movingRouter } from './procedures.ts';

/** What the moving room brings. */
export const moving = { router: movingRouter } satisfies Capability;
