import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { ModerationViews, SecondGrade } from '../domain/moderation/second-grade.ts';
import { changes, FileToken, Id, Instant, Nothing, reads } from './base.ts';
import { BegunWorkspace, PackKey, TakenPack } from './exchange.ts';
import { SentPack } from './handed-out.ts';
import { SenderStanding } from './opened-packs.ts';
import { progressOr } from './progress.ts';
import { GradingPage } from './second-grades.ts';

/** The first grade of a section, and one's own as it was handed back first; words of the scale, empty where none was given. */
export const OpenedSeal = z.object({ title: z.string(), first: z.string(), own: z.string() });
export type OpenedSeal = z.infer<typeof OpenedSeal>;

/** A moderation pack that was sent to who works here, with how far its second grades are. */
export const DeskPack = z.object({
  packId: Id,
  /** The name of a contact with the key that signed it; empty where there is none: the pack itself says of nobody. */
  from: z.string(),
  standing: SenderStanding,
  takenAt: Instant,
  theme: z.string(),
  isBlind: z.boolean(),
  /** It names a key that a return can be locked for. */
  canHandBack: z.boolean(),
  reviews: z.array(
    z.object({
      /** Its place in the pack, from 1. */
      number: z.number(),
      alias: z.string(),
      state: z.enum(['not-begun', 'begun', 'finished']),
      /** Versions that were handed back. */
      handedBack: z.number(),
      /** It was finished or changed since. */
      isChanged: z.boolean(),
      /** What was behind its commitment; null until the sender opened it. */
      opened: z.array(OpenedSeal).nullable(),
    }),
  ),
  prompts: z.array(z.object({ domain: z.string(), prompt: z.string(), question: z.string() })),
  views: ModerationViews.nullable(),
  /** Something is written whole that was not handed back yet. */
  hasNews: z.boolean(),
  returns: z.array(
    z.object({
      packId: Id,
      number: z.number(),
      madeAt: Instant,
      reviews: z.number(),
      hasViews: z.boolean(),
      fileName: z.string(),
      receiptCode: z.string(),
      receiptAt: Instant.nullable(),
    }),
  ),
});
export type DeskPack = z.infer<typeof DeskPack>;

const OfReview = z.object({ packId: Id, number: z.number().int().positive() });

/** A moderator's own desk: anonymised packs that came, second grades, and what is handed back. */
export const moderatorDeskContract = {
  list: reads('moderator').input(Nothing).output(z.array(DeskPack)),
  /** Takes a moderation pack in. `key` null: the keys of this workspace. */
  take: changes('moderator')
    .input(z.object({ fileToken: FileToken, key: PackKey }))
    .output(eventIterator(progressOr(TakenPack))),
  /** Makes a moderator's workspace from a moderation pack, and takes it in. */
  begin: changes('lead', 'reviewer', 'moderator')
    .input(
      z.object({
        fileToken: FileToken,
        key: PackKey,
        folderToken: FileToken,
        name: z.string().trim().min(1).max(80),
        passphrase: z.string().max(1024),
        /** Who grades, as the sender reads it on the return. */
        moderator: z.object({
          name: z.string().trim().min(1).max(120),
          organisation: z.string().trim().min(1).max(120),
        }),
      }),
    )
    .output(eventIterator(progressOr(BegunWorkspace))),
  openReview: reads('moderator').input(OfReview).output(GradingPage),
  saveReview: changes('moderator')
    .meta({ changes: true, keeps: ['moderatorDesk.openReview'], roles: ['moderator'] })
    .input(OfReview.extend({ second: SecondGrade }))
    .output(z.object({ savedAt: Instant, missing: z.array(z.string()) })),
  saveViews: changes('moderator')
    .input(z.object({ packId: Id, views: ModerationViews }))
    .output(Nothing),
  /** Writes what is graded whole, and the views, for the key of who sent the pack. */
  handBack: changes('moderator')
    .input(z.object({ packId: Id, fileToken: FileToken }))
    .output(eventIterator(progressOr(SentPack))),
  /** Takes in the opened seals: each is checked against the commitment in the pack. */
  takeSeals: changes('moderator')
    .input(z.object({ packId: Id, fileToken: FileToken }))
    .output(z.object({ opened: z.number() })),
  /** The sender read out the code of a return: it arrived whole. */
  confirmReceipt: changes('moderator')
    .input(z.object({ packId: Id, code: z.string().max(100) }))
    .output(Nothing),
};
