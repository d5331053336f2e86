import { z } from 'zod';
import { GradeRank } from '../grades/scale.ts';
import { type SeededRandom, seededRandom } from '../rounds/seeded-random.ts';

/** A rule of a moderation's sample; a review is in where any rule takes it. */
export const SampleRule = z.discriminatedUnion('rule', [
  z.object({ rule: z.literal('grade'), rank: GradeRank }),
  z.object({ rule: z.literal('per-reviewer'), least: z.number().int().min(1).max(20) }),
  z.object({ rule: z.literal('new-reviewer'), first: z.number().int().min(1).max(20) }),
  z.object({ rule: z.literal('boundary') }),
  z.object({ rule: z.literal('chance'), oneIn: z.number().int().min(2).max(100) }),
  z.object({ rule: z.literal('hand'), reviewIds: z.array(z.string()) }),
]);
export type SampleRule = z.infer<typeof SampleRule>;

/** A submitted review that could be moderated. */
export interface SampleCandidate<Id extends string = string> {
  readonly id: Id;
  readonly reviewerId: string;
  readonly reviewer: string;
  /** Overall grade as it was given. */
  readonly gradeWord: string;
  readonly rank: number;
  readonly domainRanks: readonly number[];
  readonly statuses: readonly string[];
  readonly submittedAt: string;
  /** Reviews that this reviewer submitted in other rounds before. */
  readonly earlierReviews: number;
}

/** One review of the sample, with every rule that took it. */
export interface SamplePick<Id extends string = string> {
  readonly id: Id;
  readonly reasons: readonly string[];
}

/** A drawn sample, and the odds of what chance decided. */
export interface ModerationSample<Id extends string = string> {
  readonly picks: readonly SamplePick<Id>[];
  readonly odds: readonly string[];
}

/** A mean of domain grades this near to half-way between two grades is near a boundary. */
const NEAR = 0.25;

/**
 * Draws the sample. Rules that name reviews come first, then those that fill up, then chance among the rest. The order
 * of candidates does not matter, and the same seed draws the same sample again.
 */
export function drawModerationSample<Id extends string>(
  candidates: readonly SampleCandidate<Id>[],
  rules: readonly SampleRule[],
  seed: string,
): ModerationSample<Id> {
  const sorted = [...candidates].sort((a, b) => (a.id < b.id ? -1 : 1));
  const reasons = new Map<Id, string[]>();
  const take = (id: Id, reason: string) => reasons.set(id, [...(reasons.get(id) ?? []), reason]);
  const odds: string[] = [];
  for (const rule of rules) takeNamed(rule, sorted, take);
  for (const rule of rules)
    if (rule.rule === 'per-reviewer')
      fillReviewers(rule.least, sorted, reasons, take, seededRandom(`${seed} per reviewer`));
  for (const rule of rules)
    if (rule.rule === 'chance') {
      const rest = sorted.filter(({ id }) => !reasons.has(id));
      const wanted = Math.ceil(rest.length / rule.oneIn);
      if (rest.length === 0) continue;
      odds.push(`${wanted} of ${rest.length} by chance: each of them had ${wanted} in ${rest.length}.`);
      for (const { id } of seededRandom(`${seed} chance`).shuffle(rest).slice(0, wanted))
        take(id, `by chance, ${wanted} of ${rest.length}`);
    }
  return { picks: sorted.flatMap(({ id }) => pickOf(id, reasons)), odds };
}

