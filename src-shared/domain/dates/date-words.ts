import { dayNumber, formatDay } from './calendar-days.ts';

const MONTH = /^(\d{4})-(\d{2})$/;

/** "16 Apr 2024" for a day, "Apr 2024" for a month; other words ("ongoing") stay as they are. */
export function dateWords(text: string): string {
  if (dayNumber(text) !== undefined) return formatDay(text);
  const month = MONTH.exec(text);
  if (month && dayNumber(`${text}-01`) !== undefined) return formatDay(`${text}-01`).replace(/^1 /, '');
  return text;
}
