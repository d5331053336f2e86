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

/** When something was saved: "10:42" today, with its day where that was another. */
export const savedWords = (at: string, now: Date): string => recentWords(at, now).replace(/^today /u, '');

/** "due in 3 days, 16 Apr 2024", "due today", "9 days past its date, 1 Apr 2024", "2 years past its date". */
export function dueWords(due: string, today: string): string {
  const days = daysBetween(today, due);
  const date = formatDay(due);
  if (days === 0) return `due today, ${date}`;
  if (days === 1) return `due tomorrow, ${date}`;
  if (days > 1) return `due in ${days} days, ${date}`;
  return `${howLong(-days)} past its date, ${date}`;
}

const MONTH_DAYS = 30.4;

/** Days as somebody would say them: "15 days", "4 months", "2 years". */
function howLong(days: number): string {
  const counted = (n: number, unit: string) => `${n} ${unit}${n === 1 ? '' : 's'}`;
  if (days < 90) return counted(days, 'day');
  const months = Math.floor(days / MONTH_DAYS);
  return months < 24 ? counted(months, 'month') : counted(Math.floor(days / 365.25), 'year');
}
