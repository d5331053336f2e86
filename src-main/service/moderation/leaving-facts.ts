import type { CellSuggestion, MergedValues, SmallCell } from '#shared/contract/pack-preview.ts';
import { defaultStatusList } from '#shared/domain/cases/statuses.ts';
import { ageOn } from '#shared/domain/dates/calendar-days.ts';
import {
  ageBand,
  ethnicGroup,
  FACT_LABELS,
  FACTS,
  type FactKey,
  openForBand,
} from '#shared/domain/disclosure/facts.ts';
import type { CellAttributes, MergeSuggestion } from '#shared/domain/disclosure/small-cells.ts';
import type { ReviewId } from '#shared/domain/ids.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { FACTS_BY_WORTH } from './draft-progress.ts';
import type { Leaving } from './leaving.ts';
import { checkGroups, firstRounds, onePerChild } from './leaving-groups.ts';
import { type CaseRow, everyCase } from './repository.ts';
import { type ToldBefore, toldInReleases, toldInTexts } from './told-elsewhere.ts';

type FactValues = Readonly<Record<FactKey, string>>;

const statusLabels = new Map(defaultStatusList.statuses.map(({ code, label }) => [code, label]));
const NOT_KNOWN = 'not recorded';
const NOTHING_KNOWN: FactValues = {
  'age-band': NOT_KNOWN,
  gender: NOT_KNOWN,
  'ethnic-group': NOT_KNOWN,
  statuses: NOT_KNOWN,
  'months-open': NOT_KNOWN,
};

