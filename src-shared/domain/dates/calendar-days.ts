const MS_PER_DAY = 86_400_000;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const SHORT_MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day of the calendar as `yyyy-mm-dd`, without time or zone. */
export type IsoDay = string;

const pad = (value: number, width: number) => String(value).padStart(width, '0');

/** The day for a year, a month (1 to 12) and a day of it; `undefined` where the calendar has none. */
export function isoDay(year: number, month: number, day: number): IsoDay | undefined {
  if (year < 1900 || year > 2999 || month < 1 || month > 12 || day < 1) return undefined;
  if (day > daysInMonth(year, month)) return undefined;
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** How many days a month (1 to 12) has. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Days since 1 January 1970; `undefined` for text that is no day of the calendar. */
export function dayNumber(day: string): number | undefined {
  const known = numberOfDay.get(day);
  if (known !== undefined) return known;
  const number = countDay(day);
  if (number === undefined) return undefined;
  if (numberOfDay.size >= MOST_KNOWN) numberOfDay.clear();
  numberOfDay.set(day, number);
  return number;
}

/** Days that were counted before: a tracker asks a hundred thousand times for the same few hundred. */
const numberOfDay = new Map<string, number>();
const MOST_KNOWN = 5_000;

function countDay(day: string): number | undefined {
  const parts = ISO_DAY.exec(day);
  if (!parts) return undefined;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  if (isoDay(year, month, date) === undefined) return undefined;
  return Date.UTC(year, month - 1, date) / MS_PER_DAY;
}

/** Whether the calendar has a day (yyyy-mm-dd) or a month (yyyy-mm). */
export const isDayOrMonth = (text: string): boolean =>
  dayNumber(text.length === 7 ? `${text}-01` : text) !== undefined;

/** The day that lies a number of days (negative: before) from another. Throws a RangeError for no day. */
export function addDays(day: IsoDay, days: number): IsoDay {
  return new Date((requireDay(day) + days) * MS_PER_DAY).toISOString().slice(0, 10);
}

/** As {@link addDays}, counting Mondays to Fridays only; bank holidays are not known. */
export function addWorkingDays(day: IsoDay, workingDays: number): IsoDay {
  let current = requireDay(day);
  for (let left = workingDays; left > 0; ) {
    current += 1;
    if (!isWeekend(current)) left -= 1;
  }
  return addDays('1970-01-01', current);
}

/** The same day of another month (negative: before); the last one where that month is shorter. */
export function addMonths(day: IsoDay, months: number): IsoDay {
  requireDay(day);
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const index = year * 12 + (month - 1) + months;
  const [targetYear, targetMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1];
  const last = daysInMonth(targetYear, targetMonth);
  return `${pad(targetYear, 4)}-${pad(targetMonth, 2)}-${pad(Math.min(date, last), 2)}`;
}

/** The last day of the month (1 to 12). */
export function endOfMonth(year: number, month: number): IsoDay {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(daysInMonth(year, month), 2)}`;
}

/** Whole days from one day to another; negative when the second is earlier. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return requireDay(to) - requireDay(from);
}

/** The weekday, 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: IsoDay): number {
  return (((requireDay(day) + 4) % 7) + 7) % 7;
}

/** A day as people here write it: "16 Apr 2024". */
export function formatDay(day: IsoDay): string {
  requireDay(day);
  const [year, month = '1', date = '1'] = day.split('-');
  return `${Number(date)} ${SHORT_MONTHS[Number(month) - 1]} ${year}`;
}

/** The day of an instant on this computer's calendar: the one clock of today, for the service, the screen and commands. */
export function localDay(at: Date): IsoDay {
  return `${pad(at.getFullYear(), 4)}-${pad(at.getMonth() + 1, 2)}-${pad(at.getDate(), 2)}`;
}

/** The day of an instant that is kept as ISO text, on this computer's calendar. Its first ten signs are the day in Greenwich. */
export function localDayOf(instant: string): IsoDay {
  return localDay(new Date(instant));
}

/** Whole years from one day to another. */
export function yearsBetween(from: IsoDay, to: IsoDay): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
}

/** Whole calendar months from one day to another, negative when the second is earlier. Days are yyyy-mm[-dd]. */
export function monthsBetween(from: string, to: string): number {
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(to) - months(from);
}

/** An age in whole years at a day; null where it is not known or not born yet. */
export function ageOn(dateOfBirth: IsoDay | null | undefined, day: IsoDay): number | null {
  if (!dateOfBirth || dateOfBirth > day) return null;
  return yearsBetween(dateOfBirth, day);
}

function isWeekend(days: number): boolean {
  const weekday = (((days + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}

function requireDay(day: string): number {
  const days = dayNumber(day);
  if (days === undefined) throw new RangeError(`"${day}" is not a day of the calendar (yyyy-mm-dd).`);
  return days;
}
