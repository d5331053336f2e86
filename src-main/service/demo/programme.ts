import { z } from 'zod';
import { FeedbackDraft } from '#shared/contract/feedback.ts';
import { ActivityFigure, ActivityState, FindingKind, Service } from '#shared/domain/activities/activity.ts';
import { Recurrence } from '#shared/domain/calendar/recurrence.ts';
import type { ActivityId } from '#shared/domain/ids.ts';
import { Confirms } from '#shared/domain/verifications/verification.ts';
import { saveActionPlan, saveActivity, setState } from '../activities/change-activity.ts';
import { markParagraph, saveFinding, trackFinding } from '../activities/change-findings.ts';
import { findingsOf } from '../activities/repository.ts';
import { pasteReport } from '../activities/take-report.ts';
import { newEntry } from '../calendar/change-calendar.ts';
import { addEntries, type EntryRecord } from '../calendar/repository.ts';
import { saveFeedback } from '../feedback/change-feedback.ts';
import { linkNeed, saveNeed } from '../themes/change-themes.ts';
import { answer, ask } from '../verifications/change.ts';
import programme from './content/programme.json' with { type: 'json' };
import programmeOfAdults from './content/programme-adults.json' with { type: 'json' };
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
      service: Service.optional(),
      area: z.string().default(''),
      isAdHoc: z.boolean().default(false),
      dates: z.array(z.string()),
      /** Why it did not happen, by its date. */
      missed: z.record(z.string(), z.string()).default({}),
      /** When it was planned again, by its first date. */
      again: z.record(z.string(), z.string()).default({}),
    }),
  ),
  /** Which activity is asked to confirm what another recommended, and what it said. */
  asks: z.array(
    z.object({
      activity: z.string(),
      of: z.string(),
      answer: z.object({ confirms: Confirms, n: z.number(), of: z.number(), found: z.string() }).optional(),
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
      plannedFor: z.string().default(''),
      heldOn: z.string().nullable().default(null),
      owner: z.string(),
      area: z.string().default(''),
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
          reviewedOn: z.string().nullable(),
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
type DemoProgramme = z.infer<typeof DemoProgramme>;
type DemoActivity = DemoProgramme['activities'][number];

/** Brings the demo's QA year in, of children's practice and of adults', with what came of it. */
export function bringProgrammeIn(past: PastWorkspace, day: string): void {
  past.goTo(instantOn(day, '09:00'));
  bringYearIn(past, DemoProgramme.parse(programme), 'children');
  bringYearIn(past, DemoProgramme.parse(programmeOfAdults), 'adults');
}

function bringYearIn(
  past: PastWorkspace,
  { year, calendar, activities, asks, feedback, needs }: DemoProgramme,
  service: Service,
): void {
  enterCalendar(past, year, calendar, service);
  const ids = new Map(activities.map((activity) => [activity.title, writeUp(past, activity)]));
  const idOf = (title: string): ActivityId => {
    const id = ids.get(title);
    if (id === undefined) throw new Error(`The demo has no activity “${title}”.`);
    return id;
  };
  for (const { activity, of, answer: said } of asks) {
    const itemId = findingsOf(past.store, idOf(of)).find((finding) => finding.itemId !== null)?.itemId;
    if (!itemId) throw new Error(`“${of}” recommended nothing in the demo.`);
    const pair = { activityId: idOf(activity), itemId };
    ask(past, pair);
    // A demo that is made before that day is still waiting for what it says.
    const heldOn = activities.find(({ title }) => title === activity)?.heldOn ?? null;
    if (said && heldOn !== null && heldOn <= past.today()) answer(past, { ...pair, ...said });
  }
  for (const draft of feedback) saveFeedback(past, null, draft);
  for (const { from, ...need } of needs) {
    const needId = saveNeed(past, { id: null, ...need });
    for (const title of from) {
      const finding = findingsOf(past.store, idOf(title)).find(({ kind }) => kind === 'area');
      if (finding) linkNeed(past, idOf(title), finding.id, needId);
    }
  }
}

function enterCalendar(
  past: PastWorkspace,
  year: string,
  calendar: DemoProgramme['calendar'],
  usual: Service,
): void {
  past.write((writing) => {
    const rows: EntryRecord[] = [];
    for (const { dates, missed, again, service = usual, ...about } of calendar) {
      const common = { ...about, service };
      const seriesId = dates.length > 1 ? past.newId() : null;
      for (const due of dates) {
        const whyNot = missed[due];
        const row = newEntry(past, writing.at, {
          ...common,
          seriesId,
          due,
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
}

const done = (due: string): Pick<EntryRecord, 'state' | 'doneOn'> => ({
  state: 'done',
  doneOn: due.length === 10 ? due : null,
});

function writeUp(past: PastWorkspace, activity: DemoActivity): ActivityId {
  const { state, findings, plan, report, marks, ...draft } = activity;
  past.pass(30);
  const { id } = saveActivity(past, null, {
    ...draft,
    plannedFor: draft.heldOn?.slice(0, 7) ?? draft.plannedFor,
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
  return id;
}
