import { ImportedRow } from '#shared/contract/plan-import.ts';
import type { TrackedItem } from '#shared/contract/tracked-items.ts';
import type { ItemId } from '#shared/domain/ids.ts';
import { type ItemEvent, standingEvents } from '#shared/domain/tracker/item.ts';
import { type ItemSource, type SourceShown, sourceInWords } from '#shared/domain/tracker/item-source.ts';
import { firstSource, withoutNumbers } from '#shared/domain/tracker/source-words.ts';
import { readJson } from '../store/json.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { allEvents, type ItemWithPlace } from './repository.ts';
import { standingItems } from './standing.ts';

/** Fields of sources by their words: a source that another item brought along is known by what it says. */
type FieldsByWords = ReadonlyMap<string, ItemSource>;

/** What is known in fields of where these items and those that went into them come from. */
export function fieldsByWords(
  items: readonly { readonly item: ItemWithPlace['item']; readonly events: readonly ItemEvent[] }[],
): FieldsByWords {
  return new Map(
    items
      .flatMap(({ item, events }) => [
        ...(item.sourceFields ? [item.sourceFields] : []),
        ...standingEvents(events).flatMap(({ change }) =>
          change.kind === 'source' && change.fields ? [change.fields] : [],
        ),
      ])
      .map((fields) => [sourceInWords(fields), fields]),
  );
}

/** Every source of an item: what it began with, or what the row of its file says, and those that were added. */
export function sourcesShown(
  { item, round }: Pick<ItemWithPlace, 'item' | 'round'>,
  more: readonly string[],
  known: FieldsByWords,
): SourceShown[] {
  const imported = item.imported === null ? [] : readJson(ImportedRow, item.imported).sourceFields;
  const first = imported.map((fields) => ({ words: sourceInWords(fields), fields }));
  const words = [...(first.length > 0 ? [] : [firstSource(round, item.source)]), ...more];
  return [
    ...first,
    ...words
      .filter((text) => text !== '')
      .map((text) => ({ words: text, fields: known.get(withoutNumbers(text)) ?? null })),
  ];
}

/** An item and all that went into it, one within the other. */
export function withTakenIn(id: ItemId, eventsOf: (id: ItemId) => readonly ItemEvent[]): ReadonlySet<ItemId> {
  const met = new Set<ItemId>([id]);
  for (const one of met)
    for (const { change } of standingEvents(eventsOf(one)))
      if (change.kind === 'took-in') met.add(change.from.id);
  return met;
}
/** Listed items with their sources in fields, where they were written so. */
export function withSources<Row extends TrackedItem>(
  { database }: OpenWorkspace,
  rows: readonly Row[],
): (Row & { readonly sources: readonly SourceShown[] })[] {
  const events = allEvents(database);
  const standing = standingItems(database);
  const known = fieldsByWords(
    standing.map(({ row: { item } }) => ({ item, events: events.get(item.id) ?? [] })),
  );
  const placed = new Map(standing.map(({ row }) => [row.item.id as string, row]));
  return rows.map((row) => {
    const place = placed.get(row.id);
    return { ...row, sources: place ? sourcesShown(place, row.moreSources, known) : [] };
  });
}
