import { openWorkspaceOf, os } from '../context.ts';
import { listFeedback, removeFeedback, saveFeedback } from './change-feedback.ts';

const room = os.feedback;

/** The feedback room of the contract. */
export const feedbackRouter = room.router({
  list: room.list.handler(({ context, input }) => listFeedback(openWorkspaceOf(context), input)),
  save: room.save.handler(({ context, input }) =>
    saveFeedback(openWorkspaceOf(context), input.id, input.draft),
  ),
  remove: room.remove.handler(({ context, input }) => {
    removeFeedback(openWorkspaceOf(context), input.id);
    return {};
  }),
});
