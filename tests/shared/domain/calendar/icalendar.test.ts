import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, readIcs, writeIcs } from '#shared/domain/calendar/icalendar.ts';
import { addDays } from '#shared/domain/dates/calendar-days.ts';

const ics = (...lines: string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n');

describe('calendar files', () => {
  it('bring back what was written, whatever the words, with no line over 75 octets', () => {
    const word = fc
      .string({ unit: 'grapheme', maxLength: 120 })
      .map((text) => text.replace(/[\p{Cc}\p{Cs}\u2028\u2029]/gu, ' ').trim());
    fc.assert(
      fc.property(
        word,
        word,
        fc.integer({ min: 0, max: 9000 }),
        fc.boolean(),
        (title, owner, days, isMonth) => {
          const day = addDays('2020-01-01', days);
          const event: CalendarEvent = {
            uid: 'one@plumbline',
            title: title || 'Visit',
            kind: 'Visits; all, \\ of them',
            due: isMonth ? day.slice(0, 7) : day,
            owner,
            note: 'Line one\nline two',
            state: 'planned',
            service: 'adults',
            area: 'Risk, and \\ Making Safeguarding Personal',
          };
          const text = writeIcs([event], 'Year', '2024-06-10T10:00:00.000Z');
          for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
          const [entry] = readIcs(text, '2030-12-31').entries;
          expect(entry).toMatchObject({
            service: event.service,
            area: event.area,
            title: event.title,
            kind: event.kind,
            due: event.due,
            owner,
            uid: 'one@plumbline',
          });
          expect(entry?.note).toBe(event.note);
        },
      ),
    );
  });

  it('follow a rule to its end, and leave out the days that are taken out', () => {
    const { entries } = readIcs(
      ics(
        'BEGIN:VEVENT',
        'SUMMARY:Meeting',
        'DTSTART;TZID=Europe/London:20240131T100000',
        'RRULE:FREQ=MONTHLY;COUNT=4',
        'EXDATE;TZID=Europe/London:20240229T100000',
        'END:VEVENT',
      ),
      '2024-12-31',
    );
    expect(entries[0]?.dates).toEqual(['2024-01-31', '2024-03-31', '2024-04-30']);
  });

  it('keep the first day of a rule whose count is no number', () => {
    const { entries } = readIcs(
      ics(
        'BEGIN:VEVENT',
        'SUMMARY:Odd',
        'DTSTART;VALUE=DATE:20240131',
        'RRULE:FREQ=MONTHLY;COUNT=x',
        'END:VEVENT',
      ),
      '2024-03-31',
    );
    expect(entries[0]?.dates).toEqual(['2024-01-31', '2024-02-29', '2024-03-31']);
  });

  it('say what is wrong by the number of the event, and keep it', () => {
    const { entries, warnings } = readIcs(
      ics(
        'BEGIN:VEVENT',
        'SUMMARY:Impossible',
        'DTSTART;VALUE=DATE:20240230',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'DTSTART;VALUE=DATE:20240301',
        'RRULE:FREQ=DAILY',
        'BEGIN:VALARM',
        'SUMMARY:not the event',
        'END:VALARM',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'SUMMARY:Cut',
        'DTSTART:20240302',
      ).replace('\r\nEND:VCALENDAR', ''),
      '2024-12-31',
    );
    expect(entries.map(({ title, due }) => [title, due])).toEqual([
      ['Impossible', ''],
      ['Without a name', '2024-03-01'],
      ['Cut', '2024-03-02'],
    ]);
    expect(warnings.map(({ row, kind }) => `${row} ${kind}`)).toEqual([
      '1 impossible-date',
      '2 no-title',
      '2 unclear-recurrence',
      '3 cut-off',
    ]);
  });
});
