import { z } from 'zod';
import { Day, Id, Instant, reads } from './base.ts';
import { Target } from './targets.ts';

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
  /** The computer on which it was done; null in older entries. */
  device: z.string().nullable(),
  /** What brought it from another workspace, such as a pack; null for what was done here. */
  origin: z.string().nullable(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** What an entry is about: the child and round, the person, the pack, as they are called now, and the page of it. */
export const EntryAbout = z.object({ words: z.string(), target: Target });
export type EntryAbout = z.infer<typeof EntryAbout>;

/** An entry with what it is about; null where that is gone, or has no page. */
export const ToldEntry = AuditEntry.extend({ about: EntryAbout.nullable() });
export type ToldEntry = z.infer<typeof ToldEntry>;

/** The audit-trail room: what was changed, by whom, and whether all of it is whole. */
export const auditTrailContract = {
  /** Newest first. */
  list: reads()
    .input(
      z.object({
        entity: z.string().nullable().default(null),
        entityId: Id.nullable().default(null),
        /** A word of who did it, of what it is about by its name now, or of what changed. */
        search: z.string().max(200).default(''),
        /** Local days, both included. */
        from: Day.nullable().default(null),
        to: Day.nullable().default(null),
        before: z.number().nullable().default(null),
        limit: z.number().int().max(500).default(100),
      }),
    )
    .output(z.array(ToldEntry)),
  /**
   * Walks the chain of hashes, the seals of submitted reviews, and SQLite's own checks; with a line that a person noted
   * earlier, also whether the trail still holds that entry.
   */
  verify: reads()
    .input(z.object({ noted: z.string().max(200).default('') }))
    .output(
      z.object({
        isWhole: z.boolean(),
        entries: z.number(),
        seals: z.number(),
        /** The last entry as a line to note on paper; empty where there is no entry. */
        toNote: z.string(),
        /** What is broken, one sentence each; empty when whole. */
        findings: z.array(z.string()),
      }),
    ),
};
