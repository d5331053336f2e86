import { trackerDocument } from '#shared/domain/tracker/tracker-document.ts';
import { openWorkspaceOf, os } from '../context.ts';
import { exportDocument } from '../documents/export-document.ts';
import { planReader } from '../strangers-files/read-apart.ts';
import { addItem } from './add-item.ts';
import { compareTracker, trackerBoard } from './compare.ts';
import { removeFilter, saveFilter } from './filters.ts';
import { listFilters } from './filters-repository.ts';
import { earlierOf, effectChoices, impactChecks } from './impact-checks.ts';
import { listItems, narrowedWords } from './list.ts';
import { readPlanInto, remapPlan } from './plans.ts';
import { takeReaudit } from './reaudit.ts';
import { mergeItems, replaceItem, splitItem } from './regroup.ts';
import { assuranceReport, auditors, feedbackSheet } from './reports.ts';
import { say } from './say.ts';
import { sayMany } from './say-many.ts';
import { showItem } from './show-item.ts';
import { withSources } from './sources.ts';
import { takePlan } from './take-plan.ts';

/** Not the page of the screen, but all that its filter finds. */
const EVERY_ROW = { limit: Number.MAX_SAFE_INTEGER, offset: 0, groupBy: null };

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
    const document = trackerDocument(withSources(workspace, rows), counts, {
      council,
      day: filter.asAt ?? workspace.today(),
      narrowed: narrowedWords(filter),
    });
    await exportDocument(
      context,
      document,
      { token: fileToken },
      { entity: 'recommendation-list', entityId: workspace.id, after: { rows: rows.length, tracker: true } },
    );
    return { rows: rows.length };
  }),
  get: room.get.handler(({ context, input }) => showItem(openWorkspaceOf(context), input.id)),
  add: room.add.handler(({ context, input }) => addItem(openWorkspaceOf(context), input)),
  readPlan: room.readPlan.handler(({ context, input }) =>
    readPlanInto(
      openWorkspaceOf(context),
      context.options.grants.take(input.fileToken, 'import-plan'),
      planReader(context.options),
    ),
  ),
  remapPlan: room.remapPlan.handler(({ context, input }) => remapPlan(openWorkspaceOf(context), input)),
  takePlan: room.takePlan.handler(({ context, input }) => takePlan(openWorkspaceOf(context), input.planId)),
  earlier: room.earlier.handler(({ context, input }) => earlierOf(openWorkspaceOf(context), input.reviewId)),
  effectChoices: room.effectChoices.handler(({ context }) => effectChoices(openWorkspaceOf(context))),
  impactChecks: room.impactChecks.handler(({ context, input }) =>
    impactChecks(openWorkspaceOf(context), input),
  ),
  takeReaudit: room.takeReaudit.handler(({ context, input }) => takeReaudit(openWorkspaceOf(context), input)),
  saveAssurance: room.saveAssurance.handler(async ({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    const document = assuranceReport(workspace, input.id);
    await exportDocument(
      context,
      document,
      { token: input.fileToken },
      { entity: 'recommendation-list', entityId: workspace.id, after: { rows: 1, assurance: input.id } },
    );
    return {};
  }),
  auditors: room.auditors.handler(({ context }) => auditors(openWorkspaceOf(context))),
  saveFeedback: room.saveFeedback.handler(async ({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    const { document, rows } = feedbackSheet(workspace, input.reviewerId);
    await exportDocument(
      context,
      document,
      { token: input.fileToken },
      {
        entity: 'recommendation-list',
        entityId: workspace.id,
        after: { rows, feedbackTo: input.reviewerId },
      },
    );
    return { rows };
  }),
  sayMany: room.sayMany.handler(({ context, input }) => sayMany(openWorkspaceOf(context), input)),
  filters: room.filters.handler(({ context }) => listFilters(openWorkspaceOf(context).store)),
  saveFilter: room.saveFilter.handler(({ context, input }) => ({
    id: saveFilter(openWorkspaceOf(context), input),
  })),
  removeFilter: room.removeFilter.handler(({ context, input }) =>
    removeFilter(openWorkspaceOf(context), input.id),
  ),
  merge: room.merge.handler(({ context, input }) => mergeItems(openWorkspaceOf(context), input)),
  split: room.split.handler(({ context, input }) => splitItem(openWorkspaceOf(context), input)),
  replace: room.replace.handler(({ context, input }) => replaceItem(openWorkspaceOf(context), input)),
  say: room.say.handler(({ context, input }) =>
    say(openWorkspaceOf(context), input.itemId, input.change, input.meetingId),
  ),
});
