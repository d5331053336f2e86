import { describe, expect, it } from 'vitest';
import { bandOf } from '#shared/domain/outcomes/bands.ts';
import { distanceByQuarter, type GoalScore, travelledWords } from '#shared/domain/outcomes/distance.ts';

const score = (goalId: string, day: string, child: number | null, parent: number | null): GoalScore => ({
  goalId,
  stage: 'review',
  day,
  child,
  parent,
});

describe('the band of a score', () => {
  it('is red to 3, amber to 7 and green to 10, and none for anything else', () => {
    expect(Array.from({ length: 11 }, (_, at) => bandOf(at)?.key)).toEqual([
      ...Array(4).fill('red'),
      ...Array(4).fill('amber'),
      ...Array(3).fill('green'),
    ]);
    for (const odd of [-1, 11, 3.5, Number.NaN]) expect(bandOf(odd)).toBeUndefined();
  });
});

describe('the distance travelled', () => {
  it('is told for each voice from its own first score, in the quarter of the newest', () => {
    const scores = [
      score('a', '2024-01-10', 2, null),
      score('a', '2024-04-02', 5, 4),
      score('a', '2024-07-01', 8, 3),
    ];
    expect(distanceByQuarter(scores)).toEqual([
      {
        quarter: '2024-Q2',
        child: { n: 1, better: 1, same: 0, worse: 0, mean: null },
        parent: { n: 0, better: 0, same: 0, worse: 0, mean: null },
      },
      {
        quarter: '2024-Q3',
        child: { n: 1, better: 1, same: 0, worse: 0, mean: null },
        parent: { n: 1, better: 0, same: 0, worse: 1, mean: null },
      },
    ]);
  });

  it('says nothing of a goal that was not scored again in the quarter', () => {
    const scores = [
      score('a', '2024-01-10', 2, 2),
      score('a', '2024-02-10', 4, 2),
      score('b', '2024-05-01', 4, 4),
    ];
    expect(distanceByQuarter(scores).map(({ quarter }) => quarter)).toEqual(['2024-Q1']);
  });

  it('gives a mean from six goals on, with its n', () => {
    const scores = Array.from({ length: 6 }, (_, at) => [
      score(String(at), '2024-01-10', 3, null),
      score(String(at), '2024-02-10', 3 + at, null),
    ]).flat();
    const [quarter] = distanceByQuarter(scores);
    expect(quarter?.child).toEqual({ n: 6, better: 5, same: 1, worse: 0, mean: 2.5 });
    expect(quarter && travelledWords(quarter.child)).toBe(
      '5 of 6 better, 1 the same, 0 worse; +2.5 on average (n = 6)',
    );
  });
});
