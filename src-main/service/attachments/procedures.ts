import { openWorkspaceOf, os } from '../context.ts';
import {
  addAttachment,
  copyAttachment,
  listAttachments,
  removeAttachment,
  showAttachment,
} from './repository.ts';

const room = os.attachments;

/** The attachments room of the contract. */
export const attachmentsRouter = room.router({
  list: room.list.handler(({ context, input }) =>
    listAttachments(openWorkspaceOf(context).store, input.reviewId),
  ),
  add: room.add.handler(({ context, input }) =>
    addAttachment(
      openWorkspaceOf(context),
      input,
      context.options.grants.take(input.fileToken, 'import-attachment'),
    ),
  ),
  show: room.show.handler(({ context, input }) => showAttachment(openWorkspaceOf(context).store, input.id)),
  saveCopy: room.saveCopy.handler(({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    return context.options.grants.use(input.fileToken, 'save-attachment', async (path) => {
      copyAttachment(workspace, input.id, path);
      return {};
    });
  }),
  remove: room.remove.handler(({ context, input }) => {
    removeAttachment(openWorkspaceOf(context), input.id);
    return {};
  }),
});
