import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addWorkingDays,
  dayNumber,
  daysBetween,
  endOfMonth,
  formatDay,
  isoDay,
  localDay,
  localDayOf,
  weekdayOf,
} from '#shared/domain/dates/calendar-days.ts';

const anyDay = fc.integer({ min: -20_000, max: 60_000 }).map((days) => addDays('1970-01-01', days));

describe('calendar days', () => {
  it('knows which days the calendar has', () => {
    expect(isoDay(2024, 2, 29)).toBe('2024-02-29');
    expect(isoDay(2026, 2, 29)).toBeUndefined();
    expect(dayNumber('2026-04-31')).toBeUndefined();
    expect(dayNumber('1 April')).toBeUndefined();
  });

  it('takes the day of an instant from the clock on the wall, not from Greenwich', () => {
    // Whatever zone this runs in, one of these two is not on the day that its text begins with unless it is Greenwich's.
    for (const at of ['2026-03-02T00:30:00.000Z', '2026-03-02T23:30:00.000Z'])
      expect(localDayOf(at)).toBe(localDay(new Date(at)));
    const midnight = new Date(2026, 6, 1, 0, 10).toISOString();
    expect(localDayOf(midnight)).toBe('2026-07-01');
  });

  it('adds months to the last day of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-01-31', -2)).toBe('2025-11-30');
    expect(endOfMonth(2028, 2)).toBe('2028-02-29');
  });

  it('passes over week-ends when counting working days', () => {
    expect(addWorkingDays('2026-04-03', 1)).toBe('2026-04-06');
    expect(addWorkingDays('2026-04-04', 5)).toBe('2026-04-10');
  });

  it('writes days as people here do', () => {
    expect(formatDay('2024-04-06')).toBe('6 Apr 2024');
  });

  it('counts back what it added', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
        expect(daysBetween(day, addDays(day, days))).toBe(days);
        expect(weekdayOf(addDays(day, 7))).toBe(weekdayOf(day));
      }),
    );
  });

  it('never lands on a week-end when counting working days', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
        expect([0, 6]).not.toContain(weekdayOf(addWorkingDays(day, count)));
      }),
    );
  });
});
