import { z } from 'zod';
import { ModerationPack, PackDesign } from '../domain/packs/moderation-pack.ts';
import { FileToken, Id, Instant, Nothing, reads } from './base.ts';

/** One pack that left, as it stands in the release log. */
export const Release = z.object({
  id: Id,
  kind: z.string(),
  releasedAt: Instant,
  releasedBy: z.string(),
  recipient: z.string(),
  fileName: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  reviews: z.number(),
});
export type Release = z.infer<typeof Release>;

/** One pack that left, with all that the release log keeps of it. */
export const ReleaseDetail = Release.extend({
  purpose: z.string(),
  design: PackDesign,
  round: z.string(),
  figures: z.array(z.object({ label: z.string(), value: z.string() })),
  decisions: z.array(z.string()),
  acceptedRisks: z.array(z.string()),
  /** The statements of the motivated-intruder checklist that the releaser ticked. */
  checklist: z.array(z.string()),
  aliases: z.array(z.object({ alias: z.string(), known: z.string(), reference: z.string() })),
});
export type ReleaseDetail = z.infer<typeof ReleaseDetail>;

/** The packs room: what left and what was received. */
export const packsContract = {
  /** A passphrase that can be read out on the telephone. */
  newPassphrase: reads('lead')
    .input(Nothing)
    .output(z.object({ passphrase: z.string() })),
  releases: reads('lead').input(Nothing).output(z.array(Release)),
  release: reads('lead')
    .input(z.object({ id: Id }))
    .output(ReleaseDetail),
  /** The release as a page for the data protection officer. */
  saveReleaseSheet: reads('lead')
    .input(z.object({ id: Id, fileToken: FileToken }))
    .output(Nothing),
  /** Opens a pack that was received: signature and hashes are checked, nothing is taken in. */
  inspect: reads()
    .input(
      z.object({
        fileToken: FileToken,
        /** Null: the keys of this workspace. */
        key: z.union([z.object({ passphrase: z.string() }), z.object({ identity: z.string() })]).nullable(),
      }),
    )
    .output(
      z.object({
        packId: z.string(),
        signedBy: z.string(),
        bytes: z.number(),
        sha256: z.string(),
        pack: ModerationPack,
      }),
    ),
};
