import { describe, expect, it } from 'vitest';
import { monthEnds } from '#shared/domain/insights/months.ts';

describe('the days of a picture over time', () => {
  it('are the ends of the months and today, each once', () => {
    expect(monthEnds('2023-12-15', '2024-03-10')).toEqual({
      step: 'month',
      days: ['2023-12-31', '2024-01-31', '2024-02-29', '2024-03-10'],
    });
    expect(monthEnds('2024-02-01', '2024-02-29').days).toEqual(['2024-02-29']);
    expect(monthEnds('2024-02-10', '2024-02-10').days).toEqual(['2024-02-10']);
  });

  it('are quarters where there are many, and years where there are very many', () => {
    const { step, days } = monthEnds('2023-05-31', '2026-11-26');
    expect(step).toBe('quarter');
    expect([days[0], days.at(-2), days.at(-1)]).toEqual(['2023-06-30', '2026-09-30', '2026-11-26']);
    expect(monthEnds('2010-01-01', '2026-11-26')).toMatchObject({ step: 'year' });
  });
});
