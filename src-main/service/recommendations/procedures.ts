import { checkSmart } from '#shared/domain/recommendations/smart/check-smart.ts';
import { openWorkspaceOf, os } from '../context.ts';
import { listRecommendations } from './list-recommendations.ts';

const room = os.recommendations;

/** The recommendations room of the contract. */
export const recommendationsRouter = room.router({
  list: room.list.handler(({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    return listRecommendations(workspace.store, input, workspace.today());
  }),
  check: room.check.handler(({ context, input }) => {
    const { smart, findings } = checkSmart(input, openWorkspaceOf(context).today());
    return { smart, findings: [...findings] };
  }),
});
