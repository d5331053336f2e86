import { eq, inArray } from 'drizzle-orm';
import { whenWords } from '#shared/domain/calendar/calendar-year.ts';
import { yearAround } from '#shared/domain/calendar/qa-year.ts';
import type { Finding } from '../capability.ts';
import type { Reader } from '../store/connection.ts';
import { calendarEntries } from '../store/schema/calendar.ts';
import { foundThings } from '../store/schema/search.ts';

const KIND = 'calendar';

/** Entries that are there and those that are found: a series, a file and a year that is planned again change many at once. */
const everyEntry = (store: Reader): string[] => [
  ...store
    .select({ id: calendarEntries.id })
    .from(calendarEntries)
    .all()
    .map(({ id }) => id),
  ...store
    .select({ id: foundThings.id })
    .from(foundThings)
    .where(eq(foundThings.kind, KIND))
    .all()
    .map(({ id }) => id),
];

/** Entries of the calendar by what is planned, of which kind, by whom, and what was noted; shown in their year. */
export const findEntries: Finding = {
  kind: KIND,
  words: (store, ids) =>
    store
      .select()
      .from(calendarEntries)
      .where(ids === 'all' ? undefined : inArray(calendarEntries.id, [...ids]))
      .all()
      .map(({ id, title, kind, owner, dueText, note, whyNot }) => ({
        id,
        words: [title, kind, owner, dueText, note, whyNot].join(' '),
      })),
  touchedBy: (store, { entity }) =>
    entity === 'calendar' || entity === 'calendar-entry' ? everyEntry(store) : [],
  show: (store, ids) =>
    store
      .select()
      .from(calendarEntries)
      .where(inArray(calendarEntries.id, [...ids]))
      .all()
      .map((entry) => ({
        kind: KIND,
        title: entry.title,
        detail: [entry.kind, whenWords(entry)].filter(Boolean).join(' · '),
        target: {
          to: 'calendar',
          ...(entry.due !== '' && { year: yearAround(`${entry.due}-01`.slice(0, 10)).name }),
        },
      })),
};
