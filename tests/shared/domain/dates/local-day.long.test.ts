import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  ageOn,
  localDay,
  monthsBetween,
  yearsBetween,
} from '../../../../src-shared/domain/dates/calendar-days.ts';

const MODULE = join(import.meta.dirname, '../../../../src-shared/domain/dates/calendar-days.ts');

/** The local day of an instant on a computer in another time zone. */
function localDayIn(zone: string, instant: string): string {
  const script = `const { localDay } = await import(process.argv[1]); console.log(localDay(new Date(process.argv[2])));`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', script, MODULE, instant], {
    env: { ...process.env, TZ: zone },
    encoding: 'utf8',
  }).trim();
}

describe('today', () => {
  it.each([
    ['Europe/London', '2026-07-01T23:30:00Z', '2026-07-02'],
    ['Europe/London', '2026-12-01T23:30:00Z', '2026-12-01'],
    ['Pacific/Auckland', '2026-03-31T12:30:00Z', '2026-04-01'],
    ['America/New_York', '2026-01-01T03:00:00Z', '2025-12-31'],
    ['UTC', '2026-01-01T00:00:00Z', '2026-01-01'],
  ])('is the day of the calendar in %s at %s', (zone, instant, day) => {
    expect(localDayIn(zone, instant)).toBe(day);
  });

  it('is a whole day also long ago', () => {
    expect(localDay(new Date(Date.UTC(2001, 0, 5, 12)))).toMatch(/^2001-01-0[456]$/);
  });
});

describe('days one after the other', () => {
  // Clocks there change at one, at two and at three o'clock, by half an hour, and at midnight.
  it.each(['Europe/London', 'America/New_York', 'Pacific/Auckland', 'Australia/Lord_Howe', 'Africa/Cairo'])(
    'are each one day apart in %s, also where one has 23 or 25 hours',
    (zone) => {
      const script = `
        const { addDays, addWorkingDays, daysBetween, localDay, weekdayOf } = await import(process.argv[1]);
        const wrong = [];
        let day = '2026-01-01';
        for (let i = 0; i < 365; i++) {
          const next = addDays(day, 1);
          const noon = localDay(new Date(2026, 0, i + 1, 12));
          if (noon !== day || daysBetween(day, next) !== 1 || addDays(next, -1) !== day) wrong.push(day);
          if (weekdayOf(next) % 7 !== (weekdayOf(day) + 1) % 7) wrong.push(day);
          if (daysBetween(day, addWorkingDays(day, 5)) < 7 - 2) wrong.push(day);
          day = next;
        }
        console.log(JSON.stringify([day, wrong]));`;
      const said = execFileSync(process.execPath, ['--input-type=module', '-e', script, MODULE], {
        env: { ...process.env, TZ: zone },
        encoding: 'utf8',
      });
      expect(JSON.parse(said)).toEqual(['2027-01-01', []]);
    },
  );
});

describe('an age', () => {
  it('grows on the birthday, and is not known before birth or without a day', () => {
    expect([ageOn('2014-06-30', '2026-06-29'), ageOn('2014-06-30', '2026-06-30')]).toEqual([11, 12]);
    expect([ageOn('2026-07-01', '2026-06-30'), ageOn(null, '2026-06-30')]).toEqual([null, null]);
    expect(yearsBetween('2012-02-29', '2026-02-28')).toBe(13);
    expect([monthsBetween('2025-11', '2026-02'), monthsBetween('2026-02-28', '2025-12-01')]).toEqual([3, -2]);
  });
});
