import { notThere, Problem } from '../problem.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { dropFilter, insertFilter, listFilters } from './filters-repository.ts';

/** Names a filter. @throws Problem where another one has the name */
export function saveFilter(
  workspace: OpenWorkspace,
  { name, filter }: { readonly name: string; readonly filter: Readonly<Record<string, string>> },
): string {
  return workspace.write((writing) => {
    if (listFilters(writing.tx).some((one) => one.name === name))
      throw new Problem(`There is a filter “${name}” already.`, {
        kept: 'It is as it was.',
        next: 'Choose another name, or remove that one first.',
      });
    const id = workspace.newId();
    insertFilter(writing, { id, name, filter, at: writing.at, by: workspace.actor });
    writing.record({ action: 'save', entity: 'tracker-filter', entityId: id, after: { name } });
    return id;
  });
}

/** Removes a named filter; nothing that it finds is touched. @throws Problem NOT_THERE */
export function removeFilter(workspace: OpenWorkspace, id: string) {
  const known = listFilters(workspace.store).find((one) => one.id === id);
  if (!known) throw notThere('filter');
  workspace.write((writing) => {
    dropFilter(writing, id);
    writing.record({
      action: 'remove',
      entity: 'tracker-filter',
      entityId: id,
      before: { name: known.name },
    });
  });
  return {
    undo: workspace.undos.offer(`The filter “${known.name}” removed.`, () => {
      saveFilter(workspace, known);
      return 'The filter is there again.';
    }),
  };
}
