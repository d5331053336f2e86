import type { Capability } from '../capability.ts';
import { feedbackRouter } from './procedures.ts';

/** What the feedback room brings. */
export const feedback = { router: feedbackRouter } satisfies Capability;
