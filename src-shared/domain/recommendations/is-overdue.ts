import type { DueDate } from './recommendation.ts';

/**
 * Whether the due date has passed: a day once that day is over, a month once its last day is over. "Ongoing" and a date
 * that is not yet said never are.
 * @param today yyyy-mm-dd
 */
export function isOverdue(due: DueDate, today: string): boolean {
  if (due.length === 10) return due < today;
  if (due.length === 7 && due !== 'ongoing') return due < today.slice(0, 7);
  return false;
}
