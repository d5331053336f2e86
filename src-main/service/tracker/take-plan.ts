import type { ItemId, PlanId } from '#shared/domain/ids.ts';
import { planColumns } from '#shared/domain/plans/column-meanings.ts';
import type { ImportedPlan } from '#shared/domain/plans/imported-plan.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { heldDue } from '#shared/domain/tracker/due-as-written.ts';
import { dropEmptyPlan, takeIntoPlan } from '../plans/take-into-plan.ts';
import { notThere } from '../problem.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { beginItems } from './begin-items.ts';
import { DELIVERY_OF, held, importedRow, type PlannedRow } from './compare-plan.ts';
import { keepMeanings } from './meanings-repository.ts';
import { sayWithin, takeBack } from './say.ts';
import { dropUntouched } from './untouched-repository.ts';

/** What an action of a file begins as in the tracker. */
const itemOf = (
  { id, action, imported, due, delivery }: Omit<PlannedRow, 'itemId' | 'changes'> & { readonly id: ItemId },
  plan: string,
) => ({
  id,
  level: 'service' as const,
  action: action.action || action.aim || `Row ${action.row}`,
  measure: action.measure,
  intendedImpact: '',
  theme: imported.priority.slice(0, 200),
  caseId: null,
  reviewId: null,
  recommendationId: null,
  source: `${plan}${action.ref && `, ${action.ref}`}${action.sources.length > 0 ? ` (${action.sources.join('; ')})` : ''}`,
  imported: JSON.stringify(imported),
  firstDelivery: delivery,
  firstDue: due,
  firstOwners: [...action.leads],
});

/** The items that a plan gives which nothing was brought in from before. */
export const plannedItems = (
  { priorities }: Pick<ImportedPlan, 'priorities'>,
  { file, plan }: { readonly file: string; readonly plan: string },
  newId: () => ItemId,
) =>
  priorities.flatMap(({ title, actions }) =>
    actions.map((action) => {
      const imported = importedRow(action, title, file, plan);
      const row = {
        id: newId(),
        action,
        imported,
        due: heldDue(action.end),
        delivery: DELIVERY_OF[action.status],
      };
      return { item: itemOf(row, plan), imported };
    }),
  );

/** Takes what the preview showed: all of it, or after a failure nothing. @throws Problem NOT_THERE */
export function takePlan(workspace: OpenWorkspace, planId: PlanId) {
  const plan = held.get(workspace)?.get(planId);
  if (!plan) throw notThere('plan');
  workspace.backUp('before-import');
  const { preview, rows, read, isOwn, of } = plan;
  const taken = workspace.write((writing) => {
    keepMeanings(writing, planColumns(of.source, {}), of.meanings);
    const added = rows
      .filter(({ itemId }) => itemId === null)
      .map((row) => ({ ...row, id: workspace.newId<ItemId>() }));
    beginItems(
      writing,
      added.map((row) => ({ ...itemOf(row, preview.plan), createdBy: workspace.actor })),
    );
    const madePlanId = isOwn
      ? null
      : takeIntoPlan(
          workspace,
          writing,
          preview.plan,
          read,
          added,
          rows.flatMap(({ itemId }) => (itemId === null ? [] : [itemId])),
        );
    const said = rows.flatMap(({ itemId, changes }) =>
      itemId === null
        ? []
        : changes.map((change) => ({ itemId, eventId: sayWithin(workspace, writing, itemId, change) })),
    );
    writing.record({
      action: 'import',
      entity: 'plan',
      entityId: planId,
      after: { file: preview.fileName, added: added.length, changed: said.length },
    });
    return { addedIds: added.map(({ id }) => id), said, madePlanId };
  });
  held.get(workspace)?.delete(planId);
  const changed = rows.filter(({ itemId, changes }) => itemId !== null && changes.length > 0).length;
  const count = taken.addedIds.length + changed;
  return {
    added: taken.addedIds.length,
    changed,
    same: rows.length - count,
    undo:
      count === 0
        ? null
        : workspace.undos.offer(`${countWords(count, 'action')} of ${preview.plan} brought in.`, () =>
            undoTake(workspace, taken),
          ),
  };
}

/** Takes a plan out again: what nobody uses since goes, what was changed is as before. */
function undoTake(
  workspace: OpenWorkspace,
  {
    addedIds,
    said,
    madePlanId,
  }: {
    readonly addedIds: readonly ItemId[];
    readonly said: readonly { itemId: ItemId; eventId: string }[];
    readonly madePlanId: PlanId | null;
  },
): string {
  for (const { itemId, eventId } of [...said].reverse()) takeBack(workspace, itemId, eventId, null);
  return workspace.write((writing) => {
    // Taking the file had put each into one plan.
    const removed = addedIds.filter((id) => dropUntouched(writing, id, 1)).length;
    if (madePlanId !== null) dropEmptyPlan(workspace, writing, madePlanId);
    const left = addedIds.length - removed;
    return [
      `${countWords(removed, 'action')} taken out, ${countWords(said.length, 'change')} taken back.`,
      ...(left > 0
        ? [
            `${countWords(left, 'action')} stayed, because something was said of it since or an agenda or another plan has it.`,
          ]
        : []),
    ].join(' ');
  });
}
