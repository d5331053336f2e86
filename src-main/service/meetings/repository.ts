import { createHash } from 'node:crypto';
import { and, asc, count, desc, eq, inArray, lt, max, or, sql } from 'drizzle-orm';
import { Attendance, type MeetingRow, type MeetingState } from '#shared/contract/meetings.ts';
import type { CaseId, ItemId, MeetingId } from '#shared/domain/ids.ts';
import { notThere, Problem } from '../problem.ts';
import type { Reader } from '../store/connection.ts';
import { readJson } from '../store/json.ts';
import { cases } from '../store/schema/cases.ts';
import { people } from '../store/schema/people.ts';
import { itemEvents, meetingItems, meetingNotes, meetings } from '../store/schema/tracker.ts';

export type Meeting = typeof meetings.$inferSelect;
export type AgendaRow = typeof meetingItems.$inferSelect;

/** How far a meeting is, by what is noted of it. */
export const meetingState = ({ approvedAt, endedAt, startedAt }: Meeting): MeetingState =>
  approvedAt !== null ? 'approved' : endedAt !== null ? 'ended' : startedAt !== null ? 'open' : 'planned';

/** @throws Problem NOT_THERE */
export function meetingById(store: Reader, id: MeetingId): Meeting {
  const row = store.select().from(meetings).where(eq(meetings.id, id)).get();
  if (!row) throw notThere('meeting');
  return row;
}

/** @throws Problem where the minutes are sealed */
export function openMeeting(store: Reader, id: MeetingId): Meeting {
  const meeting = meetingById(store, id);
  if (meeting.approvedAt !== null)
    throw new Problem(
      'The minutes of this meeting are approved, so they are sealed.',
      { kept: 'The minutes are as they were.', next: 'What is to be corrected goes into the next meeting.' },
      'SEALED',
    );
  return meeting;
}

/** Meetings, newest first. */
export function listMeetings(store: Reader): MeetingRow[] {
  const figures = new Map(
    store
      .select({
        id: meetingItems.meetingId,
        items: count(),
        reached: sql<number>`sum(${meetingItems.isReached})`,
      })
      .from(meetingItems)
      .groupBy(meetingItems.meetingId)
      .all()
      .map((row) => [row.id, row]),
  );
  return store
    .select()
    .from(meetings)
    .orderBy(desc(meetings.day), desc(meetings.startsAt), desc(meetings.id))
    .all()
    .map((meeting) => rowOf(meeting, figures.get(meeting.id)));
}

/** A meeting as the list shows it. */
export const rowOf = (
  meeting: Meeting,
  figures: { items: number; reached: number } | undefined,
): MeetingRow => ({
  id: meeting.id,
  series: meeting.series,
  day: meeting.day,
  startsAt: meeting.startsAt,
  lengthMinutes: meeting.lengthMinutes,
  nextOn: meeting.nextOn,
  chair: meeting.chair,
  state: meetingState(meeting),
  items: figures?.items ?? 0,
  reached: figures?.reached ?? 0,
});

/** The agenda in its order. */
export const agendaOf = (store: Reader, meetingId: MeetingId): AgendaRow[] =>
  store
    .select()
    .from(meetingItems)
    .where(eq(meetingItems.meetingId, meetingId))
    .orderBy(asc(meetingItems.position))
    .all();

export const attendanceOf = ({ attendance }: Meeting): Attendance => readJson(Attendance, attendance);

/** The meetings of a series before a moment, newest first. */
export const meetingsBefore = (store: Reader, series: string, day: string, startsAt: string): Meeting[] =>
  store
    .select()
    .from(meetings)
    .where(
      and(
        eq(meetings.series, series),
        or(lt(meetings.day, day), and(eq(meetings.day, day), lt(meetings.startsAt, startsAt))),
      ),
    )
    .orderBy(desc(meetings.day), desc(meetings.startsAt))
    .all();

/** How many meetings of the series in a row, up to the newest before, had each item on the agenda and did not reach it. */
export function timesCarried(store: Reader, before: readonly Meeting[]): Map<string, number> {
  const carried = new Map<string, number>();
  let missed: ReadonlySet<string> | undefined;
  for (const meeting of before.filter(({ startedAt }) => startedAt !== null)) {
    const again = agendaOf(store, meeting.id)
      .filter(({ itemId, isReached }) => !isReached && (missed?.has(itemId) ?? true))
      .map(({ itemId }) => itemId);
    if (again.length === 0) break;
    for (const itemId of again) carried.set(itemId, (carried.get(itemId) ?? 0) + 1);
    missed = new Set(again);
  }
  return carried;
}

/** Puts an item at the end of an agenda. */
export function appendToAgenda(
  store: Reader,
  meetingId: MeetingId,
  itemId: ItemId,
  reason: string,
  minutes: number,
): void {
  const last = store
    .select({ n: max(meetingItems.position) })
    .from(meetingItems)
    .where(eq(meetingItems.meetingId, meetingId))
    .get()?.n;
  store
    .insert(meetingItems)
    .values({ meetingId, itemId, position: (last ?? 0) + 1, minutes, reason })
    .onConflictDoNothing()
    .run();
}

/** Notes on sealed minutes, oldest first. */
export const notesOn = (store: Reader, meetingId: MeetingId) =>
  store
    .select({ id: meetingNotes.id, at: meetingNotes.at, by: meetingNotes.by, text: meetingNotes.text })
    .from(meetingNotes)
    .where(eq(meetingNotes.meetingId, meetingId))
    .orderBy(asc(meetingNotes.at), asc(meetingNotes.id))
    .all();

/** Whether the minutes of a meeting are approved, so that nothing more is decided in it. */
export const isApproved = (store: Reader, id: MeetingId): boolean =>
  store.select({ at: meetings.approvedAt }).from(meetings).where(eq(meetings.id, id)).get()?.at != null;

/** The items of which something was said in a meeting, each once, in the order in which they were first spoken of. */
export const itemsTouchedIn = (store: Reader, meetingId: MeetingId): readonly ItemId[] => {
  const said = store
    .select({ itemId: itemEvents.itemId })
    .from(itemEvents)
    .where(eq(itemEvents.meetingId, meetingId))
    .orderBy(asc(itemEvents.sequence))
    .all();
  return [...new Set(said.map(({ itemId }) => itemId))];
};

/** SHA-256 over the minutes as they were approved. */
export const minutesHash = (minutes: string): string => createHash('sha256').update(minutes).digest('hex');

/** The ids of the cases with these references. */
export const casesOf = (store: Reader, references: readonly string[]): ReadonlyMap<string, CaseId> =>
  new Map(
    references.length === 0
      ? []
      : store
          .select({ id: cases.id, reference: cases.reference })
          .from(cases)
          .where(inArray(cases.reference, [...references]))
          .all()
          .map(({ id, reference }) => [reference, id]),
  );

/** Everybody of the workspace by name. */
export const peopleByName = (store: Reader): string[] =>
  store
    .select({ name: people.name })
    .from(people)
    .all()
    .map(({ name }) => name);
