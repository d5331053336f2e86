import { ModerationPack } from '#shared/domain/packs/moderation-pack.ts';
import { packDocument } from '#shared/domain/packs/pack-document.ts';
import { openWorkspaceOf, os, type ServiceContext } from '../context.ts';
import { exportDocument } from '../documents/export-document.ts';
import { writeDocument } from '../documents/write-document.ts';
import { keyFor } from '../exchange/open-pack.ts';
import { Problem } from '../problem.ts';
import { packReader } from '../strangers-files/read-apart.ts';
import { jsonIn } from './bound-files.ts';
import type { PackKey } from './decrypt.ts';
import { newPassphrase } from './new-passphrase.ts';
import { checkPack } from './pack-file.ts';
import { readPackFile } from './read-pack-file.ts';
import { listReleases, releaseById, releaseDocument } from './releases.ts';
import { sha256 } from './signing.ts';

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
    await exportDocument(
      context,
      document,
      { token: input.fileToken },
      { entity: 'pack', entityId: input.id },
    );
    return {};
  }),
  saveBooklet: room.saveBooklet.handler(async ({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    const { pack, sha256 } = await openModeration(context, input);
    await writeDocument(context, packDocument(pack), { token: input.saveToken, ...OF_NOBODY });
    workspace.write(({ record }) =>
      record({ action: 'save-booklet', entity: 'pack', entityId: pack.packId, after: { sha256 } }),
    );
    return {};
  }),
  inspect: room.inspect.handler(({ context, input }) => openModeration(context, input)),
});

/** A booklet says as little of who made it, and when, as its pack does. */
const OF_NOBODY = { author: '', at: new Date(Date.UTC(1980, 0, 2)) } as const;

/** Opens and checks a moderation pack; its file stays at hand. @throws Problem */
async function openModeration(
  context: ServiceContext,
  { fileToken, key }: { readonly fileToken: string; readonly key: PackKey | null },
) {
  const bytes = readPackFile(context.options.grants.look(fileToken, 'import-pack'));
  const unpacked = await packReader(context.options)(bytes, keyFor(bytes, key, context.workspaces.current));
  const { manifest, files } = checkPack(unpacked);
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
    sha256: sha256(bytes),
    pack: parsed.data,
  };
}
