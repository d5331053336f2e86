import { z } from 'zod';
import { Card } from '../domain/exchange/manifest.ts';
import { ReviewId } from '../domain/ids.ts';
import { Day, Id, Instant } from './base.ts';

/** What is known of who signed a pack. A wrong signature is no standing: such a pack is refused. */
export const SenderStanding = z.enum(['verified', 'not-compared', 'unknown']);
export type SenderStanding = z.infer<typeof SenderStanding>;

/** How a pack counts: every review of it stands in exactly one of the four. */
export const Totals = z.object({
  total: z.number(),
  taken: z.number(),
  same: z.number(),
  refused: z.number(),
  postponed: z.number(),
});
export type Totals = z.infer<typeof Totals>;

/** One part that differs, in the words of the template. Null: it is not there on that side. */
export const PartDifference = z.object({
  part: z.string(),
  label: z.string(),
  base: z.string().nullable(),
  here: z.string().nullable(),
  theirs: z.string().nullable(),
});
export type PartDifference = z.infer<typeof PartDifference>;

/** What would become of one review of a pack. */
export const ReviewPreview = z.object({
  /** Of the review; the alias where the sender of the pack knows no more of it. */
  reviewId: Id,
  childName: z.string(),
  reference: z.string(),
  /** `barred`: this moderator may not grade it. */
  kind: z.enum(['new', 'same', 'changed', 'both', 'older', 'sealed-here', 'barred']),
  isFinished: z.boolean(),
  /** In a sentence. */
  words: z.string(),
  changes: z.array(PartDifference),
  conflicts: z.array(PartDifference),
});
export type ReviewPreview = z.infer<typeof ReviewPreview>;

/** A pack that was opened and checked. Nothing of it is taken yet. */
export const OpenedPack = z.object({
  kind: z.enum(['assignment', 'return', 'moderator-return']),
  packId: Id,
  number: z.number(),
  madeAt: Instant,
  sender: Card,
  fingerprint: z.string(),
  standing: SenderStanding,
  recipient: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  council: z.string(),
  round: z.string(),
  dueOn: Day.nullable(),
  wipeBy: Day.nullable(),
  escalation: z.object({ name: z.string(), phone: z.string(), guidance: z.string() }).nullable(),
  /** Names of the children, for an assignment that is opened where no workspace is. */
  reviews: z.array(ReviewPreview),
  totals: Totals,
  /** When this very pack was taken in before. */
  takenAt: Instant.nullable(),
  /** It answers an assignment that was recalled or superseded: it is taken only when somebody says so. */
  question: z.string().nullable(),
  /** What does not fit between this workspace and what the pack remembers of its audit trail, in sentences. */
  trailWarnings: z.array(z.string()),
});
export type OpenedPack = z.infer<typeof OpenedPack>;

/** What can be known of a pack before it is opened. */
export const PackOutside = z.object({
  /** Null: made by version 0.1.0, or not by Plumbline; it is said when it is opened. */
  kind: z.enum(['moderation', 'work', 'workspace']).nullable(),
  lock: z.enum(['passphrase', 'key']),
  forWhom: z.string().nullable(),
  bytes: z.number(),
});

/** A part that both sides changed and nobody has decided yet. */
export const OpenConflict = PartDifference.extend({
  id: Id,
  reviewId: ReviewId,
  childName: z.string(),
  reference: z.string(),
  from: z.string(),
  foundAt: Instant,
  /** Theirs is sealed: it is taken whole, with all the conflicts of the review, or not. */
  isWhole: z.boolean(),
});
export type OpenConflict = z.infer<typeof OpenConflict>;
