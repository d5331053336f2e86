import { daysBetween, formatDay, localDay } from '#shared/domain/dates/calendar-days.ts';

export { dateWords } from '#shared/domain/dates/date-words.ts';

const pad = (value: number) => String(value).padStart(2, '0');

/** "10:42" in this computer's time. */
export function timeWords(at: string | Date): string {
  const date = new Date(at);
  return `${pad(date.getHours())}:${pad(date.getMinutes())}`;
}

/** "16 Apr 2024, 10:42" in this computer's time. */
export function instantWords(at: string | Date): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? String(at) : `${formatDay(localDay(date))}, ${timeWords(date)}`;
}

/** "today 10:42", "yesterday 10:42", else the day. */
export function recentWords(at: string, now: Date): string {
  const date = new Date(at);
  const days = daysBetween(localDay(date), localDay(now));
  if (days === 0) return `today ${timeWords(date)}`;
  if (days === 1) return `yesterday ${timeWords(date)}`;
  return formatDay(localDay(date));
}

/** "due in 3 days, 16 Apr 2024", "due today", "9 days past its date, 1 Apr 2024". */
export function dueWords(due: string, today: string): string {
  const days = daysBetween(today, due);
  const date = formatDay(due);
  if (days === 0) return `due today, ${date}`;
  if (days === 1) return `due tomorrow, ${date}`;
  if (days > 1) return `due in ${days} days, ${date}`;
  return `${-days} ${days === -1 ? 'day' : 'days'} past its date, ${date}`;
}
