import { describe, expect, it } from 'vitest';
import { readDue } from '#shared/domain/recommendations/read-due.ts';

describe('a due date as people write it', () => {
  it.each([
    ['May-18', 'month', '2018-05-01', '2018-05-31'],
    ['September 2018', 'month', '2018-09-01', '2018-09-30'],
    ["Sept '24", 'month', '2024-09-01', '2024-09-30'],
    ['End of June 2024', 'month', '2024-06-01', '2024-06-30'],
    ['by end Dec 18', 'month', '2018-12-01', '2018-12-31'],
    ['06/2024', 'month', '2024-06-01', '2024-06-30'],
    ['2024-06', 'month', '2024-06-01', '2024-06-30'],
    ['30 June 2024', 'day', '2024-06-30', '2024-06-30'],
    ['30th of June, 2024', 'day', '2024-06-30', '2024-06-30'],
    ['June 30, 2024', 'day', '2024-06-30', '2024-06-30'],
    ['25/03/2024', 'day', '2024-03-25', '2024-03-25'],
    ['25.3.24', 'day', '2024-03-25', '2024-03-25'],
    ['2024-03-25', 'day', '2024-03-25', '2024-03-25'],
    ['2024-03-25T00:00', 'day', '2024-03-25', '2024-03-25'],
    ['29/02/2024', 'day', '2024-02-29', '2024-02-29'],
    ['Q1 2025/26', 'quarter', '2025-04-01', '2025-06-30'],
    ['Q4 2025/26', 'quarter', '2026-01-01', '2026-03-31'],
    ['Q2 24/25', 'quarter', '2024-07-01', '2024-09-30'],
    ['Autumn term 2024', 'term', '2024-09-01', '2024-12-31'],
    ['Spring term 2024/25', 'term', '2025-01-01', '2025-04-30'],
    ['Spring 2024', 'term', '2024-03-01', '2024-05-31'],
    ['2019/20', 'year', '2019-04-01', '2020-03-31'],
    ['by 2026', 'year', '2026-01-01', '2026-12-31'],
    ['March - June 2024', 'range', '2024-03-01', '2024-06-30'],
    ['March 2024 – June 2024', 'range', '2024-03-01', '2024-06-30'],
    ['Nov/Jan 2025', 'range', '2024-11-01', '2025-01-31'],
    ['Quarter 2 (July - Sept 2024)', 'quarter', '2024-07-01', '2024-09-30'],
    ['October half-term 2024', 'month', '2024-10-01', '2024-10-31'],
    ['H2 2024/25', 'range', '2024-10-01', '2025-03-31'],
    ['end of financial year 2024/25', 'year', '2024-04-01', '2025-03-31'],
    ['Academic year 2024/25', 'year', '2024-09-01', '2025-08-31'],
    ['30/May/25', 'day', '2025-05-30', '2025-05-30'],
    ['20240930', 'day', '2024-09-30', '2024-09-30'],
    ['Within 3 months of approval', 'event', undefined, undefined],
    ['31 Rhagfyr 2024', 'day', '2024-12-31', '2024-12-31'],
    ['Diwedd Mai 2025', 'month', '2025-05-01', '2025-05-31'],
    ['yn chwarterol', 'recurring', undefined, undefined],
    ['March 2024 and ongoing', 'ongoing', '2024-03-01', '2024-03-31'],
    ['Dec 18, then annually', 'recurring', '2018-12-01', '2018-12-31'],
    ['Monthly from May 2018', 'recurring', '2018-05-01', '2018-05-31'],
    ['Ongoing until March 2019', 'until', undefined, '2019-03-31'],
    ['2019/20 business plan', 'event', '2019-04-01', '2020-03-31'],
    ['Easter 2024', 'event', '2024-03-22', '2024-04-25'],
    ['ongoing', 'ongoing', undefined, undefined],
    ['Quarterly', 'recurring', undefined, undefined],
    ['Each half term', 'recurring', undefined, undefined],
    ['After the next inspection', 'event', undefined, undefined],
    ['', 'none', undefined, undefined],
    ['tbc', 'none', undefined, undefined],
    ['N/A', 'none', undefined, undefined],
    ['asap', 'unclear', undefined, undefined],
    ['Completed', 'unclear', undefined, undefined],
  ])('reads %j as %s', (text, kind, from, to) => {
    const due = readDue(text);
    expect([due.kind, due.from, due.to]).toEqual([kind, from, to]);
  });

  it.each([
    '31 February 2026',
    '31/02/2026',
    '30 Feb 2024',
    '29/02/2025',
    'Feb 30, 2024',
    '2024-13-01',
    '45/03/2024',
  ])('takes %j for no day, as the calendar has none', (text) => {
    expect(readDue(text)).toEqual({ kind: 'unclear', doubt: 'impossible' });
  });

  it('asks where day and month could be exchanged, unless the column proves the order', () => {
    expect(readDue('03/04/2024')).toMatchObject({ from: '2024-04-03', doubt: 'either-order' });
    expect(readDue('03/04/2024', { order: 'month-first', isOrderProven: true })).toEqual({
      kind: 'day',
      from: '2024-03-04',
      to: '2024-03-04',
    });
    expect(readDue('03/25/2024', { order: 'day-first' })).toMatchObject({
      from: '2024-03-25',
      doubt: 'either-order',
    });
    expect(readDue('05/05/2024')).not.toHaveProperty('doubt');
  });

  it('takes a year from the plan only, and says that it did', () => {
    expect(readDue('August')).toEqual({ kind: 'unclear', doubt: 'no-year' });
    expect(readDue('August', { yearOf: () => 2018 })).toEqual({
      kind: 'month',
      from: '2018-08-01',
      to: '2018-08-31',
      doubt: 'no-year',
    });
    expect(readDue('3 Aug', { yearOf: () => 2018 })).toMatchObject({
      kind: 'day',
      from: '2018-08-03',
      doubt: 'no-year',
    });
  });

  it('wonders whether "May 18" is a day, and not whether "May-18" is', () => {
    expect(readDue('May 18').doubt).toBe('month-or-day');
    expect(readDue('May-18').doubt).toBeUndefined();
    expect(readDue('May 2018').doubt).toBeUndefined();
    expect(readDue('May 45').doubt).toBeUndefined();
  });
});
