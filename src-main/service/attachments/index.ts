import type { Capability } from '../capability.ts';
import { attachmentsRouter } from './procedures.ts';

/** What the attachments room brings. */
export const attachments = { router: attachmentsRouter } satisfies Capability;
