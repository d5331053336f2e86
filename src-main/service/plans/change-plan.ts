import type { PlanDraft } from '#shared/contract/plans.ts';
import type { ItemId, PlanId } from '#shared/domain/ids.ts';
import { isClosed } from '#shared/domain/tracker/states.ts';
import { Problem } from '../problem.ts';
import { stateNow } from '../tracker/items.ts';
import { itemRow } from '../tracker/repository.ts';
import type { OpenWorkspace, Writing } from '../workspace/open-workspace.ts';
import { closedOnOf, headToStore } from './close-plan.ts';
import {
  allPlans,
  changePlace,
  dropPlace,
  dropPriority,
  nextPosition,
  placedIn,
  placeOf,
  planById,
  prioritiesOf,
  putPlace,
  putPlan,
  putPriority,
} from './repository.ts';

/** Makes a plan, or changes its head, key and priorities. @throws Problem where a priority with actions would go */
export function savePlan(workspace: OpenWorkspace, id: PlanId | null, draft: PlanDraft): PlanId {
  const { store } = workspace;
  const before = id === null ? null : planById(store, id);
  const planId = before?.id ?? workspace.newId<PlanId>();
  const sameName = allPlans(store).find((plan) => plan.name === draft.name && plan.id !== planId);
  if (sameName)
    throw new Problem('There is a plan of this name already.', {
      kept: 'Nothing was changed; what you typed is still here.',
      next: 'Add its years or its version to the name.',
    });
  const known = before ? prioritiesOf(store, planId) : [];
  const gone = known.filter((one) => !draft.priorities.some((kept) => kept.id === one.id));
  const used = new Set(placedIn(store, planId).map(({ priorityId }) => priorityId));
  const full = gone.find((one) => used.has(one.id));
  if (full)
    throw new Problem(`“${full.title}” has actions in it, so it stays.`, {
      kept: 'Nothing was changed; what you typed is still here.',
      next: 'Move its actions to another priority first.',
    });
  workspace.write((writing) => {
    const { at, record } = writing;
    putPlan(writing, {
      id: planId,
      name: draft.name,
      head: headToStore(draft.head, before ? closedOnOf(before) : null),
      key: draft.key,
      createdAt: before?.createdAt ?? at,
      createdBy: before?.createdBy ?? workspace.actor,
    });
    for (const [index, { id: priorityId, title, objective }] of draft.priorities.entries()) {
      const isKnown = known.some((one) => one.id === priorityId);
      putPriority(writing, {
        id: isKnown && priorityId !== null ? priorityId : workspace.newId(),
        planId,
        position: index + 1,
        title,
        objective,
      });
    }
    for (const one of gone) dropPriority(writing, one.id);
    record({
      action: before ? 'change' : 'add',
      entity: 'plan',
      entityId: planId,
      ...(before && { before: { name: before.name, head: before.head } }),
      after: { name: draft.name, head: draft.head, priorities: draft.priorities.length },
    });
  });
  return planId;
}

/** Puts an item of the tracker into a plan, or moves it within. @throws Problem for a child's recommendation */
export function placeItem(
  workspace: OpenWorkspace,
  place: {
    readonly planId: PlanId;
    readonly itemId: ItemId;
    readonly priorityId: string;
    readonly ref: string;
    readonly aim: string;
  },
): void {
  const { store } = workspace;
  planById(store, place.planId);
  const item = itemRow(store, place.itemId);
  if (item.level === 'child')
    throw new Problem('This recommendation is about a child: it stays out of plans, which boards read.', {
      kept: 'It is as it was.',
      next: 'Add one for the service, without the child, and move that.',
    });
  if (!prioritiesOf(store, place.planId).some(({ id }) => id === place.priorityId))
    throw new Problem('This priority is not in the plan.', {
      kept: 'Nothing was changed.',
      next: 'Choose one of its priorities.',
    });
  workspace.write((writing) => {
    putPlace(writing, { ...place, position: nextPosition(store, place.planId) });
    writing.record({
      action: 'place',
      entity: 'plan',
      entityId: place.planId,
      after: { itemId: place.itemId, number: item.number, ref: place.ref },
    });
  });
}

/** Takes an item out of a plan. @throws Problem NOT_THERE */
export function removeItem(workspace: OpenWorkspace, planId: PlanId, itemId: ItemId): void {
  const before = placeOf(workspace.store, planId, itemId);
  workspace.write((writing) => {
    dropPlace(writing, planId, itemId);
    writing.record({
      action: 'take-out',
      entity: 'plan',
      entityId: planId,
      before: { itemId, ref: before.ref },
    });
  });
}

/**
 * Carries open actions to the plan's successor, under a priority of the same title, which is made where there is none.
 * @returns how many; those that are closed or were carried before stay
 */
export function carryItems(
  workspace: OpenWorkspace,
  planId: PlanId,
  toPlanId: PlanId,
  itemIds: readonly ItemId[],
): number {
  const { store } = workspace;
  planById(store, planId);
  planById(store, toPlanId);
  if (planId === toPlanId)
    throw new Problem('A plan is not its own successor.', {
      kept: 'Nothing was carried.',
      next: 'Choose the plan that comes after this one, or make it first.',
    });
  const titles = new Map(prioritiesOf(store, planId).map(({ id, title }) => [id, title]));
  const carried = itemIds
    .map((itemId) => placeOf(store, planId, itemId))
    .filter(
      ({ itemId, carriedTo }) => carriedTo === null && !isClosed(stateNow(itemRow(store, itemId)).delivery),
    );
  if (carried.length === 0) return 0;
  workspace.write((writing) => {
    const priorities = new Map(prioritiesOf(store, toPlanId).map(({ id, title }) => [title, id]));
    let position = nextPosition(store, toPlanId);
    for (const { itemId, priorityId, ref, aim } of carried) {
      const title = titles.get(priorityId) ?? '';
      const there =
        priorities.get(title) ?? addPriority(workspace, writing, toPlanId, title, priorities.size + 1);
      priorities.set(title, there);
      putPlace(writing, { planId: toPlanId, itemId, priorityId: there, position, ref, aim });
      changePlace(writing, planId, itemId, { carriedTo: toPlanId });
      position += 1;
    }
    writing.record({
      action: 'carry',
      entity: 'plan',
      entityId: planId,
      after: { toPlanId, items: carried.map(({ itemId }) => itemId) },
    });
  });
  return carried.length;
}

function addPriority(
  workspace: OpenWorkspace,
  writing: Writing,
  planId: PlanId,
  title: string,
  position: number,
): string {
  const id = workspace.newId();
  putPriority(writing, { id, planId, position, title, objective: '' });
  return id;
}

/** Notes why an action is kept in although complete. @throws Problem where it is not complete */
export function keepItem(workspace: OpenWorkspace, planId: PlanId, itemId: ItemId, reason: string): void {
  const before = placeOf(workspace.store, planId, itemId);
  if (reason.trim() !== '' && !isClosed(stateNow(itemRow(workspace.store, itemId)).delivery))
    throw new Problem('It is not complete yet, so it is in the plan anyway.', {
      kept: 'Nothing was changed.',
      next: 'Come back when it is complete.',
    });
  workspace.write((writing) => {
    changePlace(writing, planId, itemId, { keptReason: reason.trim() });
    writing.record({
      action: 'keep',
      entity: 'plan',
      entityId: planId,
      before: { itemId, reason: before.keptReason },
      after: { itemId, reason: reason.trim() },
    });
  });
}
