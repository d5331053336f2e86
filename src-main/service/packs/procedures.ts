import { createHash } from 'node:crypto';
import { ModerationPack } from '#shared/domain/packs/moderation-pack.ts';
import { openWorkspaceOf, os } from '../context.ts';
import { writeDocument } from '../documents/write-document.ts';
import { keyFor } from '../exchange/open-pack.ts';
import { Problem } from '../problem.ts';
import { packReader } from '../strangers-files/read-apart.ts';
import { jsonIn } from './bound-files.ts';
import { newPassphrase } from './new-passphrase.ts';
import { checkPack } from './pack-file.ts';
import { readPackFile } from './read-pack-file.ts';
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
    const bytes = readPackFile(context.options.grants.look(input.fileToken, 'import-pack'));
    const key = keyFor(bytes, input.key, context.workspaces.current);
    const { manifest, files } = checkPack(await packReader(context.options)(bytes, key));
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
  }),
});
