import { join } from 'node:path';
import { openWorkspaceOf, os } from '../context.ts';
import { standingOf } from '../exchange/contacts.ts';
import { fingerprintOf } from '../exchange/identity.ts';
import { withProgress } from '../progress.ts';
import { folderNameFor } from '../workspace/workspace-folder.ts';
import { lookAt, moveIn } from './move-in.ts';
import { moveOut } from './move-out.ts';

const room = os.moving;
/** What a guess of the passphrase of a pack costs, log2 of scrypt's N. */
const SCRYPT_LOG_N = 18;

/** The moving room of the contract. */
export const movingRouter = room.router({
  send: room.send.handler(async function* ({ context, input: { fileToken, to, lock }, signal }) {
    const workspace = openWorkspaceOf(context);
    const { grants, scryptLogN = SCRYPT_LOG_N } = context.options;
    yield* withProgress(
      (report) =>
        grants.use(fileToken, 'save-pack', (path) =>
          moveOut(workspace, { path, to, lock, scryptLogN }, report),
        ),
      signal,
    );
  }),
  takeBack: room.takeBack.handler(({ context, input }) => {
    openWorkspaceOf(context).takeBackMove(input.reason);
    return {};
  }),
  look: room.look.handler(async ({ context, input }) => {
    const { workspaces, options } = context;
    const path = options.grants.look(input.fileToken, 'import-pack');
    const { manifest, content, bytes } = await lookAt(path, input.key, workspaces);
    const { sender, packId, madeAt } = manifest;
    return {
      packId,
      name: content.name,
      council: content.council,
      madeAt,
      sender,
      fingerprint: fingerprintOf(sender),
      standing: standingOf(workspaces.current?.store, sender),
      bytes,
      counts: content.counts,
      newestEntryAt: content.newestEntryAt,
    };
  }),
  takeIn: room.takeIn.handler(async function* ({ context, input, signal }) {
    const { fileToken, into, key, name, secret } = input;
    const { workspaces, options } = context;
    yield* withProgress(
      (report) =>
        options.grants.use(fileToken, 'import-pack', (path) =>
          options.grants.use(into, 'new-workspace', async (parent) => {
            const to = join(parent, folderNameFor(name));
            const restored = await moveIn(workspaces, { path, key, to, secret }, report);
            workspaces.recent.remember(to, options.clock().toISOString());
            return { ...restored, recentId: workspaces.recent.idOf(to) };
          }),
        ),
      signal,
    );
  }),
});
