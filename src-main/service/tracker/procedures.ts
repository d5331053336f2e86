import { ImportedRow } from '#shared/contract/tracker.ts';
import { trackerDocument } from '#shared/domain/tracker/tracker-document.ts';
import { openWorkspaceOf, os } from '../context.ts';
import { writeDocument } from '../documents/write-document.ts';
import { planReader } from '../strangers-files/read-apart.ts';
import { compareTracker, trackerBoard } from './compare.ts';
import { allItems, asTrackedItem, beginItems, eventsOf, itemRow, stateNow } from './items.ts';
import { listItems, narrowedWords } from './list.ts';
import { readPlanInto, takePlan } from './plans.ts';
import { say } from './say.ts';

/** Not the page of the screen, but all that its filter finds. */
const EVERY_ROW = { limit: Number.MAX_SAFE_INTEGER, offset: 0 };

const room = os.tracker;

/** The tracker room of the contract. */
export const trackerRouter = room.router({
  list: room.list.handler(({ context, input }) => listItems(openWorkspaceOf(context), input)),
  board: room.board.handler(({ context, input }) => trackerBoard(openWorkspaceOf(context), input)),
  compare: room.compare.handler(({ context, input }) => compareTracker(openWorkspaceOf(context), input)),
  save: room.save.handler(async ({ context, input: { fileToken, ...filter } }) => {
    const workspace = openWorkspaceOf(context);
    const { council } = workspace.settings;
    const { rows, counts } = listItems(workspace, { ...filter, ...EVERY_ROW });
    const document = trackerDocument(rows, counts, {
      council,
      day: filter.asAt ?? workspace.today(),
      narrowed: narrowedWords(filter),
    });
    await writeDocument(context, document, { token: fileToken, author: council });
    workspace.write(({ record }) =>
      record({
        action: 'export',
        entity: 'recommendation-list',
        entityId: workspace.id,
        after: { rows: rows.length, tracker: true },
      }),
    );
    return { rows: rows.length };
  }),
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
    readPlanInto(
      openWorkspaceOf(context),
      context.options.grants.take(input.fileToken, 'import-plan'),
      planReader(context.options),
    ),
  ),
  takePlan: room.takePlan.handler(({ context, input }) => takePlan(openWorkspaceOf(context), input.planId)),
  say: room.say.handler(({ context, input }) =>
    say(openWorkspaceOf(context), input.itemId, input.change, input.meetingId),
  ),
});
