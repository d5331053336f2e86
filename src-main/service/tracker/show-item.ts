import type { InferContractRouterOutputs } from '@orpc/contract';
import { ImportedRow } from '#shared/contract/plan-import.ts';
import type { trackerContract } from '#shared/contract/tracker.ts';
import type { ItemId } from '#shared/domain/ids.ts';
import type { ItemEvent } from '#shared/domain/tracker/item.ts';
import { readJson } from '../store/json.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { asTrackedItem, stateNow } from './items.ts';
import { allItems, eventsOf, itemRow } from './repository.ts';
import { fieldsByWords, sourcesShown, withTakenIn } from './sources.ts';

type ItemShown = InferContractRouterOutputs<typeof trackerContract>['get'];

/** What was said, each with whether it was taken back since. */
function withTakenBack(events: readonly ItemEvent[]): ItemShown['events'] {
  const back = new Set(events.flatMap(({ change }) => (change.kind === 'take-back' ? [change.eventId] : [])));
  return events.map((event) => ({ ...event, isTakenBack: back.has(event.id) }));
}

/** An item with its history and the histories of those that it stands for. @throws Problem NOT_THERE */
export function showItem(workspace: OpenWorkspace, id: ItemId): ItemShown {
  const { store } = workspace;
  const row = itemRow(store, id);
  const [placed] = allItems(store, [id]);
  const all = new Map<ItemId, ItemEvent[]>();
  const eventsFor = (one: ItemId) => {
    const events = all.get(one) ?? eventsOf(store, one);
    all.set(one, events);
    return events;
  };
  const events = withTakenBack(eventsFor(id));
  const known = fieldsByWords(
    [...withTakenIn(id, eventsFor)].map((one) => ({ item: itemRow(store, one), events: eventsFor(one) })),
  );
  return {
    item: asTrackedItem(
      placed ?? { item: row, childName: null, reference: null, roundId: null, round: null },
      stateNow(row),
      workspace.today(),
    ),
    measure: row.measure,
    intendedImpact: row.intendedImpact,
    firstOwners: [...row.firstOwners],
    createdAt: row.createdAt,
    createdBy: row.createdBy,
    sources: sourcesShown({ item: row, round: placed?.round ?? null }, row.moreSources, known),
    imported: row.imported === null ? null : readJson(ImportedRow, row.imported),
    events,
    tookIn: events.flatMap(({ change, isTakenBack }) => {
      if (change.kind !== 'took-in' || isTakenBack) return [];
      const { number, action } = itemRow(store, change.from.id);
      return [
        {
          id: change.from.id,
          number,
          action,
          how: change.how,
          events: withTakenBack(eventsFor(change.from.id)),
        },
      ];
    }),
    splitFrom:
      row.splitFrom === null ? null : { id: row.splitFrom, number: itemRow(store, row.splitFrom).number },
  };
}
