import { openWorkspaceOf, os } from '../context.ts';
import { answer, ask, stopAsking } from './change.ts';
import { promisedAndNot, verificationsOfActivity, verificationsOfItem } from './gather.ts';

const room = os.verifications;

/** The verifications room of the contract. */
export const verificationsRouter = room.router({
  ofActivity: room.ofActivity.handler(({ context, input }) =>
    verificationsOfActivity(openWorkspaceOf(context), input.activityId),
  ),
  ofItem: room.ofItem.handler(({ context, input }) =>
    verificationsOfItem(openWorkspaceOf(context), input.itemId),
  ),
  promised: room.promised.handler(({ context }) => promisedAndNot(openWorkspaceOf(context))),
  ask: room.ask.handler(({ context, input }) => ask(openWorkspaceOf(context), input)),
  stopAsking: room.stopAsking.handler(({ context, input }) => {
    stopAsking(openWorkspaceOf(context), input);
    return {};
  }),
  answer: room.answer.handler(({ context, input }) => answer(openWorkspaceOf(context), input)),
});
