export interface DateOptions {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** How 03/04/2024 is read; day first unless a person says otherwise. */
  readonly order?: DateOrder;
  /** Whether real dates (2014-05-04) have their day and month exchanged by a spreadsheet. */
  readonly isSwapped?: boolean;
  /** How a bare number counts its days; without it a bare number is no date. */
  readonly dateSystem?: '1900' | '1904';
}

export type DateOrder = 'day-first' | 'month-first';

export type ParsedDate =
  | { readonly ok: true; readonly date: string; readonly doubt?: string }
  | { readonly ok: false; readonly reason: string };

/** The months, January first. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

function monthNumber(name: string): number | undefined {
  const start = name.toLowerCase();
  if (start.length < 3) return undefined;
  const found = MONTHS.findIndex((month) => month.toLowerCase().startsWith(start));
  if (found >= 0) return found + 1;
  return start === 'sept' ? 9 : undefined;
}

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

const isoDay = (year: number, month: number, day: number): string =>
  `${pad(year, 4)}-${pad(month)}-${pad(day)}`;

/** "16 Apr 2024" from `2024-04-16`. */
export function writtenDay(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1]?.slice(0, 3) ?? month} ${year}`;
}

function calendarDay(year: number, month: number, day: number): ParsedDate {
  const name = MONTHS[month - 1];
  if (name === undefined) return { ok: false, reason: `there is no month ${month}` };
  if (year < 1800 || year > 2200) return { ok: false, reason: `the year ${year} cannot be meant` };
  if (day < 1 || day > daysInMonth(year, month)) {
    return { ok: false, reason: `there is no ${day} ${name} ${year}` };
  }
  return { ok: true, date: isoDay(year, month, day) };
}

/**
 * The century of a two-digit year: this one, unless that lies more than a year ahead.
 * A year ahead is left open because an unborn child has an expected date of birth.
 */
function fullYear(digits: string, today: string): number {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  const thisYear = Number(today.slice(0, 4));
  const century = Math.floor(thisYear / 100) * 100;
  return century + year > thisYear + 1 ? century + year - 100 : century + year;
}

function fromNumbers(first: number, second: number, year: number, order: DateOrder): ParsedDate {
  const [day, month] = order === 'day-first' ? [first, second] : [second, first];
  if (month > 12 && day <= 12) {
    const written = order === 'day-first' ? 'month first (as in America)' : 'day first';
    return {
      ok: false,
      reason: `it seems to be written ${written}: there is no month ${month}. Write it as ${writtenDay(isoDay(year, day, month))} if that is meant`,
    };
  }
  return calendarDay(year, month, day);
}

const dayMs = 86_400_000;
const firstSerial = 10_000;
const lastSerial = 80_000;

/** Days since 30 Dec 1899, or since 1 Jan 1904 (ECMA-376 part 1, 18.17.4.1). */
function fromSerial(serial: number, system: '1900' | '1904'): ParsedDate {
  const origin = system === '1904' ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const day = new Date(origin + Math.floor(serial) * dayMs);
  return calendarDay(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate());
}

const time = String.raw`(?:[T ,]+(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?(?:[.,]\d{1,9})?\s*(Z|[ap]\.?m\.?|[+-]\d{2}:?\d{2})?)?`;
const yearFirst = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${time}$`, 'iu');
const numeric = new RegExp(
  String.raw`^(\d{1,2})\s?[-/.\s]\s?(\d{1,2})\s?[-/.\s]\s?(\d{4}|\d{2})${time}$`,
  'iu',
);
const dayNameFirst = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th)?(?:\s+of)?[-/.,\s]*([a-z]{3,9})\.?[-/.,\s]*(\d{4}|\d{2})${time}$`,
  'iu',
);
const yearNameDay = new RegExp(String.raw`^(\d{4})[-/.\s]([a-z]{3,9})\.?[-/.\s](\d{1,2})${time}$`, 'iu');
/** As JavaScript writes an instant: "Wed Apr 16 2014 00:00:00 GMT+0100 (British Summer Time)". */
const inJavaScript = /^([a-z]{3}) (\d{1,2}) (\d{4}) \d{2}:\d{2}:\d{2} (?:GMT|UTC)[+-]?\d{0,4}(?: \(.*\))?$/iu;
/** What stands before or after a day to say what it is: "EDD 12/06/2026", "12/06/2026 (EDD)". */
const saysWhat =
  /^(?:e\.?d\.?[dc]\.?|due(?: date)?|expected(?: date of (?:birth|delivery))?|est\.?|estimated|approx\.?|c\.|circa|born|d\.?o\.?b\.?)\s*[:–-]?\s*(?=[\d\p{L}])|\s*\((?:e\.?d\.?[dc]\.?|est\.?|estimated|approx\.?|expected|due|unborn)\)$/giu;
const monthNameFirst = new RegExp(
  String.raw`^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4}|\d{2})${time}$`,
  'iu',
);
const weekday = /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[,.\s]+/iu;

/** What case systems write where a date is not known; it counts as an empty cell. */
export const isUnknownDate = (text: string): boolean =>
  /^(?:|-+|\?+|n\/?a|n\/?k|unknown|not (?:known|recorded|applicable|yet born|born)|none|nil|t\.?b\.?[ca]\.?|to be confirmed|null|un-?born|awaiting(?: birth)?|ongoing|open|current|00?\/00?\/0{2,4}|0000-00-00|00\/01\/1900|31\/12\/9999|9999-12-31)(?:[T ]00:00(?::00)?)?$/iu.test(
    text.trim(),
  );

/**
 * Reads a date as it is written in Britain: 16/04/2024, 16.4.24, 16 Apr 2024, 2024-04-16, with or without a time.
 * A doubt is a sentence about a date that was read but may be meant otherwise.
 */
export function parseDate(text: string, options: DateOptions): ParsedDate {
  const { today, order = 'day-first', dateSystem, isSwapped = false } = options;
  const value = text
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim()
    .replace(saysWhat, '')
    .replace(weekday, '');
  if (value.length > 60) return { ok: false, reason: 'it is not a date' };

  const iso = yearFirst.exec(value);
  if (iso) {
    const [second, third] = [Number(iso[2]), Number(iso[3])];
    const parsed =
      isSwapped && third <= 12
        ? calendarDay(Number(iso[1]), third, second)
        : calendarDay(Number(iso[1]), second, third);
    const isLateUtc = iso[4] === '23' && iso[5] === '00' && /^(?:z|[+-]00:?00)$/iu.test(iso[6] ?? '');
    return parsed.ok && isLateUtc ? afterMidnightUtc(parsed.date) : parsed;
  }
  const yearFirstNamed = yearNameDay.exec(value);
  const namedMonth = yearFirstNamed?.[2] === undefined ? undefined : monthNumber(yearFirstNamed[2]);
  if (yearFirstNamed && namedMonth !== undefined)
    return calendarDay(Number(yearFirstNamed[1]), namedMonth, Number(yearFirstNamed[3]));
  const scripted = inJavaScript.exec(value);
  const scriptedMonth = scripted?.[1] === undefined ? undefined : monthNumber(scripted[1]);
  if (scripted && scriptedMonth !== undefined)
    return calendarDay(Number(scripted[3]), scriptedMonth, Number(scripted[2]));
  const numbers = numeric.exec(value);
  if (numbers) {
    return fromNumbers(Number(numbers[1]), Number(numbers[2]), fullYear(numbers[3] ?? '', today), order);
  }
  const named = dayNameFirst.exec(value);
  const month = named?.[2] === undefined ? undefined : monthNumber(named[2]);
  if (named && month !== undefined) {
    return calendarDay(fullYear(named[3] ?? '', today), month, Number(named[1]));
  }
  const american = monthNameFirst.exec(value);
  const leading = american?.[1] === undefined ? undefined : monthNumber(american[1]);
  if (american && leading !== undefined) {
    return calendarDay(fullYear(american[3] ?? '', today), leading, Number(american[2]));
  }
  return fromDigits(value, dateSystem);
}

/** The last Sunday of a month of 31 days, on which the clocks of Britain change (Summer Time Act 1972, as amended). */
const lastSunday = (year: number, month: number): string =>
  isoDay(year, month, 31 - new Date(Date.UTC(year, month - 1, 31)).getUTCDay());

/** 23:00 UTC is midnight of the next day while British summer time lasts, as case systems export a day. */
function afterMidnightUtc(date: string): ParsedDate {
  const year = Number(date.slice(0, 4));
  if (date < lastSunday(year, 3) || date >= lastSunday(year, 10))
    return { ok: true, date, doubt: 'it has a time late in the evening; look whether the day is right' };
  const next = new Date(Date.parse(`${date}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);
  return {
    ok: true,
    date: next,
    doubt: `23:00 UTC is midnight in British summer time, so it was read as ${writtenDay(next)}`,
  };
}

