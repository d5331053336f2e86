import { ImportedRow } from '#shared/contract/tracker.ts';
import { openWorkspaceOf, os } from '../context.ts';
import { allItems, asTrackedItem, beginItems, eventsOf, itemRow, stateNow } from './items.ts';
import { listItems } from './list.ts';
import { readPlanInto, takePlan } from './plans.ts';
import { say } from './say.ts';

const room = os.tracker;

/** The tracker room of the contract. */
export const trackerRouter = room.router({
  list: room.list.handler(({ context, input }) => listItems(openWorkspaceOf(context), input)),
  get: room.get.handler(({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    const row = itemRow(workspace.store, input.id);
    const events = eventsOf(workspace.store, input.id);
    const takenBack = new Set(
      events.flatMap(({ change }) => (change.kind === 'take-back' ? [change.eventId] : [])),
    );
    const [placed] = allItems(workspace.store, [input.id]);
    return {
      item: asTrackedItem(
        placed ?? { item: row, childName: null, reference: null, roundId: null, round: null },
        stateNow(row),
        workspace.today(),
      ),
      measure: row.measure,
      intendedImpact: row.intendedImpact,
      firstOwners: [...row.firstOwners],
      createdAt: row.createdAt,
      createdBy: row.createdBy,
      imported: row.imported === null ? null : ImportedRow.parse(JSON.parse(row.imported)),
      events: events.map((event) => ({ ...event, isTakenBack: takenBack.has(event.id) })),
    };
  }),
  add: room.add.handler(({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    return workspace.write((writing) => {
      const id = workspace.newId();
      const { due, owners, ...draft } = input;
      beginItems(writing, [
        {
          ...draft,
          id,
          reviewId: null,
          recommendationId: null,
          firstDue: due,
          firstOwners: owners,
          createdBy: workspace.actor,
        },
      ]);
      return { id };
    });
  }),
  readPlan: room.readPlan.handler(({ context, input }) =>
    readPlanInto(openWorkspaceOf(context), context.options.grants.take(input.fileToken, 'import-plan')),
  ),
  takePlan: room.takePlan.handler(({ context, input }) => takePlan(openWorkspaceOf(context), input.planId)),
  say: room.say.handler(({ context, input }) =>
    say(openWorkspaceOf(context), input.itemId, input.change, input.meetingId),
  ),
});
