import type { ItemState } from './item.ts';
import { isClosed } from './states.ts';

/** An item with its number, for the sentences. */
export interface NumberedItem {
  readonly id: string;
  readonly number: number;
  readonly level: 'child' | 'service';
  readonly caseId: string | null;
  readonly state: ItemState;
}

/**
 * Why one item does not go into another, in a sentence; undefined where it may. Nothing goes into itself or into what is
 * closed, so that no chain of items leads in a circle; and what is about one child stays with that child.
 */
export function whyNotInto(item: NumberedItem, into: NumberedItem): string | undefined {
  if (item.id === into.id) return `R-${item.number} cannot go into itself.`;
  if (item.state.delivery === 'superseded') return `R-${item.number} is superseded already.`;
  if (into.state.delivery === 'superseded')
    return `R-${into.number} is superseded itself: choose the one that stands for it.`;
  if (isClosed(into.state.delivery))
    return `R-${into.number} is complete: open it again first, with the reason.`;
  if (item.level === 'child' && (into.level !== 'child' || item.caseId !== into.caseId))
    return `R-${item.number} is about one child: it can only go into one about the same child.`;
  return undefined;
}
