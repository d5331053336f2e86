import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  coverageOf,
  drawModerationSample,
  isNearBoundary,
  type SampleCandidate,
  type SampleRule,
  widenSample,
} from '../../../../src-shared/domain/moderation/sample-rules.ts';

const WORDS = ['Inadequate', 'Requires improvement', 'Good', 'Outstanding'];

function candidate(index: number, over: Partial<SampleCandidate> = {}): SampleCandidate {
  const rank = over.rank ?? (index % 4) + 1;
  return {
    id: `review-${String(index).padStart(3, '0')}`,
    reviewerId: `reviewer-${index % 3}`,
    reviewer: `Reviewer ${index % 3}`,
    gradeWord: WORDS[rank - 1] ?? '',
    domainRanks: [rank, rank, rank],
    statuses: ['CIN'],
    submittedAt: `2024-02-${String((index % 27) + 1).padStart(2, '0')}`,
    earlierReviews: 4,
    ...over,
    rank,
  };
}

const someCandidates = fc
  .array(fc.record({ rank: fc.integer({ min: 1, max: 4 }), reviewer: fc.integer({ min: 0, max: 4 }) }), {
    maxLength: 40,
  })
  .map((some) =>
    some.map(({ rank, reviewer }, index) =>
      candidate(index, { rank, reviewerId: `reviewer-${reviewer}`, reviewer: `Reviewer ${reviewer}` }),
    ),
  );
const someRules = fc.subarray<SampleRule>([
  { rule: 'grade', rank: 1 },
  { rule: 'per-reviewer', least: 2 },
  { rule: 'new-reviewer', first: 2 },
  { rule: 'boundary' },
  { rule: 'chance', oneIn: 5 },
]);

describe('the sample of a moderation', () => {
  it('is the same for the same seed, whatever order the reviews came in', () => {
    fc.assert(
      fc.property(someCandidates, someRules, fc.string(), (candidates, rules, seed) => {
        expect(drawModerationSample(candidates.toReversed(), rules, seed)).toEqual(
          drawModerationSample(candidates, rules, seed),
        );
      }),
    );
  });

  it('holds every rule: all of a grade, at least so many per reviewer where there are, and a reason for each', () => {
    fc.assert(
      fc.property(someCandidates, someRules, fc.string(), (candidates, rules, seed) => {
        const { picks } = drawModerationSample(candidates, rules, seed);
        const picked = new Set(picks.map(({ id }) => id));
        expect(picks.every(({ reasons }) => reasons.length > 0)).toBe(true);
        if (rules.some(({ rule }) => rule === 'grade'))
          for (const { id, rank } of candidates) if (rank === 1) expect(picked.has(id)).toBe(true);
        if (rules.some(({ rule }) => rule === 'per-reviewer'))
          for (const { picked: taken, of } of coverageOf(candidates, picked).reviewers)
            expect(taken).toBeGreaterThanOrEqual(Math.min(2, of));
        if (rules.length === 0) expect(picks).toEqual([]);
      }),
    );
  });

  it('is widened by others alone, never by more than are left', () => {
    fc.assert(
      fc.property(someCandidates, fc.integer({ min: 0, max: 50 }), (candidates, by) => {
        const taken = candidates.slice(0, 5).map(({ id }) => id);
        const added = widenSample(candidates, taken, by, 'seed').map(({ id }) => id);
        expect(added.some((id) => taken.includes(id))).toBe(false);
        expect(added).toHaveLength(Math.min(by, Math.max(0, candidates.length - taken.length)));
        expect(new Set(added).size).toBe(added.length);
      }),
    );
  });

  it('takes the first ones of somebody who is new, and nobody’s who is not', () => {
    const candidates = [
      candidate(0, { reviewerId: 'new', earlierReviews: 0, submittedAt: '2024-02-03' }),
      candidate(1, { reviewerId: 'new', earlierReviews: 0, submittedAt: '2024-02-01' }),
      candidate(2, { reviewerId: 'new', earlierReviews: 0, submittedAt: '2024-02-02' }),
      candidate(3, { reviewerId: 'old' }),
    ];
    const { picks } = drawModerationSample(candidates, [{ rule: 'new-reviewer', first: 2 }], 's');
    expect(picks.map(({ id }) => id)).toEqual(['review-001', 'review-002']);
  });

  it('calls a review near a boundary where its domains pull between two grades', () => {
    expect(isNearBoundary(candidate(0, { domainRanks: [2, 3, 2, 3] }))).toBe(true);
    expect(isNearBoundary(candidate(0, { domainRanks: [3, 3, 3, 3] }))).toBe(false);
    expect(isNearBoundary(candidate(0, { domainRanks: [] }))).toBe(false);
  });

  it('adds up: every cell of the coverage to its row, every row to the whole', () => {
    fc.assert(
      fc.property(someCandidates, (candidates) => {
        const { reviewers, total } = coverageOf(
          candidates,
          new Set(candidates.slice(0, 4).map(({ id }) => id)),
        );
        const sum = (cells: readonly { picked: number; of: number }[]) => ({
          picked: cells.reduce((all, { picked }) => all + picked, 0),
          of: cells.reduce((all, { of }) => all + of, 0),
        });
        for (const row of reviewers) expect(sum(row.byGrade)).toEqual({ picked: row.picked, of: row.of });
        expect(sum(reviewers)).toEqual(total);
      }),
    );
  });
});
