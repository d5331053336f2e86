import { openWorkspaceOf, os } from '../context.ts';
import { linkNeed, saveNeed, saveTheme } from './change-themes.ts';
import { listNeeds, listThemes } from './show-themes.ts';

const room = os.themes;

/** The themes room of the contract. */
export const themesRouter = room.router({
  list: room.list.handler(({ context }) => listThemes(openWorkspaceOf(context))),
  save: room.save.handler(({ context, input }) => ({ id: saveTheme(openWorkspaceOf(context), input) })),
  needs: room.needs.handler(({ context }) => listNeeds(openWorkspaceOf(context).store)),
  saveNeed: room.saveNeed.handler(({ context, input }) => ({
    id: saveNeed(openWorkspaceOf(context), input),
  })),
  linkNeed: room.linkNeed.handler(({ context, input }) => {
    linkNeed(openWorkspaceOf(context), input.activityId, input.findingId, input.needId);
    return {};
  }),
});
