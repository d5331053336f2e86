import { z } from 'zod';
import {
  ActivityField,
  ActivityFigure,
  ActivityState,
  FigureHeads,
  FindingKind,
  Service,
} from '../domain/activities/activity.ts';
import { ReportParagraph } from '../domain/activities/report-paragraphs.ts';
import { ActivityId, ItemId } from '../domain/ids.ts';
import { changes, Day, FileToken, Id, Instant, Nothing, reads } from './base.ts';

/** A type of activity with how many there are of it. */
export const ActivityTypeRow = z.object({
  key: z.string(),
  name: z.string(),
  fields: z.array(ActivityField),
  figures: FigureHeads.nullable(),
  isRetired: z.boolean(),
  used: z.number(),
});
export type ActivityTypeRow = z.infer<typeof ActivityTypeRow>;

/** What a person enters of an activity. */
export const ActivityDraft = z.object({
  typeKey: z.string().min(1),
  title: z.string().trim().min(1).max(300),
  service: Service.default('children'),
  /** yyyy-mm-dd, yyyy-mm, or empty. */
  plannedFor: z.union([z.string().regex(/^\d{4}-\d{2}(?:-\d{2})?$/), z.literal('')]).default(''),
  heldOn: Day.nullable().default(null),
  owner: z.string().trim().max(200).default(''),
  summary: z.string().max(100_000).default(''),
  details: z.record(z.string(), z.string().max(100_000)).default({}),
  figures: z.array(ActivityFigure).max(200).default([]),
  /** The area of the adults’ programme; empty for none. */
  area: z.string().trim().max(200).default(''),
});
export type ActivityDraft = z.input<typeof ActivityDraft>;

/** A strength, an area for improvement or a recommendation, with where it stands. */
export const Finding = z.object({
  id: Id,
  kind: FindingKind,
  text: z.string(),
  theme: z.string(),
  reportId: Id.nullable(),
  paragraph: z.number().nullable(),
  /** "paragraph 4.2, Report.docx"; empty where it was typed. */
  where: z.string(),
  itemId: ItemId.nullable(),
  itemNumber: z.number().nullable(),
  trainingNeedId: Id.nullable(),
});
export type Finding = z.infer<typeof Finding>;

/** One activity in a list. */
export const ActivityRow = z.object({
  id: Id,
  type: z.string(),
  typeKey: z.string(),
  title: z.string(),
  service: Service,
  state: ActivityState,
  plannedFor: z.string(),
  heldOn: Day.nullable(),
  owner: z.string(),
  findings: z.number(),
  recommendations: z.number(),
  /** How many of the recommendations are in the tracker. */
  tracked: z.number(),
});
export type ActivityRow = z.infer<typeof ActivityRow>;

/** The development action plan that an audit led to. */
export const ActionPlan = z.object({
  approvedOn: Day.nullable(),
  approvedBy: z.string().trim().max(200),
  reviewedOn: Day.nullable(),
  outstanding: z.string().max(10_000),
});
export type ActionPlan = z.infer<typeof ActionPlan>;

/** An activity with all that was found. */
export const ActivityDetail = z.object({
  id: Id,
  type: ActivityTypeRow.omit({ used: true }),
  draft: z.object({
    typeKey: z.string(),
    title: z.string(),
    service: Service,
    plannedFor: z.string(),
    heldOn: Day.nullable(),
    owner: z.string(),
    summary: z.string(),
    details: z.record(z.string(), z.string()),
    figures: z.array(ActivityFigure),
    area: z.string(),
  }),
  state: ActivityState,
  /** Why it did not happen; empty where it did. */
  whyNot: z.string(),
  findings: z.array(Finding),
  reports: z.array(
    z.object({ id: Id, name: z.string(), addedAt: Instant, addedBy: z.string(), paragraphs: z.number() }),
  ),
  plan: ActionPlan,
  /** The days between, in a sentence. */
  planDays: z.string(),
  /** What is odd, in sentences; all of it is kept. */
  oddities: z.array(z.string()),
  createdAt: Instant,
  createdBy: z.string(),
});
export type ActivityDetail = z.infer<typeof ActivityDetail>;

