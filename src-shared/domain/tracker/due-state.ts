import { addDays } from '../dates/calendar-days.ts';
import { isOverdue } from '../recommendations/is-overdue.ts';
import type { ItemState } from './item.ts';
import { isClosed } from './states.ts';

/** How an item stands to its date. Finished late is not overdue, and no date is never simply "not late". */
export type DueState = 'closed' | 'overdue' | 'soon' | 'later' | 'ongoing' | 'no-date';

const SOON_DAYS = 28;

/** The last day that is soon, of the day that was asked last: lists ask tens of thousands of times for one day. */
let lastAsked = { today: '', soon: '' };
function lastSoonDay(today: string): string {
  if (lastAsked.today !== today) lastAsked = { today, soon: addDays(today, SOON_DAYS) };
  return lastAsked.soon;
}

/** @param today yyyy-mm-dd, or the past day that is looked at */
export function dueState({ delivery, due }: Pick<ItemState, 'delivery' | 'due'>, today: string): DueState {
  if (isClosed(delivery)) return 'closed';
  if (due === '') return 'no-date';
  if (due === 'ongoing') return 'ongoing';
  if (isOverdue(due, today)) return delivery === 'awaiting-check' ? 'later' : 'overdue';
  return due <= lastSoonDay(today).slice(0, due.length) ? 'soon' : 'later';
}
