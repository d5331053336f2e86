import type { z } from 'zod';
import type { OutcomePlanDraft, OutcomeScore } from '#shared/contract/outcomes.ts';
import { dateWords } from '#shared/domain/dates/date-words.ts';
import type { ItemId } from '#shared/domain/ids.ts';
import { notThere, Problem } from '../problem.ts';
import { itemRow } from '../tracker/repository.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import {
  dropGoal,
  goalById,
  goalsOf,
  hasCase,
  measuresOf,
  planById,
  putGoal,
  putMeasure,
  putPlan,
  putScore,
  scoresOf,
} from './repository.ts';

/** Makes a plan or changes one. @throws Problem where a goal with scores would go, or it closes before it opens */
export function savePlan(
  workspace: OpenWorkspace,
  id: string | null,
  draft: z.output<typeof OutcomePlanDraft>,
): string {
  const { store } = workspace;
  const before = id === null ? null : planById(store, id).plan;
  if (!hasCase(store, draft.caseId)) throw notThere('case');
  if (draft.closedOn !== null && draft.closedOn < draft.openedOn)
    throw new Problem(`It cannot close on ${dateWords(draft.closedOn)}, before it opened.`, {
      kept: 'Nothing was changed; what you typed is still here.',
      next: 'Correct one of the two days.',
    });
  const goals = before ? goalsOf(store, before.id) : [];
  const gone = goals.filter((goal) => !draft.goals.some((one) => one.id === goal.id));
  const used = new Set([
    ...scoresOf(
      store,
      gone.map((goal) => goal.id),
    ).map(({ goalId }) => goalId),
    ...measuresOf(store).map(({ goalId }) => goalId),
  ]);
  const kept = gone.find((goal) => used.has(goal.id));
  if (kept)
    throw new Problem(`“${kept.goal}” was scored or measures a recommendation, so it stays in the plan.`, {
      kept: 'Nothing was changed; what you typed is still here.',
      next: 'Change its words instead, or close the plan and begin a new one.',
    });
  if (draft.goals.some((one) => one.id !== null && !goals.some((goal) => goal.id === one.id)))
    throw notThere('goal');
  const planId = before?.id ?? workspace.newId();
  workspace.write((writing) => {
    const { caseId, worker, openedOn, closedOn, note } = draft;
    const made = {
      createdAt: before?.createdAt ?? writing.at,
      createdBy: before?.createdBy ?? workspace.actor,
    };
    putPlan(writing, { id: planId, caseId, worker, openedOn, closedOn, note, ...made });
    for (const goal of gone) dropGoal(writing, goal.id);
    for (const [position, { id: goalId, goal, measure, due }] of draft.goals.entries()) {
      const was = goals.find((one) => one.id === goalId);
      putGoal(writing, {
        id: was?.id ?? workspace.newId(),
        planId,
        position,
        goal,
        measure,
        due,
        createdAt: was?.createdAt ?? writing.at,
        createdBy: was?.createdBy ?? workspace.actor,
      });
    }
    writing.record({
      action: before ? 'change' : 'add',
      entity: 'outcomes-plan',
      entityId: planId,
      ...(before && { before: { goals: goals.map(({ goal }) => goal), closedOn: before.closedOn } }),
      after: { caseId, goals: draft.goals.map(({ goal }) => goal), closedOn },
    });
  });
  return planId;
}

/** Scores a goal, or corrects a score. @throws Problem where nobody scored, or the day is still to come */
export function saveScore(
  workspace: OpenWorkspace,
  draft: Omit<OutcomeScore, 'id'> & { readonly id: string | null; readonly goalId: string },
): string {
  const { store } = workspace;
  const goal = goalById(store, draft.goalId);
  const before = scoresOf(store, [goal.id]).find(({ id }) => id === draft.id);
  if (draft.id !== null && !before) throw notThere('score');
  const kept = 'Nothing was changed; what you typed is still here.';
  if (draft.childScore === null && draft.parentScore === null)
    throw new Problem('Neither the child nor the parent scored this goal.', {
      kept,
      next: 'Enter at least one score, from 0 to 10.',
    });
  if (draft.day > workspace.today())
    throw new Problem(`${dateWords(draft.day)} is still to come.`, { kept, next: 'Correct the day.' });
  const { goalId, stage, day, childScore, parentScore, childWords, parentWords } = draft;
  const id = before?.id ?? workspace.newId();
  workspace.write((writing) => {
    putScore(writing, {
      id,
      goalId,
      stage,
      day,
      childScore,
      parentScore,
      childWords,
      parentWords,
      at: before?.at ?? writing.at,
      by: before?.by ?? workspace.actor,
    });
    writing.record({
      action: 'score',
      entity: 'outcomes-plan',
      entityId: goal.planId,
      ...(before && {
        before: { day: before.day, childScore: before.childScore, parentScore: before.parentScore },
      }),
      after: { goal: goal.goal, stage, day, childScore, parentScore },
    });
  });
  return id;
}

/** Makes a goal the measure of a recommendation. @throws Problem where it is not about the same child */
export function measureBy(workspace: OpenWorkspace, itemId: ItemId, goalId: string | null): void {
  const { store } = workspace;
  const item = itemRow(store, itemId);
  const goal = goalId === null ? null : goalById(store, goalId);
  if (goal && planById(store, goal.planId).plan.caseId !== item.caseId)
    throw new Problem('This goal belongs to another child than the recommendation.', {
      kept: 'Nothing was changed.',
      next: 'Choose a goal of the child’s own plan.',
    });
  workspace.write((writing) => {
    putMeasure(
      writing,
      itemId,
      goal === null ? null : { goalId: goal.id, at: writing.at, by: workspace.actor },
    );
    writing.record({
      action: 'measure-by',
      entity: 'tracked-item',
      entityId: itemId,
      after: { number: item.number, goal: goal?.goal ?? null },
    });
  });
}
