import type { ActivityDetail, ActivityRow, ActivityTypeRow, Finding } from '#shared/contract/activities.ts';
import { ActivityState } from '#shared/domain/activities/activity.ts';
import { oddities, planDays } from '#shared/domain/activities/activity-checks.ts';
import { type ActivityType, typesOf } from '#shared/domain/activities/activity-types.ts';
import { paragraphWords } from '#shared/domain/activities/report-paragraphs.ts';
import type { ActivityId } from '#shared/domain/ids.ts';
import { foldForSearch } from '#shared/domain/text/fold-for-search.ts';
import type { Reader } from '../store/connection.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import {
  type ActivityRecord,
  activityById,
  allActivities,
  changedTypes,
  type FindingRecord,
  findingsOf,
  itemNumbers,
  type ReportRecord,
  reportById,
  reportsOf,
  usesOfTypes,
} from './repository.ts';

const asRow = ({ key, name, fields, figures, isRetired }: ActivityType) => ({
  key,
  name,
  fields: fields.map((field) => ({ ...field, options: [...field.options] })),
  figures,
  isRetired,
});

/** The types with how many activities there are of each. */
export function listTypes(store: Reader): ActivityTypeRow[] {
  const uses = usesOfTypes(store);
  return typesOf(changedTypes(store)).map((type) => ({ ...asRow(type), used: uses.get(type.key) ?? 0 }));
}

/** The type of a key; one that is known no longer is shown by its key, with no field of its own. */
export const typeOf = (store: Reader, key: string): ActivityType =>
  typesOf(changedTypes(store)).find((type) => type.key === key) ?? {
    key,
    name: key,
    fields: [],
    figures: null,
    isRetired: true,
  };

/** What each type is called; one that is known no longer by its key. */
export function typeNames(store: Reader): (key: string) => string {
  const names = new Map(typesOf(changedTypes(store)).map(({ key, name }) => [key, name]));
  return (key) => names.get(key) ?? key;
}

const stateOf = ({ state }: ActivityRecord) => ActivityState.parse(state);

/** Activities as a list narrows them, newest first. */
export function listActivities(
  store: Reader,
  filter: {
    readonly state: ActivityState | null;
    readonly typeKey: string | null;
    readonly search: string;
  },
): ActivityRow[] {
  const nameOf = typeNames(store);
  const found = Map.groupBy(findingsOf(store), ({ activityId }) => activityId);
  const wanted = foldForSearch(filter.search).trim();
  return allActivities(store)
    .filter(
      (one) =>
        (filter.state === null || one.state === filter.state) &&
        (filter.typeKey === null || one.typeKey === filter.typeKey) &&
        (wanted === '' ||
          foldForSearch(
            [one.title, nameOf(one.typeKey), one.owner, one.summary, ...Object.values(one.details)].join(' '),
          ).includes(wanted)),
    )
    .map((one) => {
      const findings = found.get(one.id) ?? [];
      const recommendations = findings.filter(({ kind }) => kind === 'recommendation');
      return {
        id: one.id,
        type: nameOf(one.typeKey),
        typeKey: one.typeKey,
        title: one.title,
        service: one.service,
        state: stateOf(one),
        plannedFor: one.plannedFor,
        heldOn: one.heldOn,
        owner: one.owner,
        findings: findings.length,
        recommendations: recommendations.length,
        tracked: recommendations.filter(({ itemId }) => itemId !== null).length,
      };
    });
}

/** Where a finding stands: its paragraph and the document; empty where it was typed. */
export function whereOf(finding: FindingRecord, reports: readonly ReportRecord[]): string {
  const report = reports.find(({ id }) => id === finding.reportId);
  const paragraph = report?.paragraphs.find(({ number }) => number === finding.paragraph);
  return report && paragraph ? `${report.name}, ${paragraphWords(paragraph)}` : '';
}

/** What is odd about an activity, in sentences. */
export const odditiesOf = (store: Reader, row: ActivityRecord): string[] =>
  oddities({ ...row, heads: typeOf(store, row.typeKey).figures });

/** An activity with all that was found. @throws Problem NOT_THERE */
export function showActivity(workspace: OpenWorkspace, id: ActivityId): ActivityDetail {
  const { store } = workspace;
  const row = activityById(store, id);
  const reports = reportsOf(store, id);
  const numbers = itemNumbers(store, id);
  return {
    id,
    type: asRow(typeOf(store, row.typeKey)),
    draft: {
      typeKey: row.typeKey,
      title: row.title,
      service: row.service,
      plannedFor: row.plannedFor,
      heldOn: row.heldOn,
      owner: row.owner,
      summary: row.summary,
      details: row.details,
      figures: [...row.figures],
      area: row.area,
    },
    state: stateOf(row),
    whyNot: row.whyNot,
    findings: findingsOf(store, id).map(
      (finding): Finding => ({
        id: finding.id,
        kind: finding.kind,
        text: finding.text,
        theme: finding.theme,
        reportId: finding.reportId,
        paragraph: finding.paragraph,
        where: whereOf(finding, reports),
        itemId: finding.itemId,
        itemNumber: finding.itemId === null ? null : (numbers.get(finding.itemId) ?? null),
        trainingNeedId: finding.trainingNeedId,
      }),
    ),
    reports: reports.map(({ id: reportId, name, addedAt, addedBy, paragraphs }) => ({
      id: reportId,
      name,
      addedAt,
      addedBy,
      paragraphs: paragraphs.length,
    })),
    plan: {
      approvedOn: row.planApprovedOn,
      approvedBy: row.planApprovedBy,
      reviewedOn: row.planReviewedOn,
      outstanding: row.planOutstanding,
    },
    planDays: planDays(
      { approvedOn: row.planApprovedOn, reviewedOn: row.planReviewedOn, heldOn: row.heldOn },
      workspace.today(),
    ),
    oddities: odditiesOf(store, row),
    createdAt: row.createdAt,
    createdBy: row.createdBy,
  };
}

/** A page of a report's paragraphs with what each was taken for. @throws Problem NOT_THERE */
export function showParagraphs(
  store: Reader,
  asked: {
    readonly reportId: string;
    readonly offset: number;
    readonly limit: number;
    readonly onlyLikely: boolean;
  },
) {
  const report = reportById(store, asked.reportId);
  const taken = new Map(
    findingsOf(store, report.activityId).flatMap((finding) =>
      finding.reportId === report.id && finding.paragraph !== null
        ? [[finding.paragraph, finding] as const]
        : [],
    ),
  );
  const likely = report.paragraphs.filter(({ looksLike, number }) => looksLike !== null || taken.has(number));
  const shown = asked.onlyLikely ? likely : report.paragraphs;
  return {
    name: report.name,
    activityId: report.activityId,
    activity: activityById(store, report.activityId).title,
    total: report.paragraphs.length,
    likely: likely.length,
    taken: taken.size,
    rows: shown.slice(asked.offset, asked.offset + asked.limit).map((paragraph) => {
      const finding = taken.get(paragraph.number);
      return { ...paragraph, findingId: finding?.id ?? null, takenAs: finding?.kind ?? null };
    }),
  };
}