/** Every other QA activity: audits, observations, visits, surveys, complaints, inspections. */
export const activitiesContract = {
  types: reads('lead').input(Nothing).output(z.array(ActivityTypeRow)),
  /** Changes a type, or adds one where `key` is null. */
  saveType: changes('lead')
    .input(
      z.object({
        key: z.string().nullable(),
        name: z.string().trim().min(1).max(200),
        fields: z.array(ActivityField.extend({ key: z.string() })).max(30),
        figures: FigureHeads.nullable(),
        isRetired: z.boolean().default(false),
      }),
    )
    .output(z.object({ key: z.string() })),
  list: reads('lead')
    .input(
      z.object({
        state: ActivityState.nullable().default(null),
        typeKey: z.string().nullable().default(null),
        search: z.string().default(''),
      }),
    )
    .output(z.array(ActivityRow)),
  get: reads('lead')
    .input(z.object({ id: ActivityId }))
    .output(ActivityDetail),
  save: changes('lead')
    .input(z.object({ id: ActivityId.nullable(), draft: ActivityDraft }))
    .output(z.object({ id: Id, oddities: z.array(z.string()) })),
  setState: changes('lead')
    .input(z.object({ id: ActivityId, to: ActivityState, why: z.string().max(10_000).default('') }))
    .output(Nothing),
  savePlan: changes('lead')
    .input(z.object({ id: ActivityId, plan: ActionPlan }))
    .output(z.object({ oddities: z.array(z.string()) })),
  /** Writes a finding, new where `findingId` is null. */
  saveFinding: changes('lead')
    .input(
      z.object({
        id: ActivityId,
        findingId: Id.nullable(),
        kind: FindingKind,
        text: z.string().trim().min(1).max(10_000),
        theme: z.string().trim().max(200).default(''),
      }),
    )
    .output(z.object({ findingId: Id })),
  removeFinding: changes('lead')
    .input(z.object({ id: ActivityId, findingId: Id }))
    .output(Nothing),
  /** Puts a recommendation into the tracker, with the activity, its document and its paragraph as the source. */
  track: changes('lead')
    .input(
      z.object({
        id: ActivityId,
        findingId: Id,
        due: z
          .union([z.string().regex(/^\d{4}-\d{2}(?:-\d{2})?$/), z.literal('ongoing'), z.literal('')])
          .default(''),
        owners: z.array(z.string().trim().min(1)).max(20).default([]),
        measure: z.string().max(10_000).default(''),
        intendedImpact: z.string().max(10_000).default(''),
      }),
    )
    .output(z.object({ itemId: ItemId, number: z.number() })),
  /** Keeps a report that was pasted. */
  pasteReport: changes('lead')
    .input(
      z.object({
        id: ActivityId,
        name: z.string().trim().min(1).max(300),
        text: z.string().min(1).max(5_000_000),
      }),
    )
    .output(z.object({ reportId: Id, paragraphs: z.number() })),
  /** Keeps a report that was chosen: Word or text. */
  readReport: changes('lead')
    .input(z.object({ id: ActivityId, fileToken: FileToken }))
    .output(z.object({ reportId: Id, paragraphs: z.number() })),
  /** A page of a report's paragraphs, with what a person took each for. */
  paragraphs: reads('lead')
    .input(
      z.object({
        reportId: Id,
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(500).default(100),
        onlyLikely: z.boolean().default(false),
      }),
    )
    .output(
      z.object({
        name: z.string(),
        activityId: ActivityId,
        /** What the activity is called. */
        activity: z.string(),
        total: z.number(),
        likely: z.number(),
        taken: z.number(),
        rows: z.array(ReportParagraph.extend({ findingId: Id.nullable(), takenAs: FindingKind.nullable() })),
      }),
    ),
  /** Takes a paragraph for a finding, or gives it back (`null`). */
  markParagraph: changes('lead')
    .input(
      z.object({
        reportId: Id,
        paragraph: z.number().int().positive(),
        as: FindingKind.nullable(),
        theme: z.string().trim().max(200).default(''),
      }),
    )
    .output(Nothing),
};
