import { openWorkspaceOf, os } from '../context.ts';
import { listEntries } from './repository.ts';
import { verifyWorkspace } from './verify.ts';

const room = os.auditTrail;

/** The audit-trail room of the contract. */
export const auditTrailRouter = room.router({
  list: room.list.handler(({ context, input }) => listEntries(openWorkspaceOf(context).store, input)),
  verify: room.verify.handler(({ context, input }) =>
    verifyWorkspace(openWorkspaceOf(context), context.options.migrationsDirectory, input.noted),
  ),
});
