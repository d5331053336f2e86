import type { z } from 'zod';
import type { ActionPlan, ActivityDraft } from '#shared/contract/activities.ts';
import type { ActivityField, ActivityState, FindingKind } from '#shared/domain/activities/activity.ts';
import { ActivityState as States } from '#shared/domain/activities/activity.ts';
import { whyNotState } from '#shared/domain/activities/activity-checks.ts';
import { type ActivityType, BUILT_IN_TYPES } from '#shared/domain/activities/activity-types.ts';
import { dayNumber } from '#shared/domain/dates/calendar-days.ts';
import { dateWords } from '#shared/domain/dates/date-words.ts';
import { Problem } from '../problem.ts';
import { beginItems, itemRow } from '../tracker/items.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import {
  type ActivityRecord,
  activityById,
  changedTypes,
  dropFinding,
  findingById,
  findingsOf,
  nextFindingPosition,
  putActivity,
  putFinding,
  putType,
  reportById,
  reportsOf,
} from './repository.ts';
import { listTypes, odditiesOf, typeOf, whereOf } from './show-activities.ts';

const KEPT = { kept: 'Nothing was changed; what you typed is still here.' };

/** Adds a type, or changes one. A field that was filled in somewhere keeps its key whatever it is called. */
export function saveType(
  workspace: OpenWorkspace,
  wanted: Omit<ActivityType, 'key'> & { key: string | null },
): string {
  const { store } = workspace;
  const types = listTypes(store);
  const same = types.find(
    ({ key, name }) => key !== wanted.key && name.toLowerCase() === wanted.name.toLowerCase(),
  );
  if (same)
    throw new Problem('There is a type of this name already.', { ...KEPT, next: 'Choose another name.' });
  const key =
    wanted.key ??
    freeKey(
      wanted.name,
      types.map((type) => type.key),
    );
  if (wanted.key !== null && !types.some((type) => type.key === wanted.key))
    throw new Problem('There is no such type of activity.', { ...KEPT, next: 'Add it as a new one.' });
  const fields = withKeys(wanted.fields);
  workspace.write((writing) => {
    putType(writing, { ...wanted, key, fields });
    writing.record({
      action: 'change',
      entity: 'activity-type',
      entityId: key,
      after: { name: wanted.name, fields: fields.map(({ label }) => label), isRetired: wanted.isRetired },
    });
  });
  return key;
}

const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^[^a-z]+|-+$/gu, '') || 'field';

function freeKey(wanted: string, taken: readonly string[]): string {
  const base = slug(wanted);
  for (let number = 1; ; number++) {
    const key = number === 1 ? base : `${base}-${number}`;
    if (!taken.includes(key)) return key;
  }
}

function withKeys(fields: readonly ActivityField[]): ActivityField[] {
  const taken: string[] = fields.map(({ key }) => key).filter(Boolean);
  return fields.map((field) => {
    if (field.key !== '') return field;
    const key = freeKey(field.label, taken);
    taken.push(key);
    return { ...field, key };
  });
}

