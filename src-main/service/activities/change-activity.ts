import type { z } from 'zod';
import type { ActionPlan, ActivityDraft } from '#shared/contract/activities.ts';
import { ActivityState } from '#shared/domain/activities/activity.ts';
import { whyNotState } from '#shared/domain/activities/activity-checks.ts';
import { typesOf } from '#shared/domain/activities/activity-types.ts';
import { isDayOrMonth } from '#shared/domain/dates/calendar-days.ts';
import type { ActivityId } from '#shared/domain/ids.ts';
import { Problem } from '../problem.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { type ActivityRecord, activityById, changedTypes, findingsOf, putActivity } from './repository.ts';
import { odditiesOf } from './show-activities.ts';

const KEPT = { kept: 'Nothing was changed; what you typed is still here.' };

/** Writes an activity. @returns its id, and what is odd about it */
export function saveActivity(
  workspace: OpenWorkspace,
  id: ActivityId | null,
  draft: z.output<typeof ActivityDraft>,
): { id: ActivityId; oddities: string[] } {
  const { store } = workspace;
  const before = id === null ? null : activityById(store, id);
  const isKnown = typesOf(changedTypes(store)).some(({ key }) => key === draft.typeKey);
  if (!isKnown)
    throw new Problem('There is no such type of activity.', { ...KEPT, next: 'Choose one of the list.' });
  if (draft.plannedFor !== '' && !isDayOrMonth(draft.plannedFor))
    throw new Problem(`There is no day ${draft.plannedFor} in the calendar.`, {
      ...KEPT,
      next: 'Write a day that there is, or the month alone.',
    });
  const row: ActivityRecord = {
    planApprovedOn: null,
    planApprovedBy: '',
    planReviewedOn: null,
    planOutstanding: '',
    createdAt: workspace.clock().toISOString(),
    createdBy: workspace.actor,
    state: 'planned',
    whyNot: '',
    ...before,
    ...draft,
    id: before?.id ?? workspace.newId(),
  };
  workspace.write((writing) => {
    putActivity(writing, row);
    writing.record({
      action: before ? 'change' : 'add',
      entity: 'activity',
      entityId: row.id,
      ...(before && { before: { title: before.title, heldOn: before.heldOn, details: before.details } }),
      after: { title: row.title, type: row.typeKey, heldOn: row.heldOn, details: row.details },
    });
  });
  return { id: row.id, oddities: odditiesOf(store, row) };
}

/** Moves an activity on, or back. @throws Problem where a rule refuses it */
export function setState(workspace: OpenWorkspace, id: ActivityId, to: ActivityState, why: string): void {
  const row = activityById(workspace.store, id);
  const state = ActivityState.parse(row.state);
  const refusal = whyNotState(
    { state, heldOn: row.heldOn, findings: findingsOf(workspace.store, id) },
    to,
    why,
  );
  if (refusal !== undefined)
    throw new Problem(refusal, {
      kept: 'The activity is as it was.',
      next: 'Add what is missing, then try again.',
    });
  if (state === to) return;
  workspace.write((writing) => {
    putActivity(writing, { ...row, state: to, whyNot: to === 'did-not-happen' ? why.trim() : '' });
    writing.record({
      action: 'move',
      entity: 'activity',
      entityId: id,
      before: { state },
      after: { state: to, ...(why.trim() && { why: why.trim() }) },
    });
  });
}

/** Notes the dates of the development action plan. */
export function saveActionPlan(workspace: OpenWorkspace, id: ActivityId, plan: ActionPlan): string[] {
  const before = activityById(workspace.store, id);
  const row: ActivityRecord = {
    ...before,
    planApprovedOn: plan.approvedOn,
    planApprovedBy: plan.approvedBy,
    planReviewedOn: plan.reviewedOn,
    planOutstanding: plan.outstanding,
  };
  workspace.write((writing) => {
    putActivity(writing, row);
    writing.record({ action: 'change', entity: 'activity', entityId: id, after: { actionPlan: plan } });
  });
  return odditiesOf(workspace.store, row);
}