function factsOfCase(
  row: Pick<CaseRow, 'dateOfBirth' | 'gender' | 'ethnicity' | 'openedOn'>,
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

/** What a pack says of its children, and what follows from it. */
export interface LeavingFacts {
  readonly chosen: readonly FactKey[];
  readonly merged: readonly MergedValues[];
  readonly smallCells: readonly SmallCell[];
  readonly suggestions: readonly CellSuggestion[];
  /** What the pack says of the child of a review. */
  of(reviewId: ReviewId): { label: string; value: string }[];
  /** The same by key, with every value that a reader has to reckon with. */
  told(reviewId: ReviewId): { fact: FactKey; values: string[] }[];
  /** Every fact of the child of a review, with what is known and what would leave. */
  all(
    reviewId: ReviewId,
  ): { key: FactKey; label: string; original: string; outgoing: string; leaves: boolean }[];
}

/** A value as it leaves: on its own, or put together with others. */
function toldValue(key: FactKey, value: string, merged: readonly MergedValues[]): string {
  return (
    merged.find(({ fact, values }) => fact === key && values.includes(value))?.values.join(' or ') ?? value
  );
}

const attributesOf = (
  facts: FactValues,
  keys: readonly FactKey[],
  merged: readonly MergedValues[],
): CellAttributes =>
  Object.fromEntries(
    keys.map((key) => [key, facts[key] === NOT_KNOWN ? null : toldValue(key, facts[key], merged)]),
  );

/** What earlier releases told of a child, as attributes of their own: a fact may have been told more or less finely. */
const earlierAttributes = (before: readonly ToldBefore[], facts: FactValues): CellAttributes =>
  Object.fromEntries(
    before
      .map(({ fact, values }) => ({ fact, values: values.length > 0 ? values : [facts[fact]] }))
      .filter(({ fact }) => facts[fact] !== NOT_KNOWN)
      .map(({ fact, values }) => [`before ${fact} ${[...values].sort().join(' or ')}`, 'yes']),
  );

/** How somebody of the population answers to what was told of a child before. */
const answersTo = (asked: CellAttributes, facts: FactValues): CellAttributes =>
  Object.fromEntries(
    Object.keys(asked).map((name) => {
      const [, fact = '', values = ''] = /^before (\S+) (.*)$/.exec(name) ?? [];
      const key = FACTS.find((one) => one === fact);
      if (!key || facts[key] === NOT_KNOWN) return [name, null];
      return [name, values.split(' or ').includes(facts[key]) ? 'yes' : 'no'];
    }),
  );

/** Whether a case was open while the round was: among those a reader would look for a child. */
const wasOpen = (
  { openedOn, closedOn }: Pick<CaseRow, 'openedOn' | 'closedOn'>,
  round: { readonly opensOn: string; readonly closesOn: string },
) => (openedOn === null || openedOn <= round.closesOn) && (closedOn === null || closedOn >= round.opensOn);

/**
 * The facts that a pack says of its children, and the groups among the workspace's cases that they make. Counted are the
 * cases that were open in the round's window, and with what this pack tells what earlier ones have told of the same child.
 * A child of several rounds is told of and counted as in its first one, so that two reviews tell no more than one does.
 * Where nobody chose, as many facts leave as keep every group above the limit, the most useful first.
 */
export function leavingFacts(workspace: OpenWorkspace, leaving: Leaving): LeavingFacts {
  const { store } = workspace;
  const limits = workspace.settings.smallCells;
  const { merged } = leaving.draft.progress;
  const packed = new Set(leaving.reviews.map(({ gathered }) => gathered.case.id));
  const firstRound = firstRounds(leaving);
  const roundOf = leaving.reviews.map(({ gathered, round }) => firstRound.get(gathered.case.id) ?? round);
  const known = everyCase(store);
  const groups = leaving.rounds.map((round) => ({
    children: onePerChild(leaving).filter((i) => roundOf[i]?.id === round.id),
    population: known
      .filter(({ row }) => firstRound.get(row.id)?.id === round.id || wasOpen(row, round))
      .map(({ row, statuses }) => factsOfCase(row, statuses, round.opensOn)),
  }));
  const own = leaving.reviews.map(({ gathered, round }, i) =>
    factsOfCase(gathered.case, gathered.statuses, (roundOf[i] ?? round).opensOn),
  );
  const released = toldInReleases(store, [...packed]);
  const before = own.map((facts, i) =>
    earlierAttributes(released.get(leaving.reviews[i]?.gathered.case.id ?? '') ?? [], facts),
  );
  const asked: CellAttributes = Object.assign({}, ...before);
  const check = (keys: readonly FactKey[], more: readonly (readonly FactKey[])[] = []) =>
    checkGroups(
      groups.map(({ children, population }) => ({
        children,
        // Where nothing leaves, there is no group to be known by.
        pack:
          keys.length === 0 && more.length === 0
            ? []
            : children.map((i) => ({
                ...attributesOf(own[i] ?? NOTHING_KNOWN, [...new Set([...keys, ...(more[i] ?? [])])], merged),
                ...before[i],
              })),
        population: population.map((facts) => ({
          ...attributesOf(facts, more.length > 0 ? FACTS : keys, merged),
          ...answersTo(asked, facts),
        })),
      })),
      limits,
    );
  const byWorth = (): FactKey[] => {
    const kept: FactKey[] = [];
    for (const key of FACTS_BY_WORTH) if (check([...kept, key]).smallest >= limits.block) kept.push(key);
    return kept;
  };
  const chosen = leaving.draft.progress.facts ?? byWorth();
  const report = check(chosen);
  const valuesOf = (attribute: string): number =>
    new Set(
      [...own, ...groups.flatMap(({ population }) => population)].flatMap(
        (facts) => attributesOf(facts, chosen, merged)[attribute] ?? [],
      ),
    ).size;
  const labels = chosen.map((key) => FACT_LABELS[key].toLowerCase()).join(', ');
  /** Groups that are small only because the texts tell more than the facts do: said, for a person to weigh. */
  const toldByTexts = (): SmallCell[] => {
    const more = leaving.reviews.map((review, i) =>
      toldInTexts(leaving, review, own[i]?.['age-band'] ?? NOT_KNOWN).filter((key) => !chosen.includes(key)),
    );
    if (more.every((keys) => keys.length === 0)) return [];
    return check(chosen, more).cells.flatMap(({ members, inPopulation, of }) =>
      members
        .filter((i) => (more[i] ?? []).length > 0 && inPopulation < limits.block)
        .map((i) => ({
          what: `${leaving.reviews[i]?.alias ?? ''}: the texts tell ${(more[i] ?? []).map((key) => FACT_LABELS[key].toLowerCase()).join(', ')} too, and with that only ${inPopulation} of the ${of} children ${inPopulation === 1 ? 'is' : 'are'} left. Give up such words, or another fact.`,
          count: inPopulation,
          verdict: 'warn' as const,
        })),
    );
  };
  const indexOf = new Map(leaving.reviews.map(({ gathered }, i) => [gathered.review.id, i]));
  const told = (reviewId: ReviewId, key: FactKey): string => {
    const facts = own[indexOf.get(reviewId) ?? -1];
    return facts ? toldValue(key, facts[key], merged) : NOT_KNOWN;
  };
  return {
    chosen,
    merged,
    smallCells: [
      ...report.cells.map(({ members, inPopulation, of, verdict, attributes }) => ({
        what: `${members.map((i) => leaving.reviews[i]?.alias ?? '').join(', ')}: only ${inPopulation} of the ${of} children who were open in the round share ${labels}${Object.keys(attributes).some((name) => name.startsWith('before ')) ? ' and what earlier packs told' : ''}.`,
        count: inPopulation,
        verdict: verdict === 'blocks' ? ('block' as const) : ('warn' as const),
      })),
      ...toldByTexts(),
    ],
    suggestions: report.suggestions.flatMap((suggestion) =>
      asSuggestion(suggestion, merged, valuesOf(suggestion.attribute)),
    ),
    of: (reviewId) => chosen.map((key) => ({ label: FACT_LABELS[key], value: told(reviewId, key) })),
    told: (reviewId) =>
      chosen.map((fact) => {
        const value = own[indexOf.get(reviewId) ?? -1]?.[fact] ?? NOT_KNOWN;
        const asOne = merged.find((one) => one.fact === fact && one.values.includes(value));
        return { fact, values: asOne ? [...asOne.values] : [value] };
      }),
    all: (reviewId) => {
      const review = leaving.reviews[indexOf.get(reviewId) ?? -1]?.gathered;
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

/** A suggestion in words. Values that were put together before are taken apart again, so that they can be kept as one. */
function asSuggestion(
  { attribute, values, smallestAfter }: MergeSuggestion,
  merged: readonly MergedValues[],
  /** How many values there are at all. */
  known: number,
): CellSuggestion[] {
  const fact = FACTS.find((key) => key === attribute);
  if (!fact) return [];
  const label = FACT_LABELS[fact].toLowerCase();
  const singles = values.flatMap(
    (value) =>
      merged.find((one) => one.fact === fact && one.values.join(' or ') === value)?.values ?? [value],
  );
  const isLeftOut = values.length >= known;
  const verb = isLeftOut ? `Leave out “${label}”` : `Tell “${values.join('” and “')}” as one ${label}`;
  return [
    {
      fact,
      values: singles,
      isLeftOut,
      words: `${verb}: then the smallest group has ${smallestAfter} children.`,
    },
  ];
}
