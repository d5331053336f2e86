import type { Target } from '#shared/contract/targets.ts';
import { TrackerView } from '#shared/contract/tracked-items.ts';
import { TrackerGrouping } from '#shared/contract/tracker.ts';
import type { TrackerFilter } from './use-tracker.ts';

/** The filter that an address asks for, such as `view=overdue&owner=Joel Okafor`. */
export function filterOf(search: string): TrackerFilter {
  const asked = new URLSearchParams(search);
  const view = TrackerView.safeParse(asked.get('view') ?? 'open');
  const level = asked.get('level');
  const asAt = asked.get('as-at');
  const offset = Number(asked.get('from') ?? 0);
  return {
    view: view.success ? view.data : 'open',
    search: asked.get('find') ?? '',
    level: level === 'child' || level === 'service' ? level : null,
    roundId: asked.get('round'),
    theme: asked.get('theme'),
    owner: asked.get('owner'),
    asAt: asAt !== null && /^\d{4}-\d{2}-\d{2}$/.test(asAt) ? asAt : null,
    offset: Number.isInteger(offset) && offset > 0 ? offset : 0,
    shape: asked.get('as') === 'board' ? 'board' : asked.get('as') === 'timeline' ? 'timeline' : 'list',
    groupBy: TrackerGrouping.nullable().catch(null).parse(asked.get('group')),
  };
}

/** The place of the list under a filter, so that going back finds it as it was. */
export function placeOfFilter(filter: TrackerFilter): Target {
  const fields: Record<string, string> = {
    ...(filter.view !== 'open' && { view: filter.view }),
    ...(filter.search && { find: filter.search }),
    ...(filter.level && { level: filter.level }),
    ...(filter.roundId && { round: filter.roundId }),
    ...(filter.theme !== null && { theme: filter.theme }),
    ...(filter.owner !== null && { owner: filter.owner }),
    ...(filter.asAt && { 'as-at': filter.asAt }),
    ...(filter.shape !== 'list' && { as: filter.shape }),
    ...(filter.groupBy && { group: filter.groupBy }),
    ...(filter.offset > 0 && { from: String(filter.offset) }),
  };
  return { to: 'tracker', ...(Object.keys(fields).length > 0 && { filter: fields }) };
}
