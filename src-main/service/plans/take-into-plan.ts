import type { ImportedRow } from '#shared/contract/plan-import.ts';
import type { ItemId, PlanId } from '#shared/domain/ids.ts';
import type { ImportedPlan } from '#shared/domain/plans/imported-plan.ts';
import type { OpenWorkspace, Writing } from '../workspace/open-workspace.ts';
import {
  dropPlan,
  dropPriority,
  isInScope,
  nextPosition,
  placedIn,
  placesOf,
  planById,
  planByName,
  prioritiesOf,
  putPlace,
  putPlan,
  putPriority,
} from './repository.ts';

/**
 * Puts what is brought in from a file into the plan of its name, which is made where there is none. What a person wrote
 * in the head, the key or an objective stays; the file fills what is empty.
 * @param knownItemIds items of earlier files of it: they find the plan although it was renamed
 * @returns the id of the plan where it was made, else null
 */
export function takeIntoPlan(
  workspace: OpenWorkspace,
  writing: Writing,
  name: string,
  read: Pick<ImportedPlan, 'plan' | 'key' | 'priorities'>,
  added: readonly { readonly id: ItemId; readonly imported: ImportedRow }[],
  knownItemIds: readonly ItemId[],
): PlanId | null {
  const { store } = workspace;
  const placed = placesOf(store, knownItemIds.slice(0, 1))[0]?.planId;
  const before = placed === undefined ? planByName(store, name) : planById(store, placed);
  const planId = before?.id ?? workspace.newId<PlanId>();
  const { name: _, ...head } = read.plan;
  putPlan(writing, {
    id: planId,
    name: before?.name ?? name,
    head: { ...head, ...before?.head },
    key:
      before && before.key.length > 0
        ? before.key
        : read.key.map(({ colour, meaning }) => ({ colour, meaning })),
    createdAt: before?.createdAt ?? writing.at,
    createdBy: before?.createdBy ?? workspace.actor,
  });
  const known = new Map(prioritiesOf(store, planId).map((one) => [one.title, one.id]));
  for (const { title, objective = '' } of read.priorities) {
    if (known.has(title)) continue;
    const id = workspace.newId();
    putPriority(writing, { id, planId, position: known.size + 1, title, objective });
    known.set(title, id);
  }
  let position = nextPosition(store, planId);
  for (const { id, imported } of added) {
    const priorityId = known.get(imported.priority);
    if (priorityId === undefined) continue;
    putPlace(writing, { planId, itemId: id, priorityId, position, ref: imported.ref, aim: imported.aim });
    position += 1;
  }
  return before ? null : planId;
}

/** Takes a plan out again that an import had made, where nothing is left in it and no series of meetings goes through it. */
export function dropEmptyPlan({ store }: OpenWorkspace, writing: Writing, planId: PlanId): void {
  if (placedIn(store, planId).length > 0 || isInScope(store, planId)) return;
  for (const { id } of prioritiesOf(store, planId)) dropPriority(writing, id);
  dropPlan(writing, planId);
}