function fromDigits(value: string, dateSystem: '1900' | '1904' | undefined): ParsedDate {
  if (/^\d{8}$/u.test(value)) {
    const read = calendarDay(Number(value.slice(0, 4)), Number(value.slice(4, 6)), Number(value.slice(6)));
    if (read.ok) return read;
    return calendarDay(Number(value.slice(4)), Number(value.slice(2, 4)), Number(value.slice(0, 2)));
  }
  const serial = /^\d{5}(?:\.\d{1,12})?$/u.test(value) ? Number(value) : Number.NaN;
  if (serial >= firstSerial && serial <= lastSerial && dateSystem) return fromSerial(serial, dateSystem);
  if (/^(?:18|19|20)\d{2}$/u.test(value)) return { ok: false, reason: 'it is a year without day and month' };
  if (/^\d{4}-?W\d{1,2}$/iu.test(value)) return { ok: false, reason: 'it is a week without its day' };
  if (/^\d{4}[-/]\d{1,2}$/u.test(value)) return { ok: false, reason: 'it is a month without its day' };
  if (/^[a-z]{3,9}\.? \d{2,4}$/iu.test(value) || /^\d{1,2}[/.-]\d{4}$/u.test(value)) {
    return { ok: false, reason: 'it is a month without its day' };
  }
  return { ok: false, reason: 'it is not a date' };
}

/** What the dates of one column say about the order of day and month. */
export type DateOrderEvidence = 'day-first' | 'month-first' | 'mixed' | 'none';

/** Looks for dates that can be read one way only. "03/04/2024" says nothing, "04/16/2024" says month first. */
export function dateOrderEvidence(values: Iterable<string>): DateOrderEvidence {
  let dayFirst = false;
  let monthFirst = false;
  for (const value of values) {
    const numbers = numeric.exec(value.trim());
    if (!numbers) continue;
    dayFirst ||= Number(numbers[1]) > 12 && Number(numbers[2]) <= 12;
    monthFirst ||= Number(numbers[2]) > 12 && Number(numbers[1]) <= 12;
  }
  if (dayFirst && monthFirst) return 'mixed';
  if (dayFirst) return 'day-first';
  return monthFirst ? 'month-first' : 'none';
}

/** Whether day and month could be exchanged: both at most 12 and not the same. */
export function couldBeEitherOrder(text: string): boolean {
  const numbers = numeric.exec(text.trim());
  if (!numbers) return false;
  const [first, second] = [Number(numbers[1]), Number(numbers[2])];
  return first <= 12 && second <= 12 && first !== second;
}
