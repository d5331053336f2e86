import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf } from '#shared/domain/rounds/coverage.ts';
import { anOpenWorkspace } from '../a-service.ts';
import { aCaseDraft, aSubmittedReview } from '../reviews/a-review.ts';

describe('coverage', () => {
  it('counts the open cases that no submitted review speaks of, and lists them', async () => {
    const { client } = await anOpenWorkspace();
    await aSubmittedReview(client, { reference: 'SEEN' });
    await client.cases.save({ id: null, draft: aCaseDraft({ reference: 'UNSEEN', team: 'North' }) });
    const found = await client.rounds.coverage({});
    expect([found.open, found.never]).toEqual([2, 1]);
    expect(found.neverReviewed.map(({ reference }) => reference)).toEqual(['UNSEEN']);
    expect(found.byTeam).toEqual([
      { name: '2 with fewer than 5 cases each', open: 2, never: 1, isOne: false },
    ]);
  });

  it('counts a case as open until the day on which it closes', async () => {
    const { client } = await anOpenWorkspace({ now: new Date('2026-04-01T12:00:00Z') });
    const { id } = await client.cases.save({ id: null, draft: aCaseDraft() });
    await client.cases.close({ id, on: '2026-04-02' });
    expect((await client.rounds.coverage({})).open).toBe(1);
    await client.cases.close({ id, on: '2026-04-01' });
    expect((await client.rounds.coverage({})).open).toBe(0);
  });

  it('adds up over teams and workers, and never names a group of fewer than five', () => {
    const one = fc.record({
      statuses: fc.subarray(['CIN', 'CPP']),
      team: fc.constantFrom('North', 'South', ''),
      worker: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F'),
      reviews: fc.nat(2),
    });
    fc.assert(
      fc.property(fc.array(one), (cases) => {
        const { open, never, byTeam, byWorker } = coverageOf(cases);
        for (const groups of [byTeam, byWorker]) {
          expect(groups.reduce((sum, group) => sum + group.open, 0)).toBe(open);
          expect(groups.reduce((sum, group) => sum + group.never, 0)).toBe(never);
          for (const { name, open: size } of groups)
            expect(size >= 5 || name.includes('fewer than 5')).toBe(true);
        }
      }),
    );
  });
});
