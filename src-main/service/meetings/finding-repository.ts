import { inArray } from 'drizzle-orm';
import { formatDay } from '#shared/domain/dates/calendar-days.ts';
import { asIds, type MeetingId } from '#shared/domain/ids.ts';
import type { Finding } from '../capability.ts';
import { meetingNotes, meetings } from '../store/schema/tracker.ts';
import { attendanceOf } from './repository.ts';

/** Meetings by series, day, those who were there, and what was noted. */
export const findMeetings: Finding = {
  kind: 'meeting',
  words: (store, ids) => {
    const corrections = Map.groupBy(store.select().from(meetingNotes).all(), ({ meetingId }) => meetingId);
    return store
      .select()
      .from(meetings)
      .where(ids === 'all' ? undefined : inArray(meetings.id, asIds<MeetingId>(ids)))
      .all()
      .map((meeting) => {
        const { present, apologies } = attendanceOf(meeting);
        const { id, series, day, chair, notes } = meeting;
        return {
          id,
          words: [
            series,
            formatDay(day),
            chair,
            ...present,
            ...apologies,
            notes,
            ...(corrections.get(id) ?? []).map(({ text }) => text),
          ].join(' '),
        };
      });
  },
  touchedBy: (_store, { entity, entityId }) => (entity === 'meeting' ? [entityId] : []),
  show: (store, ids) =>
    store
      .select({ id: meetings.id, series: meetings.series, day: meetings.day })
      .from(meetings)
      .where(inArray(meetings.id, asIds<MeetingId>(ids)))
      .all()
      .map(({ id, series, day }) => ({
        kind: 'meeting',
        title: series,
        detail: formatDay(day),
        target: { to: 'meeting', id },
      })),
};
