import { distanceDocument, outcomeForm } from '#shared/domain/outcomes/outcome-documents.ts';
import { openWorkspaceOf, os } from '../context.ts';
import { exportDocument } from '../documents/export-document.ts';
import { measureBy, savePlan, saveScore } from './change-outcomes.ts';
import { goalsFor, listPlans, quartersOf, showPlan, showTravelled } from './show-outcomes.ts';

const room = os.outcomes;

/** The outcomes room of the contract. */
export const outcomesRouter = room.router({
  list: room.list.handler(({ context }) => listPlans(openWorkspaceOf(context))),
  get: room.get.handler(({ context, input }) => showPlan(openWorkspaceOf(context), input.id)),
  save: room.save.handler(({ context, input }) => ({
    id: savePlan(openWorkspaceOf(context), input.id, input.draft),
  })),
  score: room.score.handler(({ context, input }) => ({ id: saveScore(openWorkspaceOf(context), input) })),
  measureBy: room.measureBy.handler(({ context, input }) => {
    measureBy(openWorkspaceOf(context), input.itemId, input.goalId);
    return {};
  }),
  goalsFor: room.goalsFor.handler(({ context, input }) => goalsFor(openWorkspaceOf(context), input.itemId)),
  travelled: room.travelled.handler(({ context }) => showTravelled(openWorkspaceOf(context))),
  saveForm: room.saveForm.handler(async ({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    const { child, worker, goals, id } = showPlan(workspace, input.id);
    const { council } = workspace.settings;
    const document = outcomeForm({ child, worker, goals: goals.map(({ goal }) => goal) }, council);
    await exportDocument(
      context,
      document,
      { token: input.fileToken },
      { entity: 'outcomes-plan', entityId: id, after: { what: 'form', child } },
    );
    return { goals: goals.length };
  }),
  saveTravelled: room.saveTravelled.handler(async ({ context, input }) => {
    const workspace = openWorkspaceOf(context);
    const { council } = workspace.settings;
    const quarters = quartersOf(workspace);
    await exportDocument(
      context,
      distanceDocument(quarters, council),
      { token: input.fileToken },
      {
        entity: 'outcomes-plan',
        entityId: workspace.id,
        after: { what: 'distance travelled', quarters: quarters.length },
      },
    );
    return { quarters: quarters.length };
  }),
});
