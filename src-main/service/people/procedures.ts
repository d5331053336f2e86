import { openWorkspaceOf, os } from '../context.ts';
import { listPeople, removePerson, savePerson } from './repository.ts';

const room = os.people;

/** The people room of the contract. */
export const peopleRouter = room.router({
  list: room.list.handler(({ context, input }) => listPeople(openWorkspaceOf(context).store, input)),
  save: room.save.handler(({ context, input }) => ({
    id: savePerson(openWorkspaceOf(context), input.id, input.draft),
  })),
  remove: room.remove.handler(({ context, input }) => {
    removePerson(openWorkspaceOf(context), input.id);
    return {};
  }),
});
