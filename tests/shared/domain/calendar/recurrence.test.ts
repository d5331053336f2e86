import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datesOf, Recurrence, readRecurrence } from '#shared/domain/calendar/recurrence.ts';
import { addDays, dayNumber } from '#shared/domain/dates/calendar-days.ts';

describe('how often something falls due', () => {
  it.each([
    ['Monthly', 'monthly'],
    ['every quarter', 'quarterly'],
    ['six-monthly', 'twice-a-year'],
    ['twice a year', 'twice-a-year'],
    ['bi-monthly', 'two-monthly'],
    ['Termly (3)', 'termly'],
    ['Annual', 'annual'],
    ['one-off', ''],
    ['when asked', undefined],
  ])('reads “%s”', (text, wanted) => {
    expect(readRecurrence(text)).toBe(wanted);
  });

  it('comes back to the 31st after a short month', () => {
    expect(datesOf('2024-01-31', 'monthly', '2024-04-30')).toEqual([
      '2024-01-31',
      '2024-02-29',
      '2024-03-31',
      '2024-04-30',
    ]);
  });

  it('keeps a month a month', () => {
    expect(datesOf('2024-04', 'quarterly', '2025-03-31')).toEqual([
      '2024-04',
      '2024-07',
      '2024-10',
      '2025-01',
    ]);
  });

  it('begins with its first day, goes forward only, never past the end, and names days that there are', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 12_000 }),
        fc.integer({ min: 0, max: 900 }),
        fc.constantFrom(...Recurrence.options),
        (start, length, recurrence) => {
          const first = addDays('1999-12-31', start);
          const until = addDays(first, length);
          const dates = datesOf(first, recurrence, until);
          expect(dates[0]).toBe(first);
          for (const [at, day] of dates.entries()) {
            expect(dayNumber(day)).toBeDefined();
            expect(day <= until).toBe(true);
            if (at > 0) expect(day > (dates[at - 1] ?? '')).toBe(true);
          }
        },
      ),
    );
  });
});