/** How a sample that turned out too narrow is widened: as many again by chance, from those not in it. */
export function widenSample<Id extends string>(
  candidates: readonly SampleCandidate<Id>[],
  taken: readonly string[],
  by: number,
  seed: string,
): SamplePick<Id>[] {
  const rest = candidates.filter(({ id }) => !taken.includes(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const wanted = Math.min(by, rest.length);
  return seededRandom(`${seed} widened from ${taken.length}`)
    .shuffle(rest)
    .slice(0, wanted)
    .map(({ id }) => ({ id, reasons: [`sample widened, ${wanted} of ${rest.length} by chance`] }));
}

/** How many of a group are in the sample. */
export interface CoverageCell {
  readonly picked: number;
  readonly of: number;
}

/** How well a sample covers reviewers, grades and statuses; every figure of the group is there, picked or not. */
export interface Coverage {
  readonly grades: readonly { readonly word: string; readonly rank: number }[];
  readonly reviewers: readonly (CoverageCell & {
    readonly reviewer: string;
    readonly byGrade: readonly CoverageCell[];
  })[];
  readonly statuses: readonly (CoverageCell & { readonly status: string })[];
  readonly total: CoverageCell;
}

/** Counts the coverage of a sample; grades stand best first. */
export function coverageOf(candidates: readonly SampleCandidate[], picked: ReadonlySet<string>): Coverage {
  const cell = (some: readonly SampleCandidate[]): CoverageCell => ({
    picked: some.filter(({ id }) => picked.has(id)).length,
    of: some.length,
  });
  const grades = [...new Map(candidates.map(({ rank, gradeWord }) => [rank, gradeWord]))]
    .sort(([a], [b]) => b - a)
    .map(([rank, word]) => ({ rank, word }));
  const reviewers = [...new Map(candidates.map(({ reviewerId, reviewer }) => [reviewerId, reviewer]))].sort(
    ([, a], [, b]) => a.localeCompare(b, 'en-GB'),
  );
  const statuses = [...new Set(candidates.flatMap((one) => one.statuses))].sort();
  return {
    grades,
    reviewers: reviewers.map(([id, reviewer]) => {
      const own = candidates.filter(({ reviewerId }) => reviewerId === id);
      return {
        reviewer,
        ...cell(own),
        byGrade: grades.map(({ rank }) => cell(own.filter((one) => one.rank === rank))),
      };
    }),
    statuses: statuses.map((status) => ({
      status,
      ...cell(candidates.filter((one) => one.statuses.includes(status))),
    })),
    total: cell(candidates),
  };
}

/** Whether a review's domains pull between two grades. */
export function isNearBoundary({ domainRanks }: SampleCandidate): boolean {
  if (domainRanks.length === 0) return false;
  const mean = domainRanks.reduce((sum, rank) => sum + rank, 0) / domainRanks.length;
  return Math.abs(mean - Math.floor(mean) - 0.5) <= NEAR;
}

function takeNamed<Id extends string>(
  rule: SampleRule,
  candidates: readonly SampleCandidate<Id>[],
  take: (id: Id, reason: string) => void,
): void {
  if (rule.rule === 'new-reviewer') {
    const ofReviewer = Map.groupBy(
      candidates.filter(({ earlierReviews }) => earlierReviews === 0),
      ({ reviewerId }) => reviewerId,
    );
    for (const own of ofReviewer.values())
      for (const { id } of own
        .toSorted((a, b) => (a.submittedAt < b.submittedAt ? -1 : 1))
        .slice(0, rule.first))
        take(id, `among the first ${rule.first} of a new reviewer`);
    return;
  }
  for (const one of candidates) {
    if (rule.rule === 'grade' && one.rank === rule.rank) take(one.id, `all ${one.gradeWord}`);
    if (rule.rule === 'boundary' && isNearBoundary(one)) take(one.id, 'near a boundary');
    if (rule.rule === 'hand' && rule.reviewIds.includes(one.id)) take(one.id, 'chosen by hand');
  }
}

function fillReviewers<Id extends string>(
  least: number,
  candidates: readonly SampleCandidate<Id>[],
  reasons: ReadonlyMap<Id, readonly string[]>,
  take: (id: Id, reason: string) => void,
  random: SeededRandom,
): void {
  const ofReviewer = Map.groupBy(candidates, ({ reviewerId }) => reviewerId);
  for (const own of ofReviewer.values()) {
    const missing = least - own.filter(({ id }) => reasons.has(id)).length;
    if (missing <= 0) continue;
    const rest = random.shuffle(own.filter(({ id }) => !reasons.has(id)));
    for (const { id } of rest.slice(0, missing)) take(id, `at least ${least} per reviewer`);
  }
}

function pickOf<Id extends string>(id: Id, reasons: ReadonlyMap<Id, readonly string[]>): SamplePick<Id>[] {
  const why = reasons.get(id);
  return why ? [{ id, reasons: why }] : [];
}
