import { openWorkspaceOf, os } from '../context.ts';
import { listScales, listTemplates, templateById } from './repository.ts';

const room = os.templates;

/** The templates room of the contract. */
export const templatesRouter = room.router({
  list: room.list.handler(({ context }) => listTemplates(openWorkspaceOf(context).store)),
  get: room.get.handler(({ context, input }) => templateById(openWorkspaceOf(context).store, input.id)),
  scales: room.scales.handler(({ context }) => listScales(openWorkspaceOf(context).store)),
});
