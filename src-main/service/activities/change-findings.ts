import type { FindingKind } from '#shared/domain/activities/activity.ts';
import { paragraphWords } from '#shared/domain/activities/report-paragraphs.ts';
import { isDayOrMonth } from '#shared/domain/dates/calendar-days.ts';
import { dateWords } from '#shared/domain/dates/date-words.ts';
import type { ActivityId, ItemId } from '#shared/domain/ids.ts';
import { type ItemSource, sourceInWords } from '#shared/domain/tracker/item-source.ts';
import { Problem } from '../problem.ts';
import { beginItems } from '../tracker/begin-items.ts';
import { itemRow } from '../tracker/repository.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import {
  type ActivityRecord,
  activityById,
  dropFinding,
  type FindingRecord,
  findingById,
  findingsOf,
  nextFindingPosition,
  putFinding,
  reportById,
  reportsOf,
} from './repository.ts';
import { typeOf } from './show-activities.ts';

/** Writes a finding by hand. */
export function saveFinding(
  workspace: OpenWorkspace,
  wanted: {
    readonly id: ActivityId;
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
      kept: 'Nothing was changed; what you typed is still here.',
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
export function removeFinding(workspace: OpenWorkspace, id: ActivityId, findingId: string): void {
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
    readonly id: ActivityId;
    readonly findingId: string;
    readonly due: string;
    readonly owners: readonly string[];
    readonly measure: string;
    readonly intendedImpact: string;
  },
): { itemId: ItemId; number: number } {
  const { store } = workspace;
  const activity = activityById(store, wanted.id);
  const finding = findingById(store, wanted.id, wanted.findingId);
  if (finding.kind === 'strength')
    throw new Problem('A strength asks for nothing to be done, so it does not go into the tracker.', {
      kept: 'Nothing was changed.',
      next: 'Make it a recommendation first if something is to follow from it.',
    });
  if (finding.itemId) return { itemId: finding.itemId, number: itemRow(store, finding.itemId).number };
  if (wanted.due !== '' && wanted.due !== 'ongoing' && !isDayOrMonth(wanted.due))
    throw new Problem(`There is no day ${wanted.due} in the calendar.`, {
      kept: 'Nothing was put into the tracker.',
      next: 'Write a day that there is, or the month alone.',
    });
  const itemId = workspace.newId<ItemId>();
  const action = actionOf(finding.text);
  const source = sourceOf(workspace, activity, finding);
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
        source: sourceInWords(source),
        sourceFields: source,
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
function actionOf(text: string): string {
  const action = text.replace(/^(?:recommendation\s*)?\d{1,3}(?:\.\d{1,3}){0,4}[.):]?\s+/iu, '').trim();
  return action === '' ? text : action;
}

function sourceOf({ store }: OpenWorkspace, activity: ActivityRecord, finding: FindingRecord): ItemSource {
  const when = activity.heldOn ?? activity.plannedFor;
  const report = reportsOf(store, activity.id).find(({ id }) => id === finding.reportId);
  const paragraph = report?.paragraphs.find(({ number }) => number === finding.paragraph);
  return {
    activity: `${typeOf(store, activity.typeKey).name}: ${activity.title}`,
    date: when ? dateWords(when) : '',
    document: report && paragraph ? report.name : '',
    paragraph: paragraph ? paragraphWords(paragraph) : '',
    words: finding.text,
  };
}
