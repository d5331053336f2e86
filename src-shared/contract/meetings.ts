import { z } from 'zod';
import { ItemId, MeetingId, PlanId, RoundId } from '../domain/ids.ts';
import { changes, Day, FileToken, Id, Instant, Nothing, reads } from './base.ts';
import { TrackedItem } from './tracked-items.ts';
import { UndoOffer } from './undo.ts';

/** How far a meeting is. */
export const MeetingState = z.enum(['planned', 'open', 'ended', 'approved']);
export type MeetingState = z.infer<typeof MeetingState>;

const Names = z.array(z.string().trim().min(1)).max(60);
export const Attendance = z.object({ present: Names, apologies: Names });
export type Attendance = z.infer<typeof Attendance>;

const Plan = z.object({
  /** Meetings of one name are one series, with its own cadence. */
  series: z.string().trim().min(1).max(120),
  day: Day,
  startsAt: z.string().regex(/^\d\d:\d\d$/),
  lengthMinutes: z.number().int().min(10).max(480),
  nextOn: Day,
  chair: z.string().trim().max(120),
});
export type MeetingPlan = z.infer<typeof Plan>;

/** One meeting as it stands in the list. */
export const MeetingRow = Plan.extend({
  id: Id,
  state: MeetingState,
  items: z.number(),
  reached: z.number(),
});
export type MeetingRow = z.infer<typeof MeetingRow>;

/** One item on the agenda of a meeting, with what was decided there. */
export const MeetingItem = z.object({
  item: TrackedItem,
  measure: z.string(),
  intendedImpact: z.string(),
  /** Why it is on the agenda, in words. */
  reason: z.string(),
  minutes: z.number(),
  isReached: z.boolean(),
  /** How many meetings in a row before this one did not reach it. */
  timesCarried: z.number(),
  carryReason: z.string(),
  conflict: z.string(),
  /** What was last said before this meeting: day, who and words. */
  lastSaid: z.object({ day: Day, by: z.string(), words: z.string() }).nullable(),
  decisions: z.array(
    z.object({ id: Id, at: Instant, by: z.string(), words: z.string(), isTakenBack: z.boolean() }),
  ),
});
export type MeetingItem = z.infer<typeof MeetingItem>;

/** A meeting with its agenda. */
export const MeetingDetail = MeetingRow.extend({
  attendance: Attendance,
  notes: z.string(),
  agenda: z.array(MeetingItem),
  /** When it began; null before, and in minutes that were sealed before this was noted. */
  startedAt: Instant.nullable().default(null),
  /** How many items fit, and the minutes planned and left. */
  fits: z.number(),
  planned: z.number(),
  left: z.number(),
  /** What has to be settled before the minutes can be approved, one sentence each. */
  missing: z.array(z.string()),
  approvedAt: Instant.nullable(),
  approvedBy: z.string().nullable(),
  /** "2 went from needs work to on track", of this meeting. */
  moves: z.array(z.object({ words: z.string(), count: z.number() })),
  /** The rounds and plans that the series covers, in words; empty for everything. */
  covers: z.string().default(''),
  /** How many recommendations that it covers were still open; null in minutes that were sealed before this was noted. */
  stillOpen: z.number().nullable().default(null),
  /** Dated notes on sealed minutes, oldest first: corrections stand beside what was approved. */
  laterNotes: z.array(z.object({ id: Id, at: Instant, by: z.string(), text: z.string() })).default([]),
});
export type MeetingDetail = z.infer<typeof MeetingDetail>;

/** The rounds and plans whose recommendations a series goes through; none of both is everything in the tracker. */
export const MeetingScope = z.object({
  rounds: z.array(z.object({ id: RoundId, name: z.string() })),
  plans: z.array(z.object({ id: PlanId, name: z.string() })),
});
export type MeetingScope = z.infer<typeof MeetingScope>;

