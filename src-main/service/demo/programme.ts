import { z } from 'zod';
import { FeedbackDraft } from '#shared/contract/feedback.ts';
import { ActivityFigure, ActivityState, FindingKind, Service } from '#shared/domain/activities/activity.ts';
import { Recurrence } from '#shared/domain/calendar/recurrence.ts';
import { saveActionPlan, saveActivity, setState } from '../activities/change-activity.ts';
import { markParagraph, saveFinding, trackFinding } from '../activities/change-findings.ts';
import { allActivities, findingsOf } from '../activities/repository.ts';
import { pasteReport } from '../activities/take-report.ts';
import { newEntry } from '../calendar/change-calendar.ts';
import { addEntries, type EntryRecord } from '../calendar/repository.ts';
import { saveFeedback } from '../feedback/change-feedback.ts';
import { linkNeed, saveNeed } from '../themes/change-themes.ts';
import programme from './content/programme.json' with { type: 'json' };
import { instantOn, type PastWorkspace } from './past-workspace.ts';

const Track = z.object({ due: z.string(), owners: z.array(z.string()), measure: z.string() });

const DemoProgramme = z.object({
  year: z.string(),
  calendar: z.array(
    z.object({
      kind: z.string(),
      title: z.string(),
      owner: z.string(),
      recurrence: Recurrence.default(''),
      target: z.number().nullable().default(null),
      service: Service.default('children'),
      isAdHoc: z.boolean().default(false),
      dates: z.array(z.string()),
      /** Why it did not happen, by its date. */
      missed: z.record(z.string(), z.string()).default({}),
      /** When it was planned again, by its first date. */
      again: z.record(z.string(), z.string()).default({}),
    }),
  ),
  feedback: z.array(FeedbackDraft),
  /** Training needs, each with the activities in which it was found. */
  needs: z.array(
    z.object({
      need: z.string(),
      theme: z.string(),
      proposed: z.string(),
      doneOn: z.string().nullable(),
      from: z.array(z.string()),
    }),
  ),
  activities: z.array(
    z.object({
      typeKey: z.string(),
      title: z.string(),
      heldOn: z.string(),
      owner: z.string(),
      state: ActivityState,
      service: Service,
      summary: z.string(),
      details: z.record(z.string(), z.string()),
      figures: z.array(ActivityFigure).default([]),
      findings: z
        .array(z.object({ kind: FindingKind, text: z.string(), theme: z.string(), track: Track.optional() }))
        .default([]),
      plan: z
        .object({
          approvedOn: z.string(),
          approvedBy: z.string(),
          reviewedOn: z.string(),
          outstanding: z.string(),
        })
        .optional(),
      report: z.string().optional(),
      marks: z
        .array(
          z.object({ paragraph: z.number(), kind: FindingKind, theme: z.string(), track: Track.optional() }),
        )
        .default([]),
    }),
  ),
});
type DemoActivity = z.infer<typeof DemoProgramme>['activities'][number];

/** Brings the demo's QA year in, with what came of it, and writes up five of its activities. */
export function bringProgrammeIn(past: PastWorkspace, day: string): void {
  past.goTo(instantOn(day, '09:00'));
  const { calendar, activities, feedback, needs, year } = DemoProgramme.parse(programme);
  past.write((writing) => {
    const rows: EntryRecord[] = [];
    for (const { dates, missed, again, ...common } of calendar) {
      const seriesId = dates.length > 1 ? past.newId() : null;
      for (const due of dates) {
        const whyNot = missed[due];
        const row = newEntry(past, writing.at, {
          ...common,
          due,
          seriesId,
          ...(whyNot === undefined ? done(due) : { state: 'did-not-happen', whyNot }),
        });
        rows.push(row);
        const later = again[due];
        if (later !== undefined)
          rows.push(
            newEntry(past, writing.at, { ...common, due: later, ...done(later), plannedAgainFrom: row.id }),
          );
      }
    }
    addEntries(writing, rows);
    writing.record({
      action: 'import',
      entity: 'calendar',
      entityId: past.newId(),
      after: { year, added: rows.length },
    });
  });
  for (const activity of activities) writeUp(past, activity);
  for (const draft of feedback) saveFeedback(past, null, draft);
  const ids = new Map(allActivities(past.store).map(({ id, title }) => [title, id]));
  for (const { from, ...need } of needs) {
    const needId = saveNeed(past, { id: null, ...need });
    for (const title of from) {
      const activityId = ids.get(title);
      if (activityId === undefined) continue;
      const finding = findingsOf(past.store, activityId).find(({ kind }) => kind === 'area');
      if (finding) linkNeed(past, activityId, finding.id, needId);
    }
  }
}

const done = (due: string): Pick<EntryRecord, 'state' | 'doneOn'> => ({
  state: 'done',
  doneOn: due.length === 10 ? due : null,
});

function writeUp(past: PastWorkspace, activity: DemoActivity): void {
  const { state, findings, plan, report, marks, ...draft } = activity;
  past.pass(30);
  const { id } = saveActivity(past, null, {
    ...draft,
    area: '',
    plannedFor: draft.heldOn.slice(0, 7),
  });
  for (const finding of findings) {
    const findingId = saveFinding(past, { id, findingId: null, ...finding });
    if (finding.track) trackFinding(past, { id, findingId, intendedImpact: '', ...finding.track });
  }
  if (report !== undefined) {
    const { reportId } = pasteReport(past, id, 'Thematic audit of plans, November 2023', report);
    for (const { paragraph, kind, theme, track } of marks) {
      markParagraph(past, { reportId, paragraph, as: kind, theme });
      const finding = findingsOf(past.store, id).find((one) => one.paragraph === paragraph);
      if (track && finding) trackFinding(past, { id, findingId: finding.id, intendedImpact: '', ...track });
    }
  }
  if (plan) saveActionPlan(past, id, plan);
  setState(past, id, state, '');
}
