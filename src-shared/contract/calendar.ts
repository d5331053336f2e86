import { z } from 'zod';
import { Service } from '../domain/activities/activity.ts';
import { EntryState } from '../domain/calendar/calendar-year.ts';
import { Recurrence } from '../domain/calendar/recurrence.ts';
import { ActivityId } from '../domain/ids.ts';
import { changes, Day, FileToken, Id, reads } from './base.ts';
import { UndoOffer } from './undo.ts';

/** yyyy-mm-dd or yyyy-mm. */
const When = z.string().regex(/^\d{4}-\d{2}(?:-\d{2})?$/);

/** Once of something that falls due. */
export const CalendarEntry = z.object({
  id: Id,
  title: z.string(),
  kind: z.string(),
  service: Service,
  /** yyyy-mm-dd, yyyy-mm, or empty where what was written names no day that there is. */
  due: z.string(),
  dueText: z.string(),
  owner: z.string(),
  state: EntryState,
  doneOn: Day.nullable(),
  whyNot: z.string(),
  note: z.string(),
  recurrence: Recurrence,
  target: z.number().nullable(),
  isAdHoc: z.boolean(),
  plannedAgainFrom: Id.nullable(),
  /** Whether a later entry plans it again. */
  isPlannedAgain: z.boolean(),
  activityId: ActivityId.nullable(),
  isLate: z.boolean(),
  area: z.string(),
});
export type CalendarEntry = z.infer<typeof CalendarEntry>;

const Counts = z.object({ planned: z.number(), done: z.number(), missed: z.number() });

/** A year drawn by kind and by month or quarter. */
export const CalendarYear = z.object({
  /** "2024-25". */
  year: z.string(),
  from: Day,
  to: Day,
  parts: z.array(z.object({ key: z.string(), name: z.string() })),
  rows: z.array(
    Counts.extend({
      kind: z.string(),
      target: z.number().nullable(),
      /** "5 of 7 so far, target 10". */
      sentence: z.string(),
      cells: z.array(Counts.extend({ part: z.string(), words: z.string(), entries: z.array(CalendarEntry) })),
    }),
  ),
  undated: z.array(CalendarEntry),
  /** Of the whole year. */
  counts: Counts.extend({ late: z.number() }),
  /** Years that have entries, newest first. */
  years: z.array(z.string()),
});
export type CalendarYear = z.infer<typeof CalendarYear>;

/** What a person enters. */
export const EntryDraft = z.object({
  title: z.string().trim().min(1).max(300),
  kind: z.string().trim().max(200).default(''),
  service: Service.default('children'),
  due: When,
  owner: z.string().trim().max(200).default(''),
  note: z.string().max(10_000).default(''),
  recurrence: Recurrence.default(''),
  target: z.number().int().min(0).max(100_000).nullable().default(null),
  isAdHoc: z.boolean().default(false),
  /** The area of the adults’ programme; empty for none. */
  area: z.string().trim().max(200).default(''),
});
export type EntryDraft = z.input<typeof EntryDraft>;

/** What a file holds, before anything of it is taken. */
export const CalendarPreview = z.object({
  importId: Id,
  fileName: z.string(),
  year: z.string().nullable(),
  rows: z.array(
    z.object({
      row: z.number(),
      title: z.string(),
      kind: z.string(),
      owner: z.string(),
      dueText: z.string(),
      dates: z.array(z.string()),
      state: EntryState,
      note: z.string(),
      /** How many of its dates the calendar does not have yet. */
      added: z.number(),
    }),
  ),
  added: z.number(),
  same: z.number(),
  warnings: z.array(z.object({ row: z.number(), kind: z.string(), text: z.string() })),
});
export type CalendarPreview = z.infer<typeof CalendarPreview>;

/** The QA year: what falls due when, by whom, and whether it happened. */
export const calendarContract = {
  year: reads('lead')
    .input(
      z.object({
        /** "2024-25" from April, "2024" from January; the year of today where it is null. */
        year: z.string().max(20).nullable().default(null),
        by: z.enum(['month', 'quarter']).default('month'),
        service: Service.nullable().default(null),
      }),
    )
    .output(CalendarYear),
  /** Adds an entry, with all that recur to the end of its year; or changes the one that is named. */
  save: changes('lead')
    .input(z.object({ id: Id.nullable(), draft: EntryDraft, until: Day.nullable().default(null) }))
    .output(z.object({ ids: z.array(Id) })),
  setState: changes('lead')
    .input(
      z.object({
        id: Id,
        to: EntryState,
        doneOn: Day.nullable().default(null),
        whyNot: z.string().max(10_000).default(''),
      }),
    )
    .output(z.object({ undo: UndoOffer.nullable() })),
  /** Plans again what did not happen; both stay. */
  planAgain: changes('lead')
    .input(z.object({ id: Id, due: When }))
    .output(z.object({ id: Id })),
  /** Links an entry to the activity that came of it, or makes one. */
  startActivity: changes('lead')
    .input(z.object({ id: Id, typeKey: z.string() }))
    .output(z.object({ activityId: ActivityId })),
  remove: changes('lead')
    .input(z.object({ id: Id }))
    .output(z.object({ undo: UndoOffer.nullable() })),
  /** Plans the entries of one year again in the next, each a year later. */
  copyYear: changes('lead')
    .input(z.object({ from: z.string() }))
    .output(z.object({ added: z.number(), same: z.number(), to: z.string() })),
  /** Reads a workbook, Word document, CSV or .ics file; nothing is written yet. */
  readFile: changes('lead')
    .input(z.object({ fileToken: FileToken, year: z.string().max(20).nullable().default(null) }))
    .output(CalendarPreview),
  /** Takes exactly what the preview showed, in one step that can be undone. */
  take: changes('lead')
    .input(z.object({ importId: Id }))
    .output(z.object({ added: z.number(), same: z.number(), undo: UndoOffer.nullable() })),
  /** Draws the year as one page with the list behind it: docx, pdf, xlsx or html. */
  saveDocument: changes('lead')
    .input(z.object({ year: z.string(), by: z.enum(['month', 'quarter']), fileToken: FileToken }))
    .output(z.object({ entries: z.number() })),
  /** Writes the year for a calendar program. */
  saveIcs: changes('lead')
    .input(z.object({ year: z.string(), fileToken: FileToken }))
    .output(z.object({ entries: z.number(), leftOut: z.number() })),
};