/** Writes an activity. @returns its id, and what is odd about it */
export function saveActivity(
  workspace: OpenWorkspace,
  id: string | null,
  draft: z.output<typeof ActivityDraft>,
): { id: string; oddities: string[] } {
  const { store } = workspace;
  const before = id === null ? null : activityById(store, id);
  const isKnown = [...BUILT_IN_TYPES, ...changedTypes(store)].some(({ key }) => key === draft.typeKey);
  if (!isKnown)
    throw new Problem('There is no such type of activity.', { ...KEPT, next: 'Choose one of the list.' });
  const badDay = impossibleDay(draft.plannedFor);
  if (badDay)
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

const impossibleDay = (text: string): boolean =>
  text !== '' && dayNumber(text.length === 7 ? `${text}-01` : text) === undefined;

/** Moves an activity on, or back. @throws Problem where a rule refuses it */
export function setState(workspace: OpenWorkspace, id: string, to: ActivityState, why: string): void {
  const row = activityById(workspace.store, id);
  const state = States.parse(row.state);
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
    putActivity(writing, { ...row, state: to });
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
export function saveActionPlan(workspace: OpenWorkspace, id: string, plan: ActionPlan): string[] {
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

/** Writes a finding by hand. */
export function saveFinding(
  workspace: OpenWorkspace,
  wanted: {
    readonly id: string;
    readonly findingId: string | null;
    readonly kind: FindingKind;
    readonly text: string;
    readonly theme: string;
  },
): string {
  const { store } = workspace;
  activityById(store, wanted.id);
  const before = wanted.findingId === null ? null : findingById(store, wanted.id, wanted.findingId);
  if (before?.itemId && (before.text !== wanted.text || before.kind !== wanted.kind))
    throw new Problem('This finding is in the tracker already, so its words stay as they are.', {
      ...KEPT,
      next: 'Say what is new at the item of the tracker.',
    });
  const findingId = before?.id ?? workspace.newId();
  workspace.write((writing) => {
    putFinding(writing, {
      position: nextFindingPosition(store, wanted.id),
      reportId: null,
      paragraph: null,
      itemId: null,
      trainingNeedId: null,
      ...before,
      id: findingId,
      activityId: wanted.id,
      kind: wanted.kind,
      text: wanted.text,
      theme: wanted.theme,
    });
    writing.record({
      action: before ? 'change-finding' : 'add-finding',
      entity: 'activity',
      entityId: wanted.id,
      ...(before && { before: { kind: before.kind, text: before.text, theme: before.theme } }),
      after: { kind: wanted.kind, text: wanted.text, theme: wanted.theme },
    });
  });
  return findingId;
}

/** Takes a finding out. @throws Problem where it is in the tracker */
export function removeFinding(workspace: OpenWorkspace, id: string, findingId: string): void {
  const before = findingById(workspace.store, id, findingId);
  if (before.itemId)
    throw new Problem('This recommendation is in the tracker, so it stays here as its source.', {
      kept: 'Nothing was removed.',
      next: 'Mark the item of the tracker as superseded where it is wrong.',
    });
  workspace.write((writing) => {
    dropFinding(writing, findingId);
    writing.record({
      action: 'remove-finding',
      entity: 'activity',
      entityId: id,
      before: { kind: before.kind, text: before.text },
    });
  });
}

/** Takes a paragraph of a report for a finding, or gives it back. */
export function markParagraph(
  workspace: OpenWorkspace,
  mark: {
    readonly reportId: string;
    readonly paragraph: number;
    readonly as: FindingKind | null;
    readonly theme: string;
  },
): void {
  const { store } = workspace;
  const report = reportById(store, mark.reportId);
  const paragraph = report.paragraphs.find(({ number }) => number === mark.paragraph);
  if (!paragraph)
    throw new Problem(`This report has no paragraph ${mark.paragraph}.`, {
      kept: 'Nothing was changed.',
      next: `Its paragraphs go from 1 to ${report.paragraphs.length}.`,
    });
  const before = findingsOf(store, report.activityId).find(
    (finding) => finding.reportId === report.id && finding.paragraph === mark.paragraph,
  );
  if (mark.as === null) {
    if (before) removeFinding(workspace, report.activityId, before.id);
    return;
  }
  if (before) {
    saveFinding(workspace, {
      id: report.activityId,
      findingId: before.id,
      kind: mark.as,
      text: before.text,
      theme: mark.theme || before.theme,
    });
    return;
  }
  const { as: kind, theme } = mark;
  workspace.write((writing) => {
    putFinding(writing, {
      id: workspace.newId(),
      activityId: report.activityId,
      position: nextFindingPosition(store, report.activityId),
      kind,
      text: paragraph.text,
      theme,
      reportId: report.id,
      paragraph: paragraph.number,
      itemId: null,
      trainingNeedId: null,
    });
    writing.record({
      action: 'add-finding',
      entity: 'activity',
      entityId: report.activityId,
      after: { kind, text: paragraph.text, report: report.name, paragraph: paragraph.number },
    });
  });
}

/** Puts a recommendation into the tracker. @returns the item and its number */
export function trackFinding(
  workspace: OpenWorkspace,
  wanted: {
    readonly id: string;
    readonly findingId: string;
    readonly due: string;
    readonly owners: readonly string[];
    readonly measure: string;
    readonly intendedImpact: string;
  },
): { itemId: string; number: number } {
  const { store } = workspace;
  const activity = activityById(store, wanted.id);
  const finding = findingById(store, wanted.id, wanted.findingId);
  if (finding.kind === 'strength')
    throw new Problem('A strength asks for nothing to be done, so it does not go into the tracker.', {
      kept: 'Nothing was changed.',
      next: 'Make it a recommendation first if something is to follow from it.',
    });
  if (finding.itemId) return { itemId: finding.itemId, number: itemRow(store, finding.itemId).number };
  if (impossibleDay(wanted.due === 'ongoing' ? '' : wanted.due))
    throw new Problem(`There is no day ${wanted.due} in the calendar.`, {
      kept: 'Nothing was put into the tracker.',
      next: 'Write a day that there is, or the month alone.',
    });
  const itemId = workspace.newId();
  const { action, rest } = actionOf(finding.text);
  workspace.write((writing) => {
    beginItems(writing, [
      {
        id: itemId,
        level: 'service',
        action,
        measure: wanted.measure,
        intendedImpact: wanted.intendedImpact,
        theme: finding.theme,
        caseId: null,
        reviewId: null,
        recommendationId: null,
        source: sourceOf(workspace, activity, finding, rest),
        firstDue: wanted.due,
        firstOwners: [...wanted.owners],
        createdBy: workspace.actor,
      },
    ]);
    putFinding(writing, { ...finding, itemId });
    writing.record({
      action: 'track',
      entity: 'activity',
      entityId: wanted.id,
      after: { action, itemId },
    });
  });
  return { itemId, number: itemRow(store, itemId).number };
}

/** The number of a paragraph is its place, not a part of what is to be done. */
function actionOf(text: string): { action: string; rest: string } {
  const action = text.replace(/^(?:recommendation\s*)?\d{1,3}(?:\.\d{1,3}){0,4}[.):]?\s+/iu, '').trim();
  return { action: action === '' ? text : action, rest: text };
}

function sourceOf(
  { store }: OpenWorkspace,
  activity: ActivityRecord,
  finding: Parameters<typeof whereOf>[0],
  words: string,
): string {
  const when = activity.heldOn ?? activity.plannedFor;
  const where = whereOf(finding, reportsOf(store, activity.id));
  const head = [`${typeOf(store, activity.typeKey).name}: ${activity.title}`, when && dateWords(when), where]
    .filter(Boolean)
    .join(', ');
  return `${head}. Its words: “${words}”`;
}
