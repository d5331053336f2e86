import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { Card } from '../domain/exchange/manifest.ts';
import { changes, FileToken, Id, Instant, Nothing, reads } from './base.ts';
import { PackKey } from './exchange.ts';
import { SenderStanding } from './opened-packs.ts';
import { progressOr } from './progress.ts';
import { BackupCounts, Moved } from './workspace.ts';

/** A pack that holds the whole workspace, and the mark that was set when it was whole. */
export const SentWorkspace = z.object({
  packId: Id,
  fileName: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  counts: BackupCounts,
  moved: Moved,
});
export type SentWorkspace = z.infer<typeof SentWorkspace>;

/** What a pack with a whole workspace says of itself; its signature was checked. Nothing of it is taken yet. */
export const ArrivingWorkspace = z.object({
  packId: Id,
  name: z.string(),
  council: z.string(),
  madeAt: Instant,
  sender: Card,
  fingerprint: z.string(),
  standing: SenderStanding,
  bytes: z.number(),
  counts: BackupCounts,
  newestEntryAt: Instant.nullable(),
});
export type ArrivingWorkspace = z.infer<typeof ArrivingWorkspace>;

/** A workspace that was made of such a pack. */
export const ArrivedWorkspace = z.object({
  workspace: z.string(),
  counts: BackupCounts,
  newestEntryAt: Instant.nullable(),
  recentId: Id,
});

/** The moving room: a whole workspace goes to another laptop as a pack of its own. */
export const movingContract = {
  /** Writes the pack and marks the workspace as moved; the mark is not set before the file is whole. */
  send: changes('lead', 'reviewer', 'moderator')
    .input(
      z.object({
        fileToken: FileToken,
        /** Where it moves to, in the words of who moves it. */
        to: z.string().trim().min(1).max(200),
        lock: z.union([z.object({ passphrase: z.string().max(1024) }), z.object({ contactId: Id })]),
      }),
    )
    .output(eventIterator(progressOr(SentWorkspace))),
  /** The move failed: the workspace is worked in here again. */
  takeBack: changes('lead', 'reviewer', 'moderator')
    .input(z.object({ reason: z.string().trim().min(3).max(1_000) }))
    .output(Nothing),
  look: reads()
    .input(z.object({ fileToken: FileToken, key: PackKey }))
    .output(ArrivingWorkspace),
  /** Makes a workspace of the pack in a new folder; nothing that stands is written over. */
  takeIn: changes('lead', 'reviewer', 'moderator')
    .input(
      z.object({
        fileToken: FileToken,
        key: PackKey,
        secret: z.object({ kind: z.enum(['passphrase', 'recovery']), value: z.string().max(1024) }),
        /** The folder in which the new folder is made. */
        into: FileToken,
        name: z.string().trim().min(1).max(80),
      }),
    )
    .output(eventIterator(progressOr(ArrivedWorkspace))),
};
