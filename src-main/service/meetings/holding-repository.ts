import { and, eq } from 'drizzle-orm';
import type { Attendance, MeetingPlan } from '#shared/contract/meetings.ts';
import type { ItemId, MeetingId } from '#shared/domain/ids.ts';
import { meetingItems, meetingNotes, meetings } from '../store/schema/tracker.ts';
import type { Writing } from '../workspace/open-workspace.ts';

type Tx = Pick<Writing, 'tx'>;

/** Adds a meeting; nobody is noted as present yet. */
export function insertMeeting({ tx }: Tx, id: MeetingId, plan: MeetingPlan): void {
  const attendance: Attendance = { present: [], apologies: [] };
  tx.insert(meetings)
    .values({ id, ...plan, attendance: JSON.stringify(attendance), notes: '' })
    .run();
}

/** Writes what of the plan, of who was there, and of the notes is given. */
export function putMeeting(
  { tx }: Tx,
  id: MeetingId,
  {
    plan = {},
    attendance,
    notes,
  }: {
    readonly plan?: Partial<MeetingPlan> | undefined;
    readonly attendance?: Attendance | undefined;
    readonly notes?: string | undefined;
  },
): void {
  tx.update(meetings)
    .set({
      ...plan,
      ...(attendance && { attendance: JSON.stringify(attendance) }),
      ...(notes !== undefined && { notes }),
      id,
    })
    .where(eq(meetings.id, id))
    .run();
}

/** Keeps when a meeting began, and that it is not over. */
export function setStarted({ tx }: Tx, id: MeetingId, startedAt: string): void {
  tx.update(meetings).set({ startedAt, endedAt: null }).where(eq(meetings.id, id)).run();
}

/** Keeps when a meeting ended. */
export function setEnded({ tx, at }: Pick<Writing, 'tx' | 'at'>, id: MeetingId): void {
  tx.update(meetings).set({ endedAt: at }).where(eq(meetings.id, id)).run();
}

/** Seals the minutes of a meeting as they are. */
export function putMinutes(
  { tx }: Tx,
  id: MeetingId,
  sealed: {
    readonly approvedAt: string;
    readonly approvedBy: string;
    readonly minutes: string;
    readonly minutesHash: string;
  },
): void {
  tx.update(meetings).set(sealed).where(eq(meetings.id, id)).run();
}

/** Adds a note to sealed minutes. */
export function insertNote({ tx }: Tx, row: typeof meetingNotes.$inferInsert): void {
  tx.insert(meetingNotes).values(row).run();
}

const onAgenda = (id: MeetingId, itemId: ItemId) =>
  and(eq(meetingItems.meetingId, id), eq(meetingItems.itemId, itemId));

/** Puts the items of an agenda into this order. */
export function orderAgenda({ tx }: Tx, id: MeetingId, itemIds: readonly ItemId[]): void {
  for (const [i, itemId] of itemIds.entries())
    tx.update(meetingItems)
      .set({ position: i + 1 })
      .where(onAgenda(id, itemId))
      .run();
}

/** Writes what was noted of an item of an agenda. */
export function putOnAgendaItem(
  { tx }: Tx,
  id: MeetingId,
  itemId: ItemId,
  noted: Partial<
    Pick<typeof meetingItems.$inferInsert, 'minutes' | 'isReached' | 'carryReason' | 'conflict'>
  >,
): void {
  tx.update(meetingItems).set(noted).where(onAgenda(id, itemId)).run();
}

/** Takes an item off an agenda. */
export function dropFromAgenda({ tx }: Tx, id: MeetingId, itemId: ItemId): void {
  tx.delete(meetingItems).where(onAgenda(id, itemId)).run();
}
