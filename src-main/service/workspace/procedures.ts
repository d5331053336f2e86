import { join } from 'node:path';
import { openWorkspaceOf, os, type ServiceContext } from '../context.ts';
import { exportDocument } from '../documents/export-document.ts';
import { notThere, Problem } from '../problem.ts';
import { countFound, search } from '../search/search.ts';
import { listBackups } from '../store/backup.ts';
import { today } from '../today/today.ts';
import { changeSettings } from './change-settings.ts';
import { openDemo } from './open-demo.ts';
import type { OpenWorkspace } from './open-workspace.ts';
import { passphraseStrength } from './passphrase-strength.ts';
import { recoverySheet } from './recovery-sheet.ts';
import { confirmRecoveryCode } from './replace-keys.ts';
import { findBackups } from './restore.ts';
import type { SecondPlace } from './second-place.ts';
import { folderNameFor, placesIn } from './workspace-folder.ts';

const room = os.workspace;

type Where = { fileToken: string } | { recentId: string };

/** Works on the folder that a person chose by dialog or in the list of recent ones. */
async function inFolder<Result>(
  context: ServiceContext,
  where: Where,
  work: (folder: string) => Promise<Result>,
  { isKept = false }: { readonly isKept?: boolean } = {},
): Promise<Result> {
  if ('fileToken' in where) {
    const { grants } = context.options;
    // Looking does not use a token up: what was looked at is restored with the same one.
    return isKept
      ? work(grants.look(where.fileToken, 'open-workspace'))
      : grants.use(where.fileToken, 'open-workspace', work);
  }
  const folder = context.workspaces.recent.folderOf(where.recentId);
  if (!folder)
    throw new Problem('This workspace is no longer in the list.', {
      kept: 'Nothing was changed.',
      next: 'Use “Open another…” and choose its folder.',
    });
  return work(folder);
}

function secondPlaceOf({ secondPlace }: OpenWorkspace): SecondPlace {
  if (!secondPlace) throw notThere('workspace');
  return secondPlace;
}

