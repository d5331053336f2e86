import type { Capability } from '../capability.ts';
import { auditTrailRouter } from './procedures.ts';

/** What the audit trail room brings. */
export const auditTrail = { router: auditTrailRouter } satisfies Capability;
