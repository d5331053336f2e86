import { addMonths, type IsoDay, isoDay } from '../dates/calendar-days.ts';
import { dateWords } from '../dates/date-words.ts';

/** A year of the calendar: "2024-25" from April, or "2024" from January. */
export interface QaYear {
  readonly name: string;
  readonly from: IsoDay;
  readonly to: IsoDay;
}

/** Reads "2024-25", "2024/25", "2024-2025" (April to March) or "2024" (January to December). */
export function readYear(text: string): QaYear | undefined {
  const parts = /^\s*(\d{4})(?:\s*[-/–]\s*(\d{4}|\d{2}))?\s*$/u.exec(text);
  if (!parts) return undefined;
  const first = Number(parts[1]);
  if (isoDay(first, 1, 1) === undefined) return undefined;
  if (parts[2] === undefined) return { name: String(first), from: `${first}-01-01`, to: `${first}-12-31` };
  if (Number(parts[2]) % 100 !== (first + 1) % 100) return undefined;
  if (parts[2].length === 4 && Number(parts[2]) !== first + 1) return undefined;
  return {
    name: `${first}-${String((first + 1) % 100).padStart(2, '0')}`,
    from: `${first}-04-01`,
    to: `${first + 1}-03-31`,
  };
}

/** The year from April that a day or month lies in. */
export function yearAround(day: string): QaYear {
  const year = Number(day.slice(0, 4)) - (day.slice(5, 7) < '04' ? 1 : 0);
  return {
    name: `${year}-${String((year + 1) % 100).padStart(2, '0')}`,
    from: `${year}-04-01`,
    to: `${year + 1}-03-31`,
  };
}

/** A part of the year: a month or a quarter. */
export interface YearPart {
  readonly key: string;
  /** "Apr" or "Apr to Jun". */
  readonly name: string;
  /** yyyy-mm of its first and last month. */
  readonly from: string;
  readonly to: string;
}

/** The months or quarters of a year. */
export function partsOf(year: QaYear, by: 'month' | 'quarter'): YearPart[] {
  const step = by === 'month' ? 1 : 3;
  return Array.from({ length: 12 / step }, (_, index) => {
    const from = addMonths(year.from, index * step).slice(0, 7);
    const to = addMonths(year.from, index * step + step - 1).slice(0, 7);
    const name = (month: string) => dateWords(month).slice(0, 3);
    return { key: from, name: step === 1 ? name(from) : `${name(from)} to ${name(to)}`, from, to };
  });
}

/** Reads "2024-Q1": a quarter of the calendar, January to March. */
export function readQuarter(text: string): { name: string; from: IsoDay; to: IsoDay } | undefined {
  const parts = /^\s*(\d{4})[- ]?Q([1-4])\s*$/iu.exec(text);
  if (!parts) return undefined;
  const [year, quarter] = [Number(parts[1]), Number(parts[2])];
  const from = isoDay(year, quarter * 3 - 2, 1);
  if (from === undefined) return undefined;
  const last = { 1: '03-31', 2: '06-30', 3: '09-30', 4: '12-31' }[quarter] ?? '12-31';
  return { name: `${year}-Q${quarter}`, from, to: `${year}-${last}` };
}

/** "January to March 2024", "April 2023 to March 2024"; a year of the calendar is its number. Both are yyyy-mm-dd. */
export function spanWords({ from, to }: { readonly from: string; readonly to: string }): string {
  const month = (day: string) =>
    new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)];
  if (from.slice(5) === '01-01' && to.slice(5) === '12-31' && first === last) return first;
  return first === last
    ? `${month(from)} to ${month(to)} ${last}`
    : `${month(from)} ${first} to ${month(to)} ${last}`;
}

/** The words of "2024-Q1" or "2023-24"; any other name as it is. */
export function periodWords(name: string): string {
  const period = readQuarter(name) ?? readYear(name);
  return period ? spanWords(period) : name;
}

/** The quarter in which a day lies, such as "2024-Q1". */
export const quarterOf = (day: string): string =>
  `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
