import { z } from 'zod';
import { Id, Instant, Nothing, reads } from './base.ts';

/** One entry of the audit trail. */
export const AuditEntry = z.object({
  sequence: z.number(),
  at: Instant,
  actor: z.string(),
  action: z.string(),
  entity: z.string(),
  entityId: z.string(),
  /** JSON of what changed; null where there was nothing. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  hash: z.string(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** The audit-trail room: what was changed, by whom, and whether all of it is whole. */
export const auditTrailContract = {
  /** Newest first. */
  list: reads()
    .input(
      z.object({
        entity: z.string().nullable().default(null),
        entityId: Id.nullable().default(null),
        before: z.number().nullable().default(null),
        limit: z.number().int().max(500).default(100),
      }),
    )
    .output(z.array(AuditEntry)),
  /** Walks the chain of hashes, the seals of submitted reviews, and SQLite's own checks. */
  verify: reads()
    .input(Nothing)
    .output(
      z.object({
        isWhole: z.boolean(),
        entries: z.number(),
        seals: z.number(),
        /** What is broken, one sentence each; empty when whole. */
        findings: z.array(z.string()),
      }),
    ),
};
