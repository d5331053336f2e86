import type { ItemState } from './item.ts';
import type { ItemChange } from './item-change.ts';
import { sourceInWords } from './item-source.ts';
import { isEvidenced } from './states.ts';

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/**
 * Why a change is not taken, in a sentence; undefined where it is.
 * Rule 7: nothing is complete without evidence of its impact or a stated reason why none can be had, and not by the word
 * of its owner or of the one who said that it was done: a second person checks.
 */
export function whyNot(state: ItemState, change: ItemChange, by: string): string | undefined {
  if (change.kind === 'impact' && isEvidenced(change.to) && change.evidence.trim() === '')
    return 'Say what changed for the child, and how you know: an impact without its evidence is an opinion.';
  if (change.kind === 'impact' && change.seen !== undefined) {
    const own = state.owners.find((name) => same(name, by));
    if (own !== undefined) return `${own} owns it: somebody else says whether it is confirmed.`;
    if (state.saidDoneBy !== null && same(state.saidDoneBy, by))
      return 'You said that it was done: a second person says whether it is confirmed.';
  }
  if (change.kind === 'owners' && change.to.length === 0)
    return 'An item has an owner: name who takes it over.';
  if (change.kind === 'source' && state.moreSources.includes(change.text))
    return 'This source stands there already.';
  if (change.kind === 'source' && change.fields !== undefined && sourceInWords(change.fields) !== change.text)
    return 'The words of this source are not what its fields say.';
  if (change.kind !== 'delivery') return undefined;
  if (change.to === 'superseded' && change.why.trim() === '')
    return 'Say what takes its place, or why it is no longer to be done.';
  if (state.delivery === 'complete' && change.to !== 'complete' && change.why.trim() === '')
    return 'Say why it is opened again.';
  if (change.to !== 'complete') return undefined;
  const open = state.parts.filter(({ owner, isDone }) => !isDone && state.owners.includes(owner));
  if (open.length > 0)
    return `${open.map(({ owner }) => `${owner}’s part`).join(' and ')} ${open.length === 1 ? 'is' : 'are'} still open: it is complete when every part is.`;
  if (!isEvidenced(state.impact) && change.why.trim() === '')
    return 'Say first what it changed for the child, or give the reason why that cannot be evidenced.';
  const owner = state.owners.find((name) => same(name, by));
  if (owner !== undefined) return `${owner} owns it: somebody else checks that it was done.`;
  if (state.saidDoneBy !== null && same(state.saidDoneBy, by))
    return 'You said that it was done: a second person checks it.';
  return undefined;
}
