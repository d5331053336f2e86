import type { PlanDetail, PlanDraft } from '#shared/contract/plans.ts';

/** Pairs as lines, "title | objective". */
export const linesOf = (pairs: readonly (readonly [string, string])[]): string =>
  pairs.map(([first, second]) => (second === '' ? first : `${first} | ${second}`)).join('\n');

const pairsOf = (lines: string): [string, string][] =>
  lines.split('\n').flatMap((line): [string, string][] => {
    const [first = '', ...rest] = line.split('|');
    return first.trim() === '' ? [] : [[first.trim(), rest.join('|').trim()]];
  });

/** The key that the lines say. */
export const parseKey = (lines: string): PlanDraft['key'] =>
  pairsOf(lines).map(([colour, meaning]) => ({ colour, meaning }));

/**
 * The priorities that the lines say. One of the same title is the one that was there; with as many lines as before, a
 * line of another title in its place is it too, renamed.
 */
export function parsePriorities(
  lines: string,
  plan: Pick<PlanDetail, 'priorities'> | null,
): PlanDraft['priorities'] {
  const pairs = pairsOf(lines);
  const known = plan?.priorities ?? [];
  const byTitle = new Map(known.map(({ id, title }) => [title, id]));
  const titles = new Set(pairs.map(([title]) => title));
  return pairs.map(([title, objective], index) => {
    const inPlace = known[index];
    const renamed =
      inPlace && pairs.length === known.length && !titles.has(inPlace.title) ? inPlace.id : undefined;
    return { id: byTitle.get(title) ?? renamed ?? null, title, objective };
  });
}
