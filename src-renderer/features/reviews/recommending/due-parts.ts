import { addMonths, daysBetween, endOfMonth } from '#shared/domain/dates/calendar-days.ts';
import { dateWords, dueWords } from '../../../ui/date-words.ts';

/** How exactly a date is given. */
export type DueKind = 'none' | 'day' | 'month' | 'ongoing';

/** How exactly this date is given. */
export function dueKind(due: string): DueKind {
  if (due === '') return 'none';
  if (due === 'ongoing') return 'ongoing';
  return due.length === 7 ? 'month' : 'day';
}

/**
 * The same date given in another way: a day becomes its month, a month its last day; where none was given, one stands
 * three months ahead, to be corrected.
 * @param today yyyy-mm-dd
 */
export function dueAs(kind: DueKind, due: string, today: string): string {
  if (kind === dueKind(due)) return due;
  if (kind === 'none') return '';
  if (kind === 'ongoing') return 'ongoing';
  const from = dueKind(due);
  if (kind === 'month') return from === 'day' ? due.slice(0, 7) : addMonths(today, 3).slice(0, 7);
  return from === 'month' ? lastDayOf(due) : addMonths(today, 3);
}

function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return endOfMonth(year, number);
}

/** "due in 12 days, 16 Apr 2024", "due by the end of Apr 2024", "ongoing", "no date yet". */
export function duePhrase(due: string, today: string): string {
  const kind = dueKind(due);
  if (kind === 'none') return 'no date yet';
  if (kind === 'ongoing') return 'ongoing';
  if (kind === 'day') return dueWords(due, today);
  return due < today.slice(0, 7) ? `past its date, ${dateWords(due)}` : `due by the end of ${dateWords(due)}`;
}

const DAYS_A_MONTH = 30.44;

/** How far away: "in 12 days", "3 months past"; empty where the date says it by itself. */
export function dueAway(due: string, today: string): string {
  const kind = dueKind(due);
  if (kind === 'none' || kind === 'ongoing') return '';
  const days = daysBetween(today, kind === 'month' ? lastDayOf(due) : due);
  if (days === 0) return 'today';
  const span = spanWords(Math.abs(days));
  return days > 0 ? `in ${span}` : `${span} past`;
}

function spanWords(days: number): string {
  const months = Math.round(days / DAYS_A_MONTH);
  const [count, unit] =
    days < 60 ? [days, 'day'] : months < 24 ? [months, 'month'] : [Math.floor(months / 12), 'year'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
