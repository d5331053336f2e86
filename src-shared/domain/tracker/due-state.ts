import { addDays } from '../dates/calendar-days.ts';
import { isOverdue } from '../recommendations/is-overdue.ts';
import type { ItemState } from './item.ts';
import { isClosed } from './states.ts';

/** How an item stands to its date. Finished late is not overdue, and no date is never simply "not late". */
export type DueState = 'closed' | 'overdue' | 'soon' | 'later' | 'ongoing' | 'no-date';

const SOON_DAYS = 28;

/** @param today yyyy-mm-dd, or the past day that is looked at */
export function dueState({ delivery, due }: Pick<ItemState, 'delivery' | 'due'>, today: string): DueState {
  if (isClosed(delivery)) return 'closed';
  if (due === '') return 'no-date';
  if (due === 'ongoing') return 'ongoing';
  if (isOverdue(due, today)) return delivery === 'awaiting-check' ? 'later' : 'overdue';
  return due <= addDays(today, SOON_DAYS).slice(0, due.length) ? 'soon' : 'later';
}
