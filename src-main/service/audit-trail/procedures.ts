import { and, desc, eq, lt } from 'drizzle-orm';
import { openWorkspaceOf, os } from '../context.ts';
import { auditEntries } from '../store/schema/index.ts';
import { verifyWorkspace } from './verify.ts';

const room = os.auditTrail;

/** The audit-trail room of the contract. */
export const auditTrailRouter = room.router({
  list: room.list.handler(({ context, input }) =>
    openWorkspaceOf(context)
      .store.select()
      .from(auditEntries)
      .where(
        and(
          input.entity ? eq(auditEntries.entity, input.entity) : undefined,
          input.entityId ? eq(auditEntries.entityId, input.entityId) : undefined,
          input.before ? lt(auditEntries.sequence, input.before) : undefined,
        ),
      )
      .orderBy(desc(auditEntries.sequence))
      .limit(input.limit)
      .all(),
  ),
  verify: room.verify.handler(({ context }) => verifyWorkspace(openWorkspaceOf(context))),
});
