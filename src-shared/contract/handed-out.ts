import { z } from 'zod';
import { CaseField } from '../domain/exchange/assignment.ts';
import { PersonId, ReviewId, RoundId } from '../domain/ids.ts';
import { Day, Id, Instant } from './base.ts';
import { Contact } from './contacts.ts';
import { SenderStanding } from './opened-packs.ts';

/** A pack that was written. */
export const SentPack = z.object({
  packId: Id,
  number: z.number(),
  fileName: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  receiptCode: z.string(),
  reviews: z.number(),
});
export type SentPack = z.infer<typeof SentPack>;

/** Work that can be handed out: what one reviewer has in one round and has not handed back. */
export const WorkToHandOut = z.object({
  roundId: RoundId,
  round: z.string(),
  closesOn: Day,
  reviewerId: PersonId,
  reviewer: z.string(),
  contact: Contact.nullable(),
  reviews: z.array(
    z.object({
      reviewId: ReviewId,
      childName: z.string(),
      reference: z.string(),
      /** The pack with which it is out; null: it is here. */
      outWith: z.number().nullable(),
    }),
  ),
  fields: z.array(CaseField),
  /** Whether documents went along when work of this round was handed out last. */
  documents: z.boolean(),
  /** Bytes of the documents beside these reviews. */
  documentBytes: z.number(),
});
export type WorkToHandOut = z.infer<typeof WorkToHandOut>;

/** One assignment on the board of who sent it. */
export const BoardRow = z.object({
  packId: Id,
  number: z.number(),
  reviewer: z.string(),
  round: z.string(),
  sentAt: Instant,
  dueOn: Day,
  wipeBy: Day,
  state: z.enum(['issued', 'part-returned', 'returned', 'late', 'recalled', 'superseded', 'wiped']),
  reviews: z.number(),
  finished: z.number(),
  begun: z.number(),
  returns: z.array(z.object({ number: z.number(), takenAt: Instant, isInterim: z.boolean() })),
  supersededBy: z.number().nullable(),
  conflicts: z.number(),
});
export type BoardRow = z.infer<typeof BoardRow>;

/** One assignment as the reviewer has it. */
export const MyAssignment = z.object({
  packId: Id,
  number: z.number(),
  council: z.string(),
  round: z.string(),
  from: z.string(),
  standing: SenderStanding,
  takenAt: Instant,
  dueOn: Day,
  wipeBy: Day,
  isSuperseded: z.boolean(),
  reviews: z.array(
    z.object({ reviewId: ReviewId, childName: z.string(), reference: z.string(), isFinished: z.boolean() }),
  ),
  returns: z.array(
    z.object({
      packId: Id,
      number: z.number(),
      madeAt: Instant,
      reviews: z.number(),
      finished: z.number(),
      fileName: z.string(),
      receiptCode: z.string(),
      receiptAt: Instant.nullable(),
    }),
  ),
});
export type MyAssignment = z.infer<typeof MyAssignment>;
