import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AvailableReviewer,
  allocateReviews,
  type CaseToAllocate,
} from '#shared/domain/rounds/allocate-reviews.ts';
import { mayReview } from '#shared/domain/rounds/independence.ts';

const aReviewer = (id: string, more: Partial<AvailableReviewer> = {}): AvailableReviewer => ({
  id,
  name: `Reviewer ${id}`,
  affiliation: 'external',
  ...more,
});
const aCase = (id: string, more: Partial<CaseToAllocate> = {}): CaseToAllocate => ({ id, ...more });
const numbered = (count: number, more: Partial<CaseToAllocate> = {}) =>
  Array.from({ length: count }, (_, index) => aCase(`c${index}`, more));

const people = ['r0', 'r1', 'r2', 'r3', 'r4'];
const anyReviewers = fc.subarray(people, { minLength: 1 }).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc
        .record({
          capacity: fc.option(fc.nat(4)),
          affiliation: fc.constantFrom('internal' as const, 'external' as const),
          team: fc.option(fc.constantFrom('East', 'West')),
        })
        .map((more) => aReviewer(id, more)),
    ),
  ),
);
const anyCases = fc
  .array(
    fc.record({
      worker: fc.option(fc.constantFrom(...people).map((id) => ({ id }))),
      manager: fc.option(fc.constantFrom(...people).map((id) => ({ id }))),
      team: fc.option(fc.constantFrom('East', 'West', 'North')),
      reviewerId: fc.option(fc.constantFrom(...people), { freq: 4 }),
    }),
    { maxLength: 12 },
  )
  .map((cases) => cases.map((one, index) => aCase(`c${index}`, one)));

const loadsOf = (reviewers: readonly AvailableReviewer[], allocations: readonly { reviewerId: string }[]) =>
  reviewers.map(({ id }) => allocations.filter(({ reviewerId }) => reviewerId === id).length);

describe('allocateReviews', () => {
  it('never breaks independence or a capacity, keeps what was, and accounts for every case', () => {
    fc.assert(
      fc.property(anyCases, anyReviewers, (cases, reviewers) => {
        const plan = allocateReviews(cases, reviewers);
        for (const { caseId, reviewerId, isKept } of plan.allocations) {
          const one = cases.find(({ id }) => id === caseId)!;
          expect(isKept).toBe(Boolean(one.reviewerId));
          if (isKept) expect(reviewerId).toBe(one.reviewerId);
          else expect(mayReview(reviewers.find(({ id }) => id === reviewerId)!, one).allowed).toBe(true);
        }
        for (const { id, capacity } of reviewers) {
          const own = plan.allocations.filter(({ reviewerId }) => reviewerId === id);
          const kept = own.filter(({ isKept }) => isKept).length;
          if (capacity != null) expect(own.length).toBeLessThanOrEqual(Math.max(capacity, kept));
        }
        const told = [...plan.allocations, ...plan.notAllocated].map(({ caseId }) => caseId);
        expect(told.toSorted()).toEqual(cases.map(({ id }) => id).toSorted());
        for (const { reason } of plan.notAllocated) expect(reason).toMatch(/\.$/);
      }),
    );
  });

  it('does not mind the order of cases and reviewers', () => {
    fc.assert(
      fc.property(anyCases, anyReviewers, (cases, reviewers) => {
        expect(allocateReviews(cases.toReversed(), reviewers.toReversed())).toEqual(
          allocateReviews(cases, reviewers),
        );
      }),
    );
  });

  it('is even within one where anybody may review anything', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.nat(40), (reviewers, cases) => {
        const asked = Array.from({ length: reviewers }, (_, index) => aReviewer(`r${index}`));
        const loads = loadsOf(asked, allocateReviews(numbered(cases), asked).allocations);
        expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('is as even, and allocates as many, as any allocation could', () => {
    const three = anyReviewers.map((reviewers) => reviewers.slice(0, 3));
    fc.assert(
      fc.property(anyCases, three, (cases, reviewers) => {
        const few = cases.slice(0, 6);
        const { allocations } = allocateReviews(few, reviewers);
        expect([allocations.length, cost(loadsOf(reviewers, allocations))]).toEqual(
          bestByTryingAll(few, reviewers),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('moves an earlier choice along when only one reviewer may take a later case', () => {
    const reviewers = [aReviewer('a', { capacity: 1 }), aReviewer('b', { capacity: 1 })];
    const cases = [aCase('1'), aCase('2', { worker: { id: 'b' } })];
    expect(allocateReviews(cases, reviewers).allocations).toEqual([
      { caseId: '1', reviewerId: 'b', isKept: false },
      { caseId: '2', reviewerId: 'a', isKept: false },
    ]);
  });

  it('says of a case why nobody may review it', () => {
    const reviewers = [aReviewer('a'), aReviewer('b', { affiliation: 'internal', team: 'East' })];
    const cases = [aCase('1', { worker: { name: 'Reviewer A' }, team: 'East' })];
    expect(allocateReviews(cases, reviewers).notAllocated).toEqual([
      {
        caseId: '1',
        reason:
          'Nobody of those asked may review this case. Reviewer a works this case. Reviewer b is of the same team (East).',
      },
    ]);
  });

  it('says when everybody who may review it is full, and when nobody was asked', () => {
    expect(allocateReviews(numbered(2), [aReviewer('a', { capacity: 1 })]).notAllocated[0]?.reason).toBe(
      'Everybody who may review this case is full (Reviewer a).',
    );
    expect(allocateReviews(numbered(1), []).notAllocated[0]?.reason).toBe('No reviewer was chosen.');
  });

  it('keeps an allocation that breaks the rule, and says so', () => {
    const plan = allocateReviews([aCase('1', { worker: { id: 'a' }, reviewerId: 'a' })], [aReviewer('a')]);
    expect(plan.allocations).toEqual([{ caseId: '1', reviewerId: 'a', isKept: true }]);
    expect(plan.conflicts).toEqual([{ caseId: '1', reason: 'Reviewer a works this case.' }]);
  });
});

function cost(loads: readonly number[]): number {
  return loads.reduce((sum, load) => sum + load * load, 0);
}

/** Most cases allocated, then the most even loads, over every allocation there is. */
function bestByTryingAll(
  cases: readonly CaseToAllocate[],
  reviewers: readonly AvailableReviewer[],
): [number, number] {
  const kept = cases.filter(({ reviewerId }) => reviewerId);
  const open = cases.filter(({ reviewerId }) => !reviewerId);
  const start = loadsOf(
    reviewers,
    kept.map(({ reviewerId }) => ({ reviewerId: reviewerId ?? '' })),
  );
  let best: [number, number] = [-1, 0];
  const tryFrom = (at: number, loads: readonly number[], placed: number) => {
    const one = open[at];
    if (!one) {
      const total = placed + kept.length;
      if (total > best[0] || (total === best[0] && cost(loads) < best[1])) best = [total, cost(loads)];
      return;
    }
    tryFrom(at + 1, loads, placed);
    for (const [index, person] of reviewers.entries()) {
      const load = loads[index] ?? 0;
      if (load < (person.capacity ?? Number.POSITIVE_INFINITY) && mayReview(person, one).allowed) {
        tryFrom(at + 1, loads.with(index, load + 1), placed + 1);
      }
    }
  };
  tryFrom(0, start, 0);
  return best;
}
