import { countWords } from '#shared/domain/text/count-words.ts';
import { openWorkspaceOf, os } from '../context.ts';
import { confirmReceipt } from '../exchange/hand-back.ts';
import { unlessStopped, withProgress } from '../progress.ts';
import { packReader } from '../strangers-files/read-apart.ts';
import { deskOf } from './desk.ts';
import { openReview, savePackViews, saveReview } from './grade.ts';
import { handModerationBack } from './hand-back.ts';
import { beginModeration, openModeration, takeModeration } from './take-pack.ts';
import { takeSeals } from './take-seals.ts';

const room = os.moderatorDesk;

/** The moderator's desk of the contract. */
export const moderatorDeskRouter = room.router({
  list: room.list.handler(({ context }) => deskOf(openWorkspaceOf(context))),
  take: room.take.handler(async function* ({ context, input, signal }) {
    const workspace = openWorkspaceOf(context);
    const read = packReader(context.options);
    yield* withProgress(
      (report, stop) =>
        context.options.grants.use(input.fileToken, 'import-pack', async (path) => {
          await report({ done: 0, total: 2, step: 'Reading and checking the file', inSteps: true });
          const opened = await unlessStopped(openModeration(path, input.key, workspace, read), stop);
          const step = `Taking in ${countWords(opened.pack.reviews.length, 'review')}, all or none`;
          await report({ done: 1, total: 2, step, inSteps: true, isLast: true });
          return takeModeration(workspace, opened);
        }),
      signal,
    );
  }),
  begin: room.begin.handler(async function* ({ context, input, signal }) {
    yield* withProgress(
      (report, stop) =>
        context.options.grants.use(input.fileToken, 'import-pack', async (path) => {
          const begun = await beginModeration(context, path, input, { report, stop });
          return { ...begun, state: context.workspaces.state() };
        }),
      signal,
    );
  }),
  openReview: room.openReview.handler(({ context, input }) => openReview(openWorkspaceOf(context), input)),
  saveReview: room.saveReview.handler(({ context, input: { second, ...key } }) =>
    saveReview(openWorkspaceOf(context), key, second),
  ),
  saveViews: room.saveViews.handler(({ context, input }) => {
    savePackViews(openWorkspaceOf(context), input.packId, input.views);
    return {};
  }),
  handBack: room.handBack.handler(async function* ({ context, input, signal }) {
    const workspace = openWorkspaceOf(context);
    yield* withProgress(
      (report) =>
        context.options.grants.use(input.fileToken, 'save-pack', (path) =>
          handModerationBack(workspace, input.packId, path, report),
        ),
      signal,
    );
  }),
  takeSeals: room.takeSeals.handler(({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    return context.options.grants.use(input.fileToken, 'import-seals', async (path) => ({
      opened: takeSeals(workspace, input.packId, path),
    }));
  }),
  confirmReceipt: room.confirmReceipt.handler(({ context, input }) => {
    confirmReceipt(openWorkspaceOf(context), input.packId, input.code);
    return {};
  }),
});
