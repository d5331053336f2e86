/** An item of a list that is being written: known by `key` from the first moment, by `id` once the service has it. */
export interface Entry<Draft> {
  readonly key: string;
  readonly id: string | null;
  readonly draft: Draft;
}

/** An item that was taken out, and where it stood: enough to put it back. */
export interface RemovedEntry<Draft> {
  readonly draft: Draft;
  readonly index: number;
}

/**
 * The list as the service has it, with what is not saved yet laid over it: changed items keep their words, those that
 * the service does not know yet stay at the end, and those that are being removed do not come back.
 */
export function mergeEntries<Draft>(
  local: readonly Entry<Draft>[],
  fromService: readonly { readonly id: string; readonly draft: Draft }[],
  isPending: (key: string) => boolean,
  removedIds: ReadonlySet<string>,
): Entry<Draft>[] {
  const localById = new Map(local.filter(({ id }) => id !== null).map((entry) => [entry.id, entry]));
  const known = fromService
    .filter(({ id }) => !removedIds.has(id))
    .map(({ id, draft }): Entry<Draft> => {
      const mine = localById.get(id);
      if (!mine) return { key: id, id, draft };
      return isPending(mine.key) ? mine : { ...mine, draft };
    });
  return [...known, ...local.filter(({ id }) => id === null)];
}

/** Whether two drafts say the same. */
export const isSameDraft = (one: object, other: object): boolean =>
  Object.entries(one).every(
    ([name, value]) => JSON.stringify(value) === JSON.stringify(Reflect.get(other, name)),
  );
