import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, addWorkingDays, formatDay } from '#shared/domain/dates/calendar-days.ts';
import { findDeadlines } from '#shared/domain/recommendations/smart/deadline.ts';

const TODAY = '2026-04-01'; // a Wednesday

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));

describe('findDeadlines', () => {
  it.each([
    ['2026-04-30', '2026-04-30'],
    ['2026-05', '2026-05-31'],
    ['16/04/2026', '2026-04-16'],
    ['16.4.26', '2026-04-16'],
    ['16th April 2026', '2026-04-16'],
    ['16 Apr', '2026-04-16'],
    ['April 16, 2026', '2026-04-16'],
    ['by end of May 2026', '2026-05-31'],
    ['May-26', '2026-05-31'],
    ['by the end of June', '2026-06-30'],
    ['15 January', '2026-01-15'],
    ['30 November', '2026-11-30'],
    ['within 4 weeks', '2026-04-29'],
    ['within the next six weeks', '2026-05-13'],
    ['6 weeks', '2026-05-13'],
    ['in 3 months', '2026-07-01'],
    ['within 10 working days', '2026-04-15'],
    ['within 24 hours', '2026-04-02'],
    ['tomorrow', '2026-04-02'],
    ['by Friday', '2026-04-03'],
    ['end of the month', '2026-04-30'],
    ['Q2 2026/27', '2026-09-30'],
    ['Q4 2026', '2027-03-31'],
    ['2026/27', '2027-03-31'],
    ['Summer 2026', '2026-08-31'],
  ])('reads %j as %s', (text, last) => {
    expect(findDeadlines(text, TODAY)[0]).toMatchObject({ kind: 'day', last });
  });

  it.each([
    ['next CLA review', 'event'],
    ['before the review conference', 'event'],
    ['by half term', 'event'],
    ['before his 18th birthday', 'event'],
    ['ongoing', 'ongoing'],
    ['ASAP', 'vague'],
    ['as soon as possible', 'vague'],
    ['TBC', 'vague'],
    ['31/02/2026', 'impossible'],
    ['2026-13-01', 'impossible'],
  ])('reads %j as %s', (text, kind) => {
    expect(findDeadlines(text, TODAY)[0]?.kind).toBe(kind);
  });

  it.each([
    'a long-term placement',
    'visit her weekly',
    'may attend',
    'he is 12 years old',
    'two sessions',
    '',
  ])('finds no deadline in %j', (text) => {
    expect(findDeadlines(text, TODAY)).toEqual([]);
  });

  it('reads back every day as it is written here', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(findDeadlines(`by ${formatDay(day)}`, TODAY)).toMatchObject([{ kind: 'day', last: day }]);
        expect(findDeadlines(day, TODAY)).toMatchObject([{ kind: 'day', last: day }]);
      }),
    );
  });

  it('reckons spans from today', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 99 }), (today, count) => {
        const last = (text: string) => findDeadlines(text, today)[0];
        expect(last(`within ${count} days`)).toMatchObject({ last: addDays(today, count) });
        expect(last(`within ${count} weeks`)).toMatchObject({ last: addDays(today, count * 7) });
        expect(last(`within ${count} months`)).toMatchObject({ last: addMonths(today, count) });
        expect(last(`within ${count} working days`)).toMatchObject({ last: addWorkingDays(today, count) });
      }),
    );
  });

  it('never gives phrases that overlap, nor throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const found = findDeadlines(text, TODAY);
        for (const [index, one] of found.entries())
          expect(one.start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0);
      }),
    );
  });
});