/** A series of meetings: it goes on until every recommendation is complete. */
export const MeetingSeries = z.object({
  series: z.string(),
  meetings: z.number(),
  /** The newest meeting of it. */
  lastDay: Day,
  /** Meetings of it whose minutes are not approved. */
  unapproved: z.number(),
  covers: MeetingScope,
  /** Recommendations that it covers and that are still open, of all that it covers. */
  open: z.number(),
  total: z.number(),
  ended: z.object({ day: Day, by: z.string(), words: z.string() }).nullable(),
});
export type MeetingSeries = z.infer<typeof MeetingSeries>;

/** Meetings: ask of every recommendation whether it was done and what it changed for the child. */
export const meetingsContract = {
  list: reads('lead').input(Nothing).output(z.array(MeetingRow)),
  series: reads('lead').input(Nothing).output(z.array(MeetingSeries)),
  /** Ends a series, or lets it go on again. With recommendations still open it needs a reason. */
  endSeries: changes('lead')
    .input(
      z.object({
        series: z.string().min(1),
        isEnded: z.boolean(),
        why: z.string().max(2_000).default(''),
      }),
    )
    .output(z.object({ undo: UndoOffer.nullable() })),
  /** Says which rounds and plans a series covers, from its next meeting on; empty lists are everything. */
  setScope: changes('lead')
    .input(
      z.object({
        series: z.string().min(1),
        roundIds: z.array(RoundId).max(200),
        planIds: z.array(PlanId).max(200),
      }),
    )
    .output(z.object({ undo: UndoOffer })),
  /** Plans a meeting; its agenda is what the tracker has to ask. */
  plan: changes('lead')
    .input(Plan)
    .output(z.object({ id: Id })),
  get: reads('lead')
    .input(z.object({ id: MeetingId }))
    .output(MeetingDetail),
  change: changes('lead')
    .input(
      z.object({
        id: MeetingId,
        plan: Plan.partial().optional(),
        attendance: Attendance.optional(),
        notes: z.string().max(100_000).optional(),
      }),
    )
    .output(Nothing),
  /** The agenda in a new order; every item of it is named once. */
  reorder: changes('lead')
    .input(z.object({ id: MeetingId, itemIds: z.array(ItemId) }))
    .output(Nothing),
  changeItem: changes('lead')
    .input(
      z.object({
        id: MeetingId,
        itemId: ItemId,
        minutes: z.number().int().min(1).max(120).optional(),
        isReached: z.boolean().optional(),
        carryReason: z.string().max(2_000).optional(),
        conflict: z.string().max(2_000).optional(),
      }),
    )
    .output(Nothing),
  addItem: changes('lead')
    .input(z.object({ id: MeetingId, itemId: ItemId }))
    .output(Nothing),
  removeItem: changes('lead')
    .input(z.object({ id: MeetingId, itemId: ItemId }))
    .output(Nothing),
  start: changes('lead')
    .input(z.object({ id: MeetingId }))
    .output(Nothing),
  end: changes('lead')
    .input(z.object({ id: MeetingId }))
    .output(Nothing),
  /** Seals the minutes: nothing of the meeting can be changed afterwards. */
  approve: changes('lead')
    .input(z.object({ id: MeetingId }))
    .output(z.object({ hash: z.string() })),
  /** Adds a dated note to sealed minutes; what was approved stays as it is. */
  addNote: changes('lead')
    .input(z.object({ id: MeetingId, text: z.string().trim().min(1).max(10_000) }))
    .output(Nothing),
  /** Writes what one owner has on the agenda, with empty columns for their words; a filled workbook is brought in again. */
  saveOwnersList: changes('lead')
    .input(z.object({ id: MeetingId, owner: z.string().min(1), fileToken: FileToken }))
    .output(z.object({ rows: z.number() })),
  /** Writes the minutes, in full or for partners without names. */
  saveMinutes: reads('lead')
    .input(z.object({ id: MeetingId, fileToken: FileToken, isForPartners: z.boolean() }))
    .output(z.object({ leftOut: z.number() })),
};
