import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkBirthDate, checkOpenDate } from '#shared/domain/cases/check-dates.ts';
import { yearsBetween } from '#shared/domain/dates/calendar-days.ts';
import { couldBeEitherOrder, dateOrderEvidence, parseDate } from '#shared/domain/dates/parse-date.ts';

const today = '2026-04-01';
const parse = (text: string, options = {}) => parseDate(text, { today, ...options });

describe('a date', () => {
  it.each([
    '16/04/2024',
    '16/4/24',
    '16.4.24',
    '16-04-2024',
    '16 04 2024',
    '16 Apr 2024',
    '16 April 2024',
    '16th April, 2024',
    '16-Apr-24',
    '16Apr2024',
    'Tue 16 Apr 2024',
    'Tuesday, 16th of April 2024',
    'April 16, 2024',
    '2024-04-16',
    '2024/4/16',
    '2024-04-16T00:00:00',
    '2024-04-16 09:30:00.000',
    '16/04/2024 00:00',
    '16/04/2024 12:30:00 PM',
    '20240416',
    '16042024',
    '\u00a016/04/2024 ',
  ])('is read from %j', (text) => {
    expect(parse(text)).toEqual({ ok: true, date: '2024-04-16' });
  });

  it('with a two-digit year lies at most a year ahead', () => {
    expect(parse('01/02/27')).toMatchObject({ date: '2027-02-01' });
    expect(parse('01/02/28')).toMatchObject({ date: '1928-02-01' });
    expect(parse('01/02/98')).toMatchObject({ date: '1998-02-01' });
  });

  it('is read from a serial number by the date system of the workbook', () => {
    expect(parse('45398', { dateSystem: '1900' })).toMatchObject({ date: '2024-04-16' });
    expect(parse('45398.75', { dateSystem: '1900' })).toMatchObject({ date: '2024-04-16' });
    expect(parse('43936', { dateSystem: '1904' })).toMatchObject({ date: '2024-04-16' });
    expect(parse('45398').ok).toBe(false);
    expect(parse('2014', { dateSystem: '1900' })).toEqual({
      ok: false,
      reason: 'it is a year without day and month',
    });
  });

  it.each([
    ['31/02/2014', 'there is no 31 February 2014'],
    ['29/02/2023', 'there is no 29 February 2023'],
    ['04/16/2024', 'month first (as in America)'],
    ['13/13/2024', 'there is no month 13'],
    ['April 2024', 'a month without its day'],
    ['04/2024', 'a month without its day'],
    ['soon', 'not a date'],
    ['9'.repeat(5_000), 'not a date'],
  ])('is refused with a reason: %j', (text, reason) => {
    const parsed = parse(text);
    expect(parsed.ok ? '' : parsed.reason).toContain(reason);
  });

  it('is read month first when a person says so', () => {
    expect(parse('04/16/2024', { order: 'month-first' })).toMatchObject({ date: '2024-04-16' });
    expect(parse('16/04/2024', { order: 'month-first' })).toMatchObject({ ok: false });
  });

  it('late in the evening UTC is the next day in summer time, and is doubtful', () => {
    expect(parse('2014-04-15T23:00:00Z')).toMatchObject({
      ok: true,
      date: '2014-04-16',
      doubt: expect.any(String),
    });
    expect(parse('2014-01-15T23:00:00Z')).toMatchObject({ ok: true, date: '2014-01-15' });
  });

  it('tells the order of its column only where it can be read one way', () => {
    expect(dateOrderEvidence(['03/04/2024', '16/04/2024'])).toBe('day-first');
    expect(dateOrderEvidence(['03/04/2024', '04/16/2024'])).toBe('month-first');
    expect(dateOrderEvidence(['16/04/2024', '04/16/2024'])).toBe('mixed');
    expect(dateOrderEvidence(['03/04/2024', 'x'])).toBe('none');
    expect([
      couldBeEitherOrder('03/04/2024'),
      couldBeEitherOrder('04/04/2024'),
      couldBeEitherOrder('16/04/2024'),
    ]).toEqual([true, false, false]);
  });

  it('survives being written in any British form', () => {
    const day = fc.date({ min: new Date('1930-01-01'), max: new Date('2027-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = '', month = '', dayOfMonth = ''] = iso.split('-');
        const named = date.toLocaleDateString('en-GB', {
          day: 'numeric',
          month: 'long',
          year: 'numeric',
          timeZone: 'UTC',
        });
        for (const text of [iso, `${dayOfMonth}/${month}/${year}`, named]) {
          expect(parse(text)).toMatchObject({ ok: true, date: iso });
        }
      }),
    );
  });

  it('that comes out is always a day of the calendar, whatever goes in', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789/-. TZ:apr'), maxLength: 20 }), (text) => {
        const parsed = parse(text, { dateSystem: '1900' });
        if (parsed.ok)
          expect(new Date(`${parsed.date}T00:00:00Z`).toISOString().slice(0, 10)).toBe(parsed.date);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('what a date means', () => {
  it('of birth is judged by the age it makes', () => {
    expect(checkBirthDate('2014-04-16', today)).toBeUndefined();
    expect(checkBirthDate('2026-09-01', today)).toMatchObject({
      kind: 'warning',
      reason: expect.stringContaining('expected date'),
    });
    expect(checkBirthDate('2027-09-01', today)).toMatchObject({ kind: 'problem' });
    expect(checkBirthDate('1999-01-01', today)).toMatchObject({
      kind: 'warning',
      reason: expect.stringContaining('27 years'),
    });
    expect(checkBirthDate('1900-01-01', today)).toMatchObject({ kind: 'problem' });
    expect(yearsBetween('2000-04-01', today)).toBe(26);
    expect(yearsBetween('2000-04-02', today)).toBe(25);
  });

  it('of opening only warns when it is unlikely', () => {
    expect(checkOpenDate('2026-03-01', today, '2026-08-01')).toBeUndefined();
    expect(checkOpenDate('2026-05-01', today)).toMatchObject({ kind: 'warning' });
    expect(checkOpenDate('2010-01-01', today, '2014-01-01')).toMatchObject({ kind: 'warning' });
    expect(checkOpenDate('1900-01-01', today)).toMatchObject({ kind: 'problem' });
  });
});
