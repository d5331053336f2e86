import type { SmallCell } from '#shared/contract/packs.ts';
import { defaultStatusList } from '#shared/domain/cases/statuses.ts';
import {
  ageBand,
  ageOn,
  ethnicGroup,
  FACT_LABELS,
  FACTS,
  type FactKey,
  openForBand,
} from '#shared/domain/packs/facts.ts';
import { caseStatuses, cases } from '../store/schema/index.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { FACTS_BY_WORTH } from './draft-progress.ts';
import type { Leaving } from './leaving.ts';

type FactValues = Readonly<Record<FactKey, string>>;

const statusLabels = new Map(defaultStatusList.statuses.map(({ code, label }) => [code, label]));
const NOT_KNOWN = 'not recorded';

function factsOfCase(
  row: Pick<typeof cases.$inferSelect, 'dateOfBirth' | 'gender' | 'ethnicity' | 'openedOn'>,
  statuses: readonly string[],
  day: string,
): FactValues {
  return {
    'age-band': ageBand(ageOn(row.dateOfBirth, day)) ?? NOT_KNOWN,
    gender: row.gender ?? NOT_KNOWN,
    'ethnic-group': ethnicGroup(row.ethnicity) ?? NOT_KNOWN,
    statuses:
      [...statuses]
        .sort()
        .map((code) => statusLabels.get(code) ?? code)
        .join(', ') || NOT_KNOWN,
    'months-open': openForBand(row.openedOn, day) ?? NOT_KNOWN,
  };
}

export interface LeavingFacts {
  readonly chosen: readonly FactKey[];
  readonly smallCells: readonly SmallCell[];
  /** What the pack tells of the child of a review. */
  of(reviewId: string): { label: string; value: string }[];
  /** Every fact of the child of a review, with what is known and what would be told. */
  all(
    reviewId: string,
  ): { key: FactKey; label: string; original: string; outgoing: string; leaves: boolean }[];
}

/**
 * The facts that a pack tells of its children, and the groups among the workspace's cases that they make.
 * Where nobody chose, as many facts are told as keep every group above the limit, the most useful first.
 */
export function leavingFacts(workspace: OpenWorkspace, leaving: Leaving): LeavingFacts {
  const { store } = workspace;
  const day = leaving.round.opensOn;
  const limits = workspace.settings.smallCells;
  const statusesOf = new Map<string, string[]>();
  for (const { caseId, status } of store.select().from(caseStatuses).all())
    statusesOf.set(caseId, [...(statusesOf.get(caseId) ?? []), status]);
  const population = store
    .select()
    .from(cases)
    .all()
    .map((row) => factsOfCase(row, statusesOf.get(row.id) ?? [], day));
  const own = new Map(
    leaving.reviews.map(({ gathered }) => [
      gathered.review.id,
      factsOfCase(gathered.case, gathered.statuses, day),
    ]),
  );
  const groupSize = (facts: FactValues, keys: readonly FactKey[]): number =>
    population.filter((other) => keys.every((key) => other[key] === facts[key])).length;
  const smallest = (keys: readonly FactKey[]): number =>
    Math.min(...[...own.values()].map((facts) => groupSize(facts, keys)));

  const byWorth = (): FactKey[] => {
    const kept: FactKey[] = [];
    for (const key of FACTS_BY_WORTH) if (smallest([...kept, key]) >= limits.block) kept.push(key);
    return kept;
  };
  const chosen = leaving.draft.progress.facts ?? byWorth();

  const smallCells = leaving.reviews.flatMap(({ gathered, alias }): SmallCell[] => {
    const facts = own.get(gathered.review.id);
    if (!facts || chosen.length === 0) return [];
    const count = groupSize(facts, chosen);
    if (count >= limits.warn) return [];
    const best = chosen
      .map((key) => ({
        key,
        size: groupSize(
          facts,
          chosen.filter((other) => other !== key),
        ),
      }))
      .sort((a, b) => b.size - a.size)[0];
    return [
      {
        what: `${alias}: only ${count} of the ${population.length} children in this workspace share ${chosen.map((key) => FACT_LABELS[key].toLowerCase()).join(', ')}.`,
        count,
        verdict: count < limits.block ? 'block' : 'warn',
        suggestion: best
          ? `Leave out “${FACT_LABELS[best.key].toLowerCase()}”: then ${best.size} share the rest.`
          : '',
        leaveOut: best?.key ?? null,
      },
    ];
  });
  const told = (reviewId: string, key: FactKey): string => own.get(reviewId)?.[key] ?? NOT_KNOWN;
  return {
    chosen,
    smallCells,
    of: (reviewId) => chosen.map((key) => ({ label: FACT_LABELS[key], value: told(reviewId, key) })),
    all: (reviewId) => {
      const review = leaving.reviews.find(({ gathered }) => gathered.review.id === reviewId)?.gathered;
      const original: Partial<Record<FactKey, string | null>> = {
        'age-band': review?.case.dateOfBirth ?? null,
        gender: review?.case.gender ?? null,
        'ethnic-group': review?.case.ethnicity ?? null,
        statuses: review?.statuses.join(', ') ?? null,
        'months-open': review?.case.openedOn ?? null,
      };
      return FACTS.map((key) => ({
        key,
        label: FACT_LABELS[key],
        original: original[key] || NOT_KNOWN,
        outgoing: told(reviewId, key),
        leaves: chosen.includes(key),
      }));
    },
  };
}
