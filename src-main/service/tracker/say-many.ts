import type { ItemId } from '#shared/domain/ids.ts';
import { countWords } from '#shared/domain/text/count-words.ts';
import type { ItemChange } from '#shared/domain/tracker/item-change.ts';
import { whyNot } from '#shared/domain/tracker/may-change.ts';
import { Problem } from '../problem.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { stateNow } from './items.ts';
import { itemRow } from './repository.ts';
import { sayWithin, takeBack } from './say.ts';

/** Whether a change would leave an item as it is: it is not said then, so that a history holds what happened. */
function changesNothing(state: ReturnType<typeof stateNow>, change: ItemChange): boolean {
  switch (change.kind) {
    case 'delivery':
      return state.delivery === change.to && change.why.trim() === '';
    case 'acceptance':
      return state.acceptance === change.to && change.why.trim() === '';
    case 'owners':
      return state.owners.join('\n') === change.to.join('\n');
    case 'due':
      return state.due === change.to && state.dueText === (change.text ?? '');
    default:
      return false;
  }
}

/**
 * Says one thing of many items in one step with one undo. The rules hold for each: one that refuses it is left as it was
 * and named, with the sentence of the rule, and the others are changed.
 */
export function sayMany(
  workspace: OpenWorkspace,
  { itemIds, change }: { readonly itemIds: readonly ItemId[]; readonly change: ItemChange },
) {
  const refused: { number: number; words: string }[] = [];
  const said: { itemId: ItemId; eventId: string }[] = [];
  let same = 0;
  workspace.write((writing) => {
    for (const itemId of new Set(itemIds)) {
      const row = itemRow(writing.tx, itemId);
      const state = stateNow(row);
      if (changesNothing(state, change)) {
        same += 1;
        continue;
      }
      const refusal = whyNot(state, change, workspace.actor);
      if (refusal !== undefined) refused.push({ number: row.number, words: refusal });
      else said.push({ itemId, eventId: sayWithin(workspace, writing, itemId, change) });
    }
  });
  return {
    said: said.length,
    same,
    refused,
    undo:
      said.length === 0
        ? null
        : workspace.undos.offer(`${countWords(said.length, 'recommendation')} changed.`, () =>
            undoMany(workspace, said),
          ),
  };
}

/** Takes back what was not taken back meanwhile. */
function undoMany(
  workspace: OpenWorkspace,
  said: readonly { readonly itemId: ItemId; readonly eventId: string }[],
): string {
  let back = 0;
  for (const { itemId, eventId } of said)
    try {
      takeBack(workspace, itemId, eventId, null);
      back += 1;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  return `${countWords(back, 'change')} taken back. Both stand in the histories.`;
}
