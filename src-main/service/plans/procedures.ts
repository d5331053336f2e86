import { planDocument, youSaidWeDidDocument } from '#shared/domain/plans/plan-document.ts';
import { openWorkspaceOf, os } from '../context.ts';
import { exportDocument } from '../documents/export-document.ts';
import { carryItems, keepItem, placeItem, removeItem, savePlan } from './change-plan.ts';
import { closePlan } from './close-plan.ts';
import { coverOf, listPlans, showPlan } from './show-plan.ts';
import { tellable } from './you-said.ts';

const room = os.plans;

/** The plans room of the contract. */
export const plansRouter = room.router({
  list: room.list.handler(({ context }) => listPlans(openWorkspaceOf(context))),
  get: room.get.handler(({ context, input }) => showPlan(openWorkspaceOf(context), input.id)),
  save: room.save.handler(({ context, input }) => ({
    id: savePlan(openWorkspaceOf(context), input.id, input.draft),
  })),
  close: room.close.handler(({ context, input }) =>
    closePlan(openWorkspaceOf(context), input.id, input.isClosed),
  ),
  place: room.place.handler(({ context, input }) => {
    placeItem(openWorkspaceOf(context), input);
    return {};
  }),
  remove: room.remove.handler(({ context, input }) => {
    removeItem(openWorkspaceOf(context), input.planId, input.itemId);
    return {};
  }),
  carry: room.carry.handler(({ context, input }) => ({
    carried: carryItems(openWorkspaceOf(context), input.planId, input.toPlanId, input.itemIds),
  })),
  keep: room.keep.handler(({ context, input }) => {
    keepItem(openWorkspaceOf(context), input.planId, input.itemId, input.reason);
    return {};
  }),
  cover: room.cover.handler(({ context, input }) => coverOf(openWorkspaceOf(context), input.id, input.to)),
  saveDocument: room.saveDocument.handler(async ({ context, input: { id, to, fileToken } }) => {
    const workspace = openWorkspaceOf(context);
    const { council } = workspace.settings;
    const plan = showPlan(workspace, id, to);
    const document = planDocument(plan, coverOf(workspace, id, to), council);
    await exportDocument(
      context,
      document,
      { token: fileToken },
      { entity: 'plan', entityId: id, after: { what: 'plan' } },
    );
    return { actions: plan.colours.total };
  }),
  youSaidWeDid: room.youSaidWeDid.handler(({ context }) => tellable(openWorkspaceOf(context))),
  saveYouSaidWeDid: room.saveYouSaidWeDid.handler(async ({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    const { council } = workspace.settings;
    const { rows, leftOut } = tellable(workspace);
    const document = youSaidWeDidDocument(rows, { council, day: workspace.today() });
    await exportDocument(
      context,
      document,
      { token: input.fileToken },
      {
        entity: 'recommendation-list',
        entityId: workspace.id,
        after: { rows: rows.length, youSaidWeDid: true },
      },
    );
    return { rows: rows.length, leftOut: leftOut.length };
  }),
});
