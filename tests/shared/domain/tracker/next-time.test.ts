import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/domain/dates/calendar-days.ts';
import { dueState } from '#shared/domain/tracker/due-state.ts';
import { dueOn, nextTime, recurrenceIn } from '#shared/domain/tracker/next-time.ts';

describe('what comes again', () => {
  it.each([
    ['monthly', '2025-03-10', '2025-04-10'],
    ['Quarterly', '2025-03-10', '2025-06-10'],
    ['termly', '2025-03-10', '2025-07-10'],
    ['Each half term', '2025-03-10', '2025-05-10'],
    ['six-monthly', '2025-08-31', '2026-02-28'],
    ['weekly', '2025-12-28', '2026-01-04'],
    ['every six weeks', '2025-03-10', '2025-04-21'],
    ['6-weekly', '2025-03-10', '2025-04-21'],
    ['every two months', '2025-03-10', '2025-05-10'],
    ['yn chwarterol', '2025-03-10', '2025-06-10'],
    ['Dec 18, then annually', '2018-06-01', '2018-12-31'],
    ['Dec 18, then annually', '2019-01-05', '2019-12-31'],
    ['Monthly from May 2024', '2025-03-10', '2025-03-31'],
  ])('"%s", last spoken of on %s, is next due by %s', (text, answered, expected) => {
    const comesAgain = recurrenceIn(text);
    expect(comesAgain && nextTime(comesAgain, answered)).toBe(expected);
  });

  it('is late when its time passes and nothing was said, and never before', () => {
    const state = { due: 'ongoing', dueText: 'quarterly', lastSaidOn: '2025-03-10' };
    const by = dueOn(state, '2024-01-01');
    expect(dueState({ delivery: 'on-track', due: by }, '2025-06-10')).toBe('soon');
    expect(dueState({ delivery: 'on-track', due: by }, '2025-06-11')).toBe('overdue');
  });

  it('what is only ongoing, or has a date of its own, stays what it is', () => {
    const due = (held: string, dueText: string) =>
      dueOn({ due: held, dueText, lastSaidOn: null }, '2025-01-01');
    expect([
      due('ongoing', ''),
      due('ongoing', 'and ongoing'),
      due('2025-06', 'termly'),
      due('', 'soon'),
    ]).toEqual(['ongoing', 'ongoing', '2025-06', '']);
  });

  it('lies always after what was said, and no more than one interval after it', () => {
    const words = fc.constantFrom(
      'daily',
      'weekly',
      'fortnightly',
      'monthly',
      'Dec 18, then annually',
      'termly',
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 0, max: 4_000 }), (text, days) => {
        const comesAgain = recurrenceIn(text);
        if (!comesAgain) throw new Error(text);
        const answered = addDays('2019-01-01', days);
        const next = nextTime(comesAgain, answered);
        expect(next > answered).toBe(true);
        expect(next <= addDays(answered, Math.max(comesAgain.days, comesAgain.months * 31))).toBe(true);
      }),
    );
  });
});
