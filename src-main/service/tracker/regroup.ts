import type { ItemId } from '#shared/domain/ids.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import { numbersOf } from '#shared/domain/tracker/change-words.ts';
import { dueAsWritten } from '#shared/domain/tracker/due-as-written.ts';
import type { GoneInto, ItemLink } from '#shared/domain/tracker/item-change.ts';
import { type NumberedItem, whyNotInto } from '#shared/domain/tracker/may-go-into.ts';
import { firstSource, sourceOfNumber } from '#shared/domain/tracker/source-words.ts';
import { isClosed } from '#shared/domain/tracker/states.ts';
import { Problem } from '../problem.ts';
import type { OpenWorkspace, Writing } from '../workspace/open-workspace.ts';
import { beginItems } from './begin-items.ts';
import { stateNow } from './items.ts';
import { allItems, itemRow } from './repository.ts';
import { sayWithin, takeBack } from './say.ts';
import { dropUntouched } from './untouched-repository.ts';

/** An event that an undo takes back. */
interface Said {
  readonly itemId: ItemId;
  readonly eventId: string;
}

const refuse = (what: string): Problem =>
  new Problem(what, { kept: 'Nothing was changed.', next: 'Choose another recommendation.' });

function numbered(writing: Writing, id: ItemId): NumberedItem {
  const row = itemRow(writing.tx, id);
  return { id, number: row.number, level: row.level, caseId: row.caseId, state: stateNow(row) };
}

/** Where an item came from, in words: what the one that stands for it takes over. */
function sourcesOf(writing: Writing, id: ItemId): string[] {
  const [placed] = allItems(writing.tx, [id]);
  if (!placed) return [];
  const { item, round } = placed;
  return [...new Set([sourceOfNumber(item.number, firstSource(round, item.source)), ...item.moreSources])];
}

/** Says on both sides that one item goes into another. @throws Problem where a rule refuses it */
function goInto(
  workspace: OpenWorkspace,
  writing: Writing,
  { id, intoId, how, why }: { id: ItemId; intoId: ItemId; how: GoneInto; why: string },
): Said[] {
  const [item, into] = [numbered(writing, id), numbered(writing, intoId)];
  const refusal = whyNotInto(item, into);
  if (refusal !== undefined) throw refuse(refusal);
  const [from, to]: [ItemLink, ItemLink] = [
    { id, number: item.number },
    { id: intoId, number: into.number },
  ];
  return [
    {
      itemId: id,
      eventId: sayWithin(workspace, writing, id, { kind: 'gone-into', how, items: [to], why }),
    },
    {
      itemId: intoId,
      eventId: sayWithin(workspace, writing, intoId, {
        kind: 'took-in',
        how,
        from,
        sources: sourcesOf(writing, id),
        owners: how === 'merged' ? [...item.state.owners] : [],
      }),
    },
  ];
}

const offerBack = (workspace: OpenWorkspace, words: string, said: readonly Said[]) =>
  workspace.undos.offer(words, () => {
    for (const { itemId, eventId } of [...said].reverse()) takeBack(workspace, itemId, eventId, null);
    return 'Each stands by itself again. Both steps stay in their histories.';
  });

/** Merges duplicates into the one that stays: all histories are kept, and it has the sources and owners of all. */
export function mergeItems(
  workspace: OpenWorkspace,
  { intoId, ids, why }: { readonly intoId: ItemId; readonly ids: readonly ItemId[]; readonly why: string },
) {
  const said = workspace.write((writing) =>
    [...new Set(ids)].flatMap((id) => goInto(workspace, writing, { id, intoId, how: 'merged', why })),
  );
  return { undo: offerBack(workspace, `${countWords(said.length / 2, 'duplicate')} merged.`, said) };
}

/** Supersedes an item with what takes its place. */
export function replaceItem(
  workspace: OpenWorkspace,
  { id, byId, why }: { readonly id: ItemId; readonly byId: ItemId; readonly why: string },
) {
  const said = workspace.write((writing) =>
    goInto(workspace, writing, { id, intoId: byId, how: 'replaced', why }),
  );
  return { undo: offerBack(workspace, 'Replaced.', said) };
}

/** What one of the items is that a wide one is split into. */
export interface SplitPart {
  readonly action: string;
  readonly owners: readonly string[];
  /** As people write it; empty for the date of the whole. */
  readonly due: string;
}

/** Splits an item that asks for several things: each is followed up by itself, and all keep the link to its source. */
export function splitItem(
  workspace: OpenWorkspace,
  { id, into, why }: { readonly id: ItemId; readonly into: readonly SplitPart[]; readonly why: string },
) {
  const made = workspace.write((writing) => {
    const row = itemRow(writing.tx, id);
    const state = stateNow(row);
    if (isClosed(state.delivery))
      throw refuse(`R-${row.number} is closed: open it again before it is split.`);
    const [source = ''] = sourcesOf(writing, id);
    const links = beginItems(
      writing,
      into.map(({ action, owners, due }, index) => {
        const read = dueAsWritten(due);
        if (read.refusal !== undefined)
          throw new Problem(`Part ${index + 1}: ${read.refusal}`, {
            kept: 'Nothing was changed; what you typed is still here.',
            next: 'Write its date again.',
          });
        const isOwnDate = due.trim() !== '';
        return {
          id: workspace.newId(),
          level: row.level,
          action,
          measure: row.measure,
          intendedImpact: row.intendedImpact,
          theme: row.theme,
          caseId: row.caseId,
          reviewId: null,
          recommendationId: null,
          splitFrom: row.splitFrom ?? row.id,
          source,
          sourceFields: row.sourceFields,
          firstDue: isOwnDate ? read.due : state.due,
          firstDueText: isOwnDate ? read.text : state.dueText,
          firstOwners: owners.length > 0 ? [...owners] : [...state.owners],
          createdBy: workspace.actor,
        };
      }),
    );
    const eventId = sayWithin(workspace, writing, id, {
      kind: 'gone-into',
      how: 'split',
      items: [...links],
      why,
    });
    return { links, eventId };
  });
  const undo = workspace.undos.offer(`Split into ${numbersOf(made.links)}.`, () =>
    undoSplit(workspace, id, made),
  );
  return { ids: made.links.map((link) => link.id), undo };
}

/** The whole stands again; its parts go, but for those that are in use since: these stay beside it. */
function undoSplit(
  workspace: OpenWorkspace,
  id: ItemId,
  { links, eventId }: { readonly links: readonly ItemLink[]; readonly eventId: string },
): string {
  takeBack(workspace, id, eventId, null);
  return workspace.write((writing) => {
    const stayed = links.filter((link) => !dropUntouched(writing, link.id));
    return stayed.length === 0
      ? 'It is one again.'
      : `It stands again. ${numbersOf(stayed)} stayed, because something was said of it since or an agenda or plan has it.`;
  });
}
