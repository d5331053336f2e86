import { describe, expect, it } from 'vitest';
import { monthsOf, placeOn, scaleOf } from '../../../../src-renderer/features/tracker/timeline-scale.ts';
import { filterOf, placeOfFilter } from '../../../../src-renderer/features/tracker/tracker-address.ts';

describe('the timeline', () => {
  it('spans whole months from the first date to the last, today among them', () => {
    const scale = scaleOf(['2024-03-15', '2024-06', 'ongoing', ''], '2024-04-17');
    expect(scale).toEqual({ from: '2024-03-01', to: '2024-06-30' });
    expect(scaleOf(['2024-03-15'], '2026-01-02')).toEqual({ from: '2024-03-01', to: '2026-01-31' });
    expect(scaleOf(['ongoing', ''], '2024-04-17')).toBeUndefined();
  });

  it('places a day where it lies and a month on its last day', () => {
    const scale = { from: '2024-03-01', to: '2024-06-30' };
    expect(placeOn(scale, '2024-03-01')).toBe(0);
    expect(placeOn(scale, '2024-06')).toBe(100);
    expect(placeOn(scale, 'ongoing')).toBeUndefined();
    expect(monthsOf(scale).map(({ label }) => label)).toEqual(['Mar 2024', 'Apr 2024', 'May 2024', 'Jun 2024']);
  });
});

describe('the address of a filter', () => {
  it.each([
    'view=overdue&owner=Joel+Okafor&as=timeline&group=theme',
    'find=plan&level=child&as-at=2024-03-31&as=board',
    '',
  ])('comes back as it was: %j', (search) => {
    const place = placeOfFilter(filterOf(search));
    const fields = place.to === 'tracker' ? (place.filter ?? {}) : {};
    expect(new URLSearchParams(fields).size).toBe(new URLSearchParams(search).size);
    expect(filterOf(new URLSearchParams(fields).toString())).toEqual(filterOf(search));
  });

  it('groups by nothing that nobody knows', () => {
    expect(filterOf('group=colour').groupBy).toBeNull();
  });
});
