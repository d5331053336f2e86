import { type IndependenceCase, type IndependentReviewer, mayReview } from './independence.ts';

/** A case of the round, with its reviewer where it already has one. */
export interface CaseToAllocate<CaseKey extends string = string, Person extends string = string>
  extends IndependenceCase {
  readonly id: CaseKey;
  readonly reviewerId?: Person | null;
  /** Its reviewer is of the same team, and the lead accepted that with a reason. */
  readonly isSameTeamAccepted?: boolean;
}

/** A reviewer with how many reviews they can take in all, those they hold included; null for no limit. */
export interface AvailableReviewer<Person extends string = string> extends IndependentReviewer {
  readonly id: Person;
  readonly capacity?: number | null;
}

/** Who reviews which case. */
export interface ReviewAllocation<CaseKey extends string = string, Person extends string = string> {
  readonly caseId: CaseKey;
  readonly reviewerId: Person;
  /** It was so before; it is never moved. */
  readonly isKept: boolean;
}

/** A case and a sentence about it. */
export interface AllocationRemark<CaseKey extends string = string> {
  readonly caseId: CaseKey;
  readonly reason: string;
}

/** Every case given stands in `allocations` or in `notAllocated`, each in order of case id. */
export interface AllocationPlan<CaseKey extends string = string, Person extends string = string> {
  readonly allocations: readonly ReviewAllocation<CaseKey, Person>[];
  /** Nobody asked may review these, or nobody has room. */
  readonly notAllocated: readonly AllocationRemark<CaseKey>[];
  /** Kept allocations that break the independence rule: a person has to change them. */
  readonly conflicts: readonly AllocationRemark<CaseKey>[];
}

/**
 * Allocates cases evenly to reviewers under the independence rule.
 *
 * As many cases as can be are allocated, and loads (kept ones counted) are as even as the rule, the
 * kept allocations and the capacities let them be: an optimal semi-matching, each case joining by
 * the alternating path that ends at the least loaded reviewer (Harvey, Ladner, Lovász and Tamir, 2006).
 * The order of the input does not matter.
 */
export function allocateReviews<CaseKey extends string, Person extends string>(
  cases: readonly CaseToAllocate<CaseKey, Person>[],
  reviewers: readonly AvailableReviewer<Person>[],
): AllocationPlan<CaseKey, Person> {
  const people = reviewers.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const inOrder = cases.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const kept = inOrder.filter(({ reviewerId }) => reviewerId);
  const open = inOrder.filter(({ reviewerId }) => !reviewerId);

  const allowed = new Map(
    open.map((one) => [
      one.id,
      people.filter((person) => mayReview(person, one).allowed).map(({ id }) => id),
    ]),
  );
  const board = new Board(people, kept);
  const hardestFirst = open.toSorted(
    (a, b) => (allowed.get(a.id)?.length ?? 0) - (allowed.get(b.id)?.length ?? 0),
  );
  for (const one of hardestFirst) board.place(one.id, allowed);

  return {
    allocations: inOrder.flatMap((one) => {
      const reviewerId = one.reviewerId ?? board.reviewerOf(one.id);
      return reviewerId ? [{ caseId: one.id, reviewerId, isKept: Boolean(one.reviewerId) }] : [];
    }),
    notAllocated: open
      .filter((one) => board.reviewerOf(one.id) === undefined)
      .map((one) => ({ caseId: one.id, reason: reasonWhyNobody(one, people, allowed.get(one.id) ?? []) })),
    conflicts: kept.flatMap((one) => {
      const person = people.find(({ id }) => id === one.reviewerId);
      const permission = person ? mayReview(person, one) : undefined;
      if (!permission || permission.allowed) return [];
      return permission.isAcceptable && one.isSameTeamAccepted
        ? []
        : [{ caseId: one.id, reason: permission.reason }];
    }),
  };
}

class Board<CaseKey extends string, Person extends string> {
  readonly #loads = new Map<Person, number>();
  readonly #capacities = new Map<Person, number>();
  readonly #held = new Map<Person, Set<CaseKey>>();
  readonly #reviewers = new Map<CaseKey, Person>();

  constructor(
    people: readonly AvailableReviewer<Person>[],
    kept: readonly CaseToAllocate<CaseKey, Person>[],
  ) {
    for (const { id, capacity } of people) {
      this.#loads.set(id, kept.filter(({ reviewerId }) => reviewerId === id).length);
      this.#capacities.set(id, capacity ?? Number.POSITIVE_INFINITY);
      this.#held.set(id, new Set());
    }
  }

  reviewerOf(caseId: CaseKey): Person | undefined {
    return this.#reviewers.get(caseId);
  }

  /** Gives the case to somebody, moving others along where that evens out or makes room. */
  place(caseId: CaseKey, allowed: ReadonlyMap<CaseKey, readonly Person[]>): void {
    const reachedBy = new Map<Person, CaseKey>();
    const queue = [caseId];
    for (const current of queue) {
      for (const reviewer of allowed.get(current) ?? []) {
        if (reachedBy.has(reviewer)) continue;
        reachedBy.set(reviewer, current);
        queue.push(...(this.#held.get(reviewer) ?? []));
      }
    }
    let target = this.#leastLoadedWithRoom([...reachedBy.keys()]);
    if (target === undefined) return;
    this.#loads.set(target, this.#loadOf(target) + 1);
    for (let moving = reachedBy.get(target); target !== undefined && moving !== undefined; ) {
      const former = this.#reviewers.get(moving);
      if (former !== undefined) this.#held.get(former)?.delete(moving);
      this.#held.get(target)?.add(moving);
      this.#reviewers.set(moving, target);
      target = former;
      moving = former === undefined ? undefined : reachedBy.get(former);
    }
  }

  #loadOf(reviewer: Person): number {
    return this.#loads.get(reviewer) ?? 0;
  }

  #leastLoadedWithRoom(reviewers: readonly Person[]): Person | undefined {
    return reviewers
      .filter((id) => this.#loadOf(id) < (this.#capacities.get(id) ?? 0))
      .toSorted((a, b) => this.#loadOf(a) - this.#loadOf(b) || (a < b ? -1 : 1))[0];
  }
}

function reasonWhyNobody(
  one: CaseToAllocate,
  people: readonly AvailableReviewer[],
  allowed: readonly string[],
): string {
  if (people.length === 0) return 'No reviewer was chosen.';
  if (allowed.length > 0) {
    const names = people.filter(({ id }) => allowed.includes(id)).map(({ name }) => name);
    return `Everybody who may review this case is full (${names.join(', ')}).`;
  }
  const reasons = people.flatMap((person) => {
    const permission = mayReview(person, one);
    return permission.allowed ? [] : [permission.reason];
  });
  return `Nobody of those asked may review this case. ${reasons.join(' ')}`;
}
