import { z } from 'zod';

/** Groups of fewer open cases are counted together: a line about two children is about two children. */
const SMALLEST_GROUP = 5;

/** An open case as coverage sees it. */
export interface CoveredCase {
  readonly statuses: readonly string[];
  readonly team: string;
  readonly worker: string;
  /** How often it was reviewed and submitted. */
  readonly reviews: number;
}

const Group = z.object({
  name: z.string(),
  open: z.number(),
  never: z.number(),
  /** The line is about one status, team or worker of this name, and not about several or none. */
  isOne: z.boolean(),
});
export type CoverageGroup = z.infer<typeof Group>;

/** How many of the open cases were never reviewed, and in which groups. */
export const Coverage = z.object({
  open: z.number(),
  never: z.number(),
  byStatus: z.array(Group),
  byTeam: z.array(Group),
  byWorker: z.array(Group),
});
export type Coverage = z.infer<typeof Coverage>;

/**
 * Who was never reviewed, by status, team and worker. Groups stand in the order of their names and never in that of a figure:
 * how many of somebody's cases chance has drawn says nothing of their work (docs/domain.md, rule 13).
 */
export function coverageOf(cases: readonly CoveredCase[]): Coverage {
  return {
    open: cases.length,
    never: cases.filter(({ reviews }) => reviews === 0).length,
    byStatus: groupsOf(cases, ({ statuses }) => statuses, 'No status', 1),
    byTeam: groupsOf(cases, ({ team }) => (team ? [team] : []), 'No team', SMALLEST_GROUP),
    byWorker: groupsOf(cases, ({ worker }) => (worker ? [worker] : []), 'No worker', SMALLEST_GROUP),
  };
}

function groupsOf(
  cases: readonly CoveredCase[],
  namesOf: (one: CoveredCase) => readonly string[],
  without: string,
  smallest: number,
): CoverageGroup[] {
  const groups = new Map<string, CoverageGroup>();
  for (const one of cases) {
    const names = namesOf(one);
    for (const name of names.length > 0 ? names : [without]) {
      const group = groups.get(name) ?? { name, open: 0, never: 0, isOne: names.length > 0 };
      groups.set(name, {
        ...group,
        open: group.open + 1,
        never: group.never + (one.reviews === 0 ? 1 : 0),
      });
    }
  }
  const all = [...groups.values()].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  const large = all.filter(({ open }) => open >= smallest);
  const small = all.filter(({ open }) => open < smallest);
  if (small.length === 0) return large;
  const sum = (part: 'open' | 'never') => small.reduce((total, group) => total + group[part], 0);
  return [
    ...large,
    {
      name: `${small.length} with fewer than ${smallest} cases each`,
      open: sum('open'),
      never: sum('never'),
      isOne: false,
    },
  ];
}
