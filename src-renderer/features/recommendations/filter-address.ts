import type { Target } from '#shared/contract/targets.ts';
import type { RecommendationFilter } from './use-recommendations.ts';

/** The filter that an address asks for, such as `overdue=1&theme=Education`. */
export function filterOf(search: string): RecommendationFilter {
  const asked = new URLSearchParams(search);
  const level = asked.get('level');
  const offset = Number(asked.get('from') ?? 0);
  return {
    level: level === 'child' || level === 'service' ? level : null,
    roundId: asked.get('round'),
    theme: asked.get('theme'),
    search: asked.get('find') ?? '',
    isOverdue: asked.get('overdue') === '1',
    offset: Number.isInteger(offset) && offset > 0 ? offset : 0,
  };
}

/** The place of the list under a filter, so that going back finds it as it was. */
export function placeOfFilter({
  level,
  roundId,
  theme,
  search,
  isOverdue,
  offset,
}: RecommendationFilter): Target {
  const asked = new URLSearchParams();
  if (level) asked.set('level', level);
  if (roundId) asked.set('round', roundId);
  if (theme !== null) asked.set('theme', theme);
  if (search) asked.set('find', search);
  if (isOverdue) asked.set('overdue', '1');
  if (offset > 0) asked.set('from', String(offset));
  return { to: 'recommendations', ...(asked.size > 0 && { filter: Object.fromEntries(asked) }) };
}

/** Whether anything is left out by a filter. */
export const isNarrowed = (filter: RecommendationFilter): boolean =>
  filter.level !== null ||
  filter.roundId !== null ||
  filter.theme !== null ||
  filter.search !== '' ||
  filter.isOverdue;
