import { describe, expect, it } from 'vitest';
import type { Waiting } from '#shared/contract/today.ts';
import { featureSums } from '../../../../src-renderer/app/features.ts';
import {
  countsSentence,
  groupWaiting as groupUnder,
} from '../../../../src-renderer/features/today/today-groups.ts';

const groupWaiting = (waiting: readonly Waiting[]) =>
  groupUnder(waiting, featureSums.waitingHeadings, '2024-04-16');

const anItem = (change: Partial<Waiting>): Waiting => ({
  kind: 'review-due',
  title: 'Review of a child',
  detail: '',
  target: { to: 'review', id: '1' },
  due: null,
  ...change,
});

describe('what waits today', () => {
  it('begins with a child at risk, whatever else is due', () => {
    const groups = groupWaiting([
      anItem({ due: '2024-01-01' }),
      anItem({ kind: 'concern', due: '2024-04-16' }),
    ]);
    expect(groups.map(({ kind }) => kind)).toEqual(['concern', 'review-due']);
    expect(groups[0]?.items[0]?.due).toBeNull();
  });

  it('puts the earliest first within a kind, and those without a date last', () => {
    const [group] = groupWaiting([
      anItem({ title: 'never' }),
      anItem({ title: 'later', due: '2024-05-01' }),
      anItem({ title: 'sooner', due: '2024-04-01' }),
    ]);
    expect(group?.items.map(({ title }) => title)).toEqual(['sooner', 'later', 'never']);
    expect(group?.due).toBeNull();
  });

  it('puts what is late before what is coming, whatever kind it is', () => {
    const groups = groupWaiting([
      anItem({ due: '2024-05-01' }),
      anItem({ kind: 'meeting', due: '2024-04-17' }),
      anItem({ kind: 'moderation', due: '2024-04-15' }),
    ]);
    expect(groups.map(({ kind }) => kind)).toEqual(['moderation', 'review-due', 'meeting']);
  });

  it('says a day that several share once', () => {
    const [group] = groupWaiting([anItem({ due: '2024-04-16' }), anItem({ due: '2024-04-16' })]);
    expect(group?.due).toBe('2024-04-16');
    expect(groupWaiting([anItem({ due: '2024-04-16' })])[0]?.due).toBeNull();
  });

  it('says of the reviews how many are submitted', () => {
    const counts = { cases: 1, people: 21, rounds: 2, reviews: 27, submitted: 25, recommendations: 1200 };
    expect(countsSentence(counts)).toBe(
      '1 open case · 21 people · 2 rounds · 27 reviews (25 submitted) · 1,200 recommendations',
    );
    expect(countsSentence({ ...counts, submitted: 27 })).toContain('27 reviews (all submitted)');
    expect(countsSentence({ ...counts, reviews: 0, submitted: 0 })).toContain('0 reviews ·');
  });
});
