import {
  type CellAttributes,
  type CellLimits,
  checkSmallCells,
} from '#shared/domain/disclosure/small-cells.ts';
import type { FormedRound } from './draft-rounds.ts';
import type { Leaving } from './leaving.ts';

/** The first round of each child in the pack. */
export const firstRounds = ({ reviews, rounds }: Leaving): Map<string, FormedRound> =>
  new Map(
    rounds
      .toReversed()
      .flatMap((round) =>
        reviews.filter((one) => one.round.id === round.id).map(({ gathered }) => [gathered.case.id, round]),
      ),
  );

/** The place of the first review of each child. */
export const onePerChild = ({ reviews }: Leaving): number[] =>
  reviews.flatMap(({ gathered }, i) =>
    reviews.findIndex((one) => one.gathered.case.id === gathered.case.id) === i ? [i] : [],
  );

/** Checks the children of each round among those of that round; members are places in the pack. */
export function checkGroups(
  groups: readonly {
    readonly children: readonly number[];
    readonly pack: readonly CellAttributes[];
    readonly population: readonly CellAttributes[];
  }[],
  limits: CellLimits,
) {
  const reports = groups.map(({ children, pack, population }) => ({
    children,
    of: population.length,
    ...checkSmallCells(pack, population, limits),
  }));
  return {
    smallest: Math.min(...reports.map(({ smallest }) => smallest)),
    cells: reports.flatMap(({ cells, children, of }) =>
      cells.map((cell) => ({ ...cell, of, members: cell.members.map((member) => children[member] ?? 0) })),
    ),
    suggestions: reports
      .flatMap(({ suggestions }) => suggestions)
      .filter(
        (one, i, all) =>
          all.findIndex(
            (other) => `${other.attribute} ${other.values}` === `${one.attribute} ${one.values}`,
          ) === i,
      ),
  };
}
