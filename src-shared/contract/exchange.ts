import { z } from 'zod';
import { CaseField } from '../domain/exchange/assignment.ts';
import { Card } from '../domain/exchange/manifest.ts';
import { PersonId, ReviewId, RoundId } from '../domain/ids.ts';
import { changes, Day, FileToken, Id, Instant, Nothing, reads } from './base.ts';
import { WorkspaceState } from './workspace.ts';

/** Who works here, as others are told. Null keys: none were made yet. */
export const Identity = z.object({
  name: z.string(),
  organisation: z.string(),
  keys: z
    .object({
      signingKey: z.string(),
      receivingKey: z.string(),
      fingerprint: z.string(),
      madeAt: Instant,
      /** Pairs before this one, which still open what was sent to them. */
      older: z.number(),
    })
    .nullable(),
});
export type Identity = z.infer<typeof Identity>;

/** Somebody with whom packs are exchanged. */
export const Contact = Card.extend({
  id: Id,
  fingerprint: z.string(),
  addedAt: Instant,
  /** When the fingerprint was compared by telephone; null: not yet. */
  verifiedAt: Instant.nullable(),
  replacedAt: Instant.nullable(),
});
export type Contact = z.infer<typeof Contact>;

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

/** What opens a pack; null: the keys of the workspace. */
export const PackKey = z
  .union([
    z.object({ passphrase: z.string() }),
    z.object({ identity: z.string() }),
    z.object({ identities: z.array(z.string()).min(1).max(100).readonly() }),
  ])
  .nullable();

/** What taking in a pack did. */
export const TakenPack = z.object({
  packId: Id,
  number: z.number(),
  kind: z.enum(['assignment', 'return', 'moderation', 'moderator-return']),
  totals: Totals,
  /** What became of each review, in sentences. */
  lines: z.array(z.string()),
  /** To compare with the sender by telephone. */
  receiptCode: z.string(),
  takenAt: Instant,
});
export type TakenPack = z.infer<typeof TakenPack>;

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

const ToSend = z.object({
  roundId: RoundId,
  reviewerId: PersonId,
  /** Empty: all that the reviewer has in the round and has not handed back. */
  reviewIds: z.array(ReviewId).default([]),
  fields: z.array(CaseField),
  /** Documents beside the reviews go along, and come back under the seal. */
  documents: z.boolean().default(false),
  dueOn: Day,
  expiresOn: Day,
  wipeBy: Day,
});

/** The exchange room: work handed out, handed back and taken in. */
export const exchangeContract = {
  identity: reads().input(Nothing).output(Identity),
  /** Says for which organisation one works. */
  nameOrganisation: changes('lead', 'reviewer', 'moderator')
    .input(z.object({ organisation: z.string().trim().max(200) }))
    .output(Nothing),
  /** New key pairs; what was sent to the old ones stays readable. */
  replaceKeys: changes('lead', 'reviewer', 'moderator').input(Nothing).output(Identity),
  /** Writes the contact card; makes the keys where there are none. */
  saveCard: changes('lead', 'reviewer', 'moderator')
    .input(z.object({ fileToken: FileToken }))
    .output(Nothing),
  contacts: reads().input(Nothing).output(z.array(Contact)),
  addContact: changes('lead', 'reviewer', 'moderator')
    .input(z.object({ fileToken: FileToken }))
    .output(Contact),
  verifyContact: changes('lead', 'reviewer', 'moderator')
    .input(z.object({ id: Id, isVerified: z.boolean() }))
    .output(Nothing),
  toHandOut: reads('lead').input(Nothing).output(z.array(WorkToHandOut)),
  /** What would leave of each case, field by field. */
  previewAssignment: reads('lead')
    .input(
      z.object({
        roundId: RoundId,
        reviewerId: PersonId,
        reviewIds: z.array(ReviewId).default([]),
        fields: z.array(CaseField),
      }),
    )
    .output(
      z.array(
        z.object({
          reviewId: ReviewId,
          childName: z.string(),
          leaves: z.array(z.object({ label: z.string(), value: z.string() })),
        }),
      ),
    ),
  /** Writes the pack of a reviewer's work. `passphrase` null: to the key of the reviewer's contact. */
  sendAssignment: changes('lead')
    .input(ToSend.extend({ passphrase: z.string().min(1).nullable(), fileToken: FileToken }))
    .output(SentPack),
  board: reads('lead').input(Nothing).output(z.array(BoardRow)),
  /** The work of this pack is no longer the reviewer's; a late return is taken only on a question. */
  recall: changes('lead')
    .input(z.object({ packId: Id }))
    .output(Nothing),
  /** What can be known of a pack before any passphrase; damage is said here. */
  outside: reads()
    .input(z.object({ fileToken: FileToken }))
    .output(PackOutside),
  /** Opens a pack and says what would change here. `key` null: the keys of this workspace. */
  look: reads()
    .input(z.object({ fileToken: FileToken, key: PackKey }))
    .output(OpenedPack),
  /** Takes a pack in: all of it that can be taken, in one transaction. */
  take: changes('lead', 'reviewer')
    .input(
      z.object({
        fileToken: FileToken,
        key: PackKey,
        /** Somebody said that a return of a recalled or superseded assignment is to be taken all the same. */
        evenIfAsked: z.boolean().default(false),
      }),
    )
    .output(TakenPack),
  /** What was taken of a return, with the hash of its file, as a document. */
  saveTakenReport: reads('lead')
    .input(z.object({ packId: Id, fileToken: FileToken }))
    .output(Nothing),
  /** Makes a reviewer's workspace from an assignment, and takes it in. */
  begin: changes('lead', 'reviewer', 'moderator')
    .input(
      z.object({
        fileToken: FileToken,
        key: PackKey,
        folderToken: FileToken,
        name: z.string().trim().min(1).max(80),
        passphrase: z.string().max(1024),
      }),
    )
    .output(z.object({ recoveryCode: z.string(), state: WorkspaceState, taken: TakenPack })),
  assignments: reads('lead', 'reviewer').input(Nothing).output(z.array(MyAssignment)),
  /** Writes a return for the lead's key. */
  handBack: changes('lead', 'reviewer')
    .input(z.object({ assignmentId: Id, isInterim: z.boolean(), fileToken: FileToken }))
    .output(SentPack),
  /** The lead read out the code of a return: it arrived whole. */
  confirmReceipt: changes('lead', 'reviewer')
    .input(z.object({ packId: Id, code: z.string().max(100) }))
    .output(Nothing),
  /** Whether the cases can be wiped from this laptop, and if not, why. */
  wipeState: reads('lead', 'reviewer')
    .input(Nothing)
    .output(z.object({ isReady: z.boolean(), words: z.string() })),
  /** Writes a signed statement for the lead, then destroys this workspace with its back-ups. */
  wipe: changes('lead', 'reviewer')
    .input(z.object({ fileToken: FileToken }))
    .output(z.object({ sent: SentPack, areCopiesLeft: z.boolean(), state: WorkspaceState })),
  conflicts: reads('lead', 'reviewer').input(Nothing).output(z.array(OpenConflict)),
  /** Decides a conflict; both versions are kept whatever is decided. */
  settleConflict: changes('lead', 'reviewer')
    .input(z.object({ id: Id, keep: z.enum(['here', 'theirs']) }))
    .output(Nothing),
};
