import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { ModerationPack } from '#shared/domain/packs/moderation-pack.ts';
import { openWorkspaceOf, os } from '../context.ts';
import { writeDocument } from '../documents/write-document.ts';
import { Problem } from '../problem.ts';
import { jsonIn } from './bound-files.ts';
import { refused } from './decrypt.ts';
import { newPassphrase } from './new-passphrase.ts';
import { openPack } from './pack-file.ts';
import { listReleases, releaseById, releaseDocument } from './releases.ts';

const room = os.packs;

/** The packs room of the contract. */
export const packsRouter = room.router({
  newPassphrase: room.newPassphrase.handler(() => ({ passphrase: newPassphrase() })),
  releases: room.releases.handler(({ context }) => listReleases(openWorkspaceOf(context).store)),
  release: room.release.handler(({ context, input }) =>
    releaseById(openWorkspaceOf(context).store, input.id),
  ),
  saveReleaseSheet: room.saveReleaseSheet.handler(async ({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    const { council } = workspace.settings;
    const document = releaseDocument(releaseById(workspace.store, input.id), council);
    await writeDocument(context, document, { token: input.fileToken, author: council });
    return {};
  }),
  inspect: room.inspect.handler(async ({ context, input }) => {
    return context.options.grants.use(input.fileToken, 'import-pack', async (path) => {
      const bytes = readBounded(path);
      const { manifest, files } = await openPack(bytes, input.key);
      const parsed = ModerationPack.safeParse(jsonIn(files['reviews.json']));
      if (!parsed.success)
        throw new Problem('This pack was made by a version of Plumbline that this one does not understand.', {
          kept: 'Nothing was taken from it.',
          next: 'Install the newer Plumbline, or ask the sender for the PDF.',
        });
      return {
        packId: manifest.packId,
        signedBy: manifest.signedBy,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        pack: parsed.data,
      };
    });
  }),
});

/** Larger than any pack of texts; larger ones are not read at all. */
const LARGEST_PACK_BYTES = 250 * 2 ** 20;

function readBounded(path: string): Uint8Array {
  const stat = statSync(path);
  if (!stat.isFile()) throw refused('This is not a file.', 'Choose a file that ends in “.plumb”.');
  if (stat.size > LARGEST_PACK_BYTES)
    throw refused('This file is far too large to be a pack.', 'Choose a file that ends in “.plumb”.');
  return readFileSync(path);
}
