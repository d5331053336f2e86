import type { IsoDay } from '../../dates/calendar-days.ts';
import { findDeadlines } from './deadline.ts';
import { ownerInAction } from './owner.ts';
import type { SmartReplacement } from './types.ts';
import { tidy } from './wording.ts';

/**
 * Owner and date that the action's words give while their fields are empty: the tracker follows fields, not sentences.
 * The date is the last day that the words allow, from today on.
 */
export function fieldsInAction(
  input: { readonly action: string; readonly owner: string; readonly due: string },
  today: IsoDay,
): SmartReplacement[] {
  const action = tidy(input.action);
  const found: SmartReplacement[] = [];
  const owner = input.owner.trim() === '' ? ownerInAction(action) : undefined;
  if (owner) found.push({ field: 'owner', value: owner });
  if (input.due.trim() === '') {
    const days = findDeadlines(action, today).flatMap((deadline) =>
      deadline.kind === 'day' && deadline.isLimit && deadline.last >= today ? [deadline.last] : [],
    );
    const [last] = days.toSorted().toReversed();
    if (last) found.push({ field: 'due', value: last });
  }
  return found;
}
