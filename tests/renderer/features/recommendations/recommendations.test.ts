import { describe, expect, it } from 'vitest';
import { hrefOf } from '../../../../src-renderer/base/place.ts';
import { filterOf, placeOfFilter } from '../../../../src-renderer/features/recommendations/filter-address.ts';
import {
  dueAs,
  dueAway,
  duePhrase,
} from '../../../../src-renderer/features/reviews/recommending/due-parts.ts';
import { smartMarks } from '../../../../src-renderer/features/reviews/recommending/smart-marks.ts';

const today = '2026-04-01';
const written = {
  action: 'Social worker to visit Ava alone at school and show her the plan.',
  measure: 'Her own words about the plan are on file after the visit.',
  owners: ['Allocated social worker'],
  due: '2026-04-30',
  level: 'child' as const,
};

describe('the five marks', () => {
  it('wait while nothing is written', () => {
    const marks = smartMarks({ ...written, action: ' ', measure: '' }, today);
    expect(marks.map(({ state }) => state)).toEqual(Array(5).fill('waiting'));
  });

  it('fill in, and say why where they do not', () => {
    expect(smartMarks(written, today).every(({ state }) => state === 'met')).toBe(true);
    const marks = smartMarks({ ...written, due: '', owners: [] }, today);
    const unmet = marks.filter(({ state }) => state === 'not-met');
    expect(unmet.map(({ criterion }) => criterion)).toContain('T');
    expect(unmet.every(({ finding }) => finding && finding.message !== '' && finding.suggestion !== '')).toBe(
      true,
    );
  });

  it('do not hold a date that has passed since against a submitted recommendation', () => {
    const timeBound = (isGiven: boolean) =>
      smartMarks(written, '2027-01-01', isGiven).find(({ criterion }) => criterion === 'T')?.state;
    expect(timeBound(false)).toBe('not-met');
    expect(timeBound(true)).toBe('met');
  });
});

describe('a due date', () => {
  it('changes its kind and keeps what it can', () => {
    expect(dueAs('month', '2026-04-16', today)).toBe('2026-04');
    expect(dueAs('day', '2026-02', today)).toBe('2026-02-28');
    expect(dueAs('day', '', today)).toBe('2026-07-01');
    expect(dueAs('ongoing', '2026-04', today)).toBe('ongoing');
    expect(dueAs('none', 'ongoing', today)).toBe('');
    expect(dueAs('day', '2026-04-16', today)).toBe('2026-04-16');
  });

  it.each([
    ['2026-04-16', 'due in 15 days, 16 Apr 2026', 'in 15 days'],
    ['2026-04-01', 'due today, 1 Apr 2026', 'today'],
    ['2025-04-01', '12 months past its date, 1 Apr 2025', '12 months past'],
    ['2026-04', 'due by the end of Apr 2026', 'in 29 days'],
    ['2026-03', 'past its date, Mar 2026', '1 day past'],
    ['ongoing', 'ongoing', ''],
    ['', 'no date yet', ''],
  ])('%j is said as %j', (due, phrase, away) => {
    expect(duePhrase(due, today)).toBe(phrase);
    expect(dueAway(due, today)).toBe(away);
  });
});

it('a filter goes into the address and comes back as it was', () => {
  const filter = {
    level: 'child' as const,
    roundId: 'r1',
    theme: 'Education & health',
    search: 'ava',
    isOverdue: true,
    offset: 100,
  };
  const address = hrefOf(placeOfFilter(filter));
  expect(filterOf(address.split('?')[1] ?? '')).toEqual(filter);
  expect(hrefOf(placeOfFilter(filterOf('')))).toBe('/recommendations');
});
