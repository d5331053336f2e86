import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { CaseField } from '../domain/exchange/assignment.ts';
import { PersonId, ReviewId, RoundId } from '../domain/ids.ts';
import { changes, Day, FileToken, Id, Instant, Nothing, reads } from './base.ts';
import { Contact, Identity } from './contacts.ts';
import { BoardRow, MyAssignment, SentPack, WorkToHandOut } from './handed-out.ts';
import { OpenConflict, OpenedPack, PackOutside, Totals } from './opened-packs.ts';
import { progressOr } from './progress.ts';
import { WorkspaceState } from './workspace.ts';

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

/** A workspace that was made for a pack, with its recovery code, shown this once. */
export const BegunWorkspace = z.object({ recoveryCode: z.string(), state: WorkspaceState, taken: TakenPack });

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
    .output(eventIterator(progressOr(SentPack))),
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
    .output(eventIterator(progressOr(OpenedPack))),
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
    .output(eventIterator(progressOr(TakenPack))),
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
    .output(eventIterator(progressOr(BegunWorkspace))),
  assignments: reads('lead', 'reviewer').input(Nothing).output(z.array(MyAssignment)),
  /** Writes a return for the lead's key. */
  handBack: changes('lead', 'reviewer')
    .input(z.object({ assignmentId: Id, isInterim: z.boolean(), fileToken: FileToken }))
    .output(eventIterator(progressOr(SentPack))),
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
