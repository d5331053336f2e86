import { asc, eq } from 'drizzle-orm';
import { notThere, Problem } from '../problem.ts';
import { trackerFilters } from '../store/schema/tracker.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';

/** The filters that were given a name, in its order. */
export const listFilters = ({ store }: OpenWorkspace) =>
  store
    .select({ id: trackerFilters.id, name: trackerFilters.name, filter: trackerFilters.filter })
    .from(trackerFilters)
    .orderBy(asc(trackerFilters.name))
    .all()
    .map(({ filter, ...named }) => ({ ...named, filter: { ...filter } }));

/** Names a filter. @throws Problem where another one has the name */
export function saveFilter(
  workspace: OpenWorkspace,
  { name, filter }: { readonly name: string; readonly filter: Readonly<Record<string, string>> },
): string {
  return workspace.write(({ tx, at, record }) => {
    const isThere = tx
      .select({ id: trackerFilters.id })
      .from(trackerFilters)
      .where(eq(trackerFilters.name, name))
      .get();
    if (isThere)
      throw new Problem(`There is a filter “${name}” already.`, {
        kept: 'It is as it was.',
        next: 'Choose another name, or remove that one first.',
      });
    const id = workspace.newId();
    tx.insert(trackerFilters).values({ id, name, filter, at, by: workspace.actor }).run();
    record({ action: 'save', entity: 'tracker-filter', entityId: id, after: { name } });
    return id;
  });
}

/** Removes a named filter; nothing that it finds is touched. @throws Problem NOT_THERE */
export function removeFilter(workspace: OpenWorkspace, id: string) {
  const known = listFilters(workspace).find((one) => one.id === id);
  if (!known) throw notThere('filter');
  workspace.write(({ tx, record }) => {
    tx.delete(trackerFilters).where(eq(trackerFilters.id, id)).run();
    record({ action: 'remove', entity: 'tracker-filter', entityId: id, before: { name: known.name } });
  });
  return {
    undo: workspace.undos.offer(`The filter “${known.name}” removed.`, () => {
      saveFilter(workspace, known);
      return 'The filter is there again.';
    }),
  };
}