/** The workspace room of the contract. */
export const workspaceRouter = room.router({
  state: room.state.handler(({ context }) => context.workspaces.state()),
  recent: room.recent.handler(({ context }) => context.workspaces.recent.list()),
  forgetRecent: room.forgetRecent.handler(({ context, input }) => {
    context.workspaces.recent.forget(input.recentId);
    return {};
  }),
  passphraseStrength: room.passphraseStrength.handler(({ input }) =>
    passphraseStrength(input.passphrase, input.ownWords),
  ),
  create: room.create.handler(async ({ context, input }) => {
    const recoveryCode = await context.options.grants.use(input.fileToken, 'new-workspace', (parent) =>
      context.workspaces.create(parent, input.name, input.passphrase, {
        council: input.council,
        me: { personId: null, ...input.me },
      }),
    );
    return { recoveryCode, state: context.workspaces.state() };
  }),
  createDemo: room.createDemo.handler(async ({ context, input }) => {
    const { fillDemo, DEMO_COUNCIL, DEMO_LEAD } = await import('../demo/fill-demo.ts');
    const settings = {
      council: DEMO_COUNCIL,
      me: { personId: null, name: DEMO_LEAD, role: 'lead' as const },
    };
    const recoveryCode = await context.options.grants.use(input.fileToken, 'new-workspace', (parent) =>
      context.workspaces.create(parent, `${DEMO_COUNCIL} (demo)`, input.passphrase, settings, fillDemo),
    );
    return { recoveryCode, state: context.workspaces.state() };
  }),
  openDemo: room.openDemo.handler(async ({ context }) => {
    await openDemo(context);
    return context.workspaces.state();
  }),
  open: room.open.handler(async ({ context, input }) => {
    const { evenIfOpen } = input;
    await inFolder(context, input.where, (folder) =>
      context.workspaces.open(folder, input.passphrase, { evenIfOpen }),
    );
    return context.workspaces.state();
  }),
  lock: room.lock.handler(({ context }) => {
    const { workspaces, options } = context;
    const isLeft = workspaces.current !== undefined;
    workspaces.lock();
    if (isLeft) options.onLeft?.(workspaces.lockedId());
    return workspaces.state();
  }),
  close: room.close.handler(({ context }) => {
    const { workspaces, options } = context;
    const isLeft = workspaces.current !== undefined;
    workspaces.close();
    if (isLeft) options.onLeft?.(null);
    return workspaces.state();
  }),
  changePassphrase: room.changePassphrase.handler(async ({ context, input }) => {
    await context.workspaces.changePassphrase(openWorkspaceOf(context), input.current, input.next);
    return {};
  }),
  recover: room.recover.handler(async ({ context, input }) => {
    const recoveryCode = await inFolder(context, input.where, (folder) =>
      context.workspaces.recover(folder, input.recoveryCode, input.passphrase),
    );
    return { recoveryCode, state: context.workspaces.state() };
  }),
  saveRecoverySheet: room.saveRecoverySheet.handler(async ({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    const { council } = workspace.settings;
    const sheet = recoverySheet({
      council,
      name: workspace.name,
      code: input.recoveryCode,
      day: workspace.today(),
    });
    await exportDocument(
      context,
      sheet,
      { token: input.fileToken },
      { entity: 'workspace', entityId: workspace.id, after: { what: 'recovery sheet' } },
    );
    return {};
  }),
  updateSettings: room.updateSettings.handler(({ context, input }) => {
    const settings = changeSettings(openWorkspaceOf(context), input);
    context.workspaces.announce();
    return settings;
  }),
  backups: room.backups.handler(({ context }) =>
    listBackups(placesIn(openWorkspaceOf(context).folder).backups).map(({ label: _, ...backup }) => backup),
  ),
  backUp: room.backUp.handler(async ({ context }) => {
    const workspace = openWorkspaceOf(context);
    const name = workspace.backUp('by-hand');
    await workspace.secondPlace?.settled();
    return { name };
  }),
  secondPlace: room.secondPlace.handler(({ context }) => secondPlaceOf(openWorkspaceOf(context)).state),
  setSecondPlace: room.setSecondPlace.handler(async ({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    const place = secondPlaceOf(workspace);
    if (!('fileToken' in input)) place.decline();
    else
      await context.options.grants.use(input.fileToken, 'backup-place', async (folder) => {
        const name = workspace.backUp('by-hand');
        await place.choose(folder, join(placesIn(workspace.folder).backups, name));
      });
    return place.state;
  }),
  newRecoveryCode: room.newRecoveryCode.handler(async ({ context, input }) => ({
    recoveryCode: await context.workspaces.newRecoveryCode(openWorkspaceOf(context), input.passphrase),
  })),
  confirmRecoveryCode: room.confirmRecoveryCode.handler(({ context }) => {
    confirmRecoveryCode(openWorkspaceOf(context));
    return {};
  }),
  findBackups: room.findBackups.handler(({ context, input }) =>
    inFolder(
      context,
      input.where,
      async (folder) =>
        findBackups(folder).map(({ name, madeAt, bytes, reason, label }) => ({
          name,
          madeAt,
          bytes,
          reason,
          newestEntryAt: label?.newestEntryAt ?? null,
          counts: label?.counts ?? null,
        })),
      { isKept: true },
    ),
  ),
  restore: room.restore.handler(({ context, input }) =>
    inFolder(context, input.where, (folder) => {
      const { workspaces } = context;
      const found = findBackups(folder).find(({ name }) => name === input.backup);
      if (!found) throw notThere('back-up');
      return context.options.grants.use(input.into, 'new-workspace', async (parent) => {
        const to = join(parent, folderNameFor(input.name));
        const restored = await workspaces.restore({ backup: found.path, to, secret: input.secret });
        workspaces.recent.remember(to, context.options.clock().toISOString());
        return { ...restored, recentId: workspaces.recent.idOf(to) };
      });
    }),
  ),
  today: room.today.handler(async ({ context }) =>
    today(openWorkspaceOf(context), await context.capabilities()),
  ),
  undo: room.undo.handler(({ context, input }) => ({
    words: openWorkspaceOf(context).undos.take(input.undoId),
  })),
  countFound: room.countFound.handler(({ context, input }) =>
    countFound(openWorkspaceOf(context), input.query),
  ),
  search: room.search.handler(async ({ context, input }) =>
    search(openWorkspaceOf(context), await context.capabilities(), input.query, input.limit),
  ),
});
