import { addMonths, endOfMonth, type IsoDay, isoDay } from '../dates/calendar-days.ts';
import { couldBeEitherOrder, type DateOrder } from '../dates/parse-date.ts';

/**
 * What kind of date is written. `until` has an end and goes on to it; `recurring` comes again, perhaps after a first
 * date; `event` hangs on something that has its own date; `unclear` is written but not understood.
 */
export type DueKind =
  | 'none'
  | 'day'
  | 'month'
  | 'quarter'
  | 'term'
  | 'year'
  | 'range'
  | 'ongoing'
  | 'recurring'
  | 'until'
  | 'event'
  | 'unclear';

/** Why a person should look: no such day; day and month could be exchanged; "May 18" may be a day; the year is not written. */
export type DateDoubt = 'impossible' | 'either-order' | 'month-or-day' | 'no-year';

/** What is known when one date of a column is read. */
export interface DueContext {
  /** How 03/04/2024 is read; decided for the column as a whole. */
  readonly order?: DateOrder;
  /** A person or another date of the column has settled the order. */
  readonly isOrderProven?: boolean;
  /** The year of a month that is written without one; undefined where it is not known. */
  readonly yearOf?: (month: number) => number | undefined;
}

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** One date in a text. */
export interface WrittenDate {
  readonly at: number;
  readonly end: number;
  readonly kind: DueKind;
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly doubt?: DateDoubt;
}

type Reader = (match: RegExpExecArray, context: DueContext) => Omit<WrittenDate, 'at' | 'end'> | undefined;

const RULES: readonly (readonly [RegExp, Reader])[] = [
  [
    /\b(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)(?:[T ]\d\d:\d\d\S*)?/g,
    (m) => day(isoDay(Number(m[1]), Number(m[2]), Number(m[3]))),
  ],
  [/(?<![\d/.-])(20\d{2})(\d{2})(\d{2})(?![\d/.-])/g, (m) => dayInDigits(m)],
  [/(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/])/g, numericDay],
  [
    new RegExp(
      `\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ /-]?${MONTH}\\b\\.?[ ,'’/-]{0,2}(\\d{4}|\\d{2}(?!\\d|:|%))`,
      'gi',
    ),
    (m) => day(isoDay(fullYear(m[3]), monthOf(m[2]), Number(m[1]))),
  ],
  [
    new RegExp(`\\b${MONTH}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'gi'),
    (m) => day(isoDay(fullYear(m[3]), monthOf(m[1]), Number(m[2]))),
  ],
  [
    new RegExp(
      `\\b(?:(q(?:uarter|tr)? ?[1-4]) ?[(:,-]? ?)?${MONTH}\\.? ?(?:/|&|-|–|to|and) ?${MONTH}\\.?[ ,'’-]{0,3}(\\d{4}|\\d{2})(?!\\d|st|nd|rd|th|:|%)`,
      'gi',
    ),
    monthToMonth,
  ],
  [
    new RegExp(`\\b${MONTH} half[- ]?term(?: holidays?| break)?,? '?(\\d{4}|\\d{2})(?!\\d)`, 'gi'),
    (m) => month(fullYear(m[2]), monthOf(m[1])),
  ],
  [
    new RegExp(
      `\\b(?:(?:end(?: of)?|late|mid|early|start of|beginning of)[ -])?${MONTH}\\.?[ ,'’/-]{0,3}(\\d{4}|\\d{2})(?!\\d|st|nd|rd|th|:|%)`,
      'gi',
    ),
    (m) => monthOrDay(month(fullYear(m[2]), monthOf(m[1])), m),
  ],
  [/(?<![\d/-])(\d{1,2})[/-](20\d{2})(?![\d/-])/g, (m) => month(Number(m[2]), Number(m[1]))],
  [
    /(?<![\d/-])(20\d{2})[/-](0[1-9]|1[0-2])(?![\d/-])(?=$|\s)/g,
    (m) =>
      Number(m[2]) === (Number(m[1]) % 100) + 1
        ? year(Number(m[1]), true)
        : month(Number(m[1]), Number(m[2])),
  ],
  [
    /\bq(?:uarter|tr)? ?([1-4])[ ,]{0,2}(?:of )?(?:fy ?)?(20\d{2}|\d{2}(?=\/\d{2}))(?:[/-](\d{2,4}))?\b|\b(20\d{2})(?:[/-](\d{2}))?,? ?q([1-4])\b/gi,
    quarter,
  ],
  [/\bh(?:alf)? ?([12])[ ,]{0,2}(?:of )?(?:fy ?)?(20\d{2})(?:[/-]\d{2,4})?\b/gi, halfYear],
  [
    /\b(?:academic|school) year,? (20\d{2}) ?[/-] ?(?:20)?\d{2}\b/gi,
    (m) => ({ kind: 'year', from: `${m[1]}-09-01`, to: `${Number(m[1]) + 1}-08-31` }),
  ],
  [
    /\b(autumn|spring|summer|winter)(?: half)?(?: term)?(?: [12])?,? '?(\d{4}|\d{2})(?:[/-](\d{2,4}))?\b|\b(20\d{2}),? (autumn|spring|summer|winter)(?: term)?\b/gi,
    term,
  ],
  [
    /\b(?:fy ?)?(20\d{2}) ?[/-] ?(\d{4}|\d{2})\b(?![/-]?\d)/gi,
    (m) => (fullYear(m[2]) === Number(m[1]) + 1 ? year(Number(m[1]), true) : undefined),
  ],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b`, 'gi'),
    (m, context) =>
      withoutYear(context, monthOf(m[2]), (found) => day(isoDay(found, monthOf(m[2]), Number(m[1])))),
  ],
  [
    new RegExp(`\\b${MONTH}\\b\\.?(?! ?\\d)`, 'gi'),
    (m, context) => withoutYear(context, monthOf(m[1]), (found) => month(found, monthOf(m[1]))),
  ],
  [/\b(easter|christmas)(?: holidays?| break)?,? '?(\d{4})\b/gi, (m) => season(m[1], Number(m[2]))],
  [/(?<![\d/.-])(20\d{2})(?![\d/.-])/g, (m) => year(Number(m[1]), false)],
];

/** The dates of a text in their order; where two readings overlap the fuller one stays. */
export function writtenDates(text: string, context: DueContext): WrittenDate[] {
  const found: WrittenDate[] = [];
  for (const [pattern, read] of RULES) {
    for (const match of text.matchAll(pattern)) {
      const [at, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => at < other.end && other.at < end)) continue;
      const what = read(match, context);
      if (what) found.push({ ...what, at, end });
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

/** A day, or one that looks like it and that the calendar does not have. */
function day(date: IsoDay | undefined, doubt?: DateDoubt): Omit<WrittenDate, 'at' | 'end'> {
  if (date === undefined) return { kind: 'unclear', from: '', to: '', doubt: 'impossible' };
  return { kind: 'day', from: date, to: date, ...(doubt ? { doubt } : {}) };
}

function month(inYear: number, number: number): Omit<WrittenDate, 'at' | 'end'> | undefined {
  const from = isoDay(inYear, number, 1);
  return from === undefined ? undefined : { kind: 'month', from, to: endOfMonth(inYear, number) };
}

function year(first: number, isBusinessYear: boolean): Omit<WrittenDate, 'at' | 'end'> {
  return isBusinessYear
    ? { kind: 'year', from: `${first}-04-01`, to: `${first + 1}-03-31` }
    : { kind: 'year', from: `${first}-01-01`, to: `${first}-12-31` };
}

function numericDay(
  match: RegExpExecArray,
  context: DueContext,
): Omit<WrittenDate, 'at' | 'end'> | undefined {
  const [first, second, written] = [Number(match[1]), Number(match[3]), fullYear(match[4])];
  const order = context.order ?? 'day-first';
  const asWritten = order === 'day-first' ? isoDay(written, second, first) : isoDay(written, first, second);
  if (asWritten !== undefined)
    return day(
      asWritten,
      !context.isOrderProven && couldBeEitherOrder(match[0]) ? 'either-order' : undefined,
    );
  return day(
    order === 'day-first' ? isoDay(written, first, second) : isoDay(written, second, first),
    'either-order',
  );
}

/** "20240930", as programs write a day; other numbers of eight digits are none. */
function dayInDigits(match: RegExpExecArray): Omit<WrittenDate, 'at' | 'end'> | undefined {
  const date = isoDay(Number(match[1]), Number(match[2]), Number(match[3]));
  return date === undefined ? undefined : day(date);
}

/** "March/April 2025", "Nov - Jan 2025": the year is that of the last month; three months under a quarter are that quarter. */
function monthToMonth(match: RegExpExecArray): Omit<WrittenDate, 'at' | 'end'> | undefined {
  const [first, last, inYear] = [monthOf(match[2]), monthOf(match[3]), fullYear(match[4])];
  const from = month(first > last ? inYear - 1 : inYear, first);
  const to = month(inYear, last);
  return from && to && { kind: match[1] ? 'quarter' : 'range', from: from.from, to: to.to };
}

/** Halves of a business year, as its quarters are. */
function halfYear(match: RegExpExecArray): Omit<WrittenDate, 'at' | 'end'> {
  const first = Number(match[2]);
  return match[1] === '1'
    ? { kind: 'range', from: `${first}-04-01`, to: `${first}-09-30` }
    : { kind: 'range', from: `${first}-10-01`, to: `${first + 1}-03-31` };
}

/** "May 18" stands among months as a month; alone it may be the 18th. */
function monthOrDay(
  found: Omit<WrittenDate, 'at' | 'end'> | undefined,
  match: RegExpExecArray,
): Omit<WrittenDate, 'at' | 'end'> | undefined {
  const isBare = /^[a-z]+\.? \d{2}$/i.test(match[0]) && Number(match[2]) <= 31;
  return found && isBare ? { ...found, doubt: 'month-or-day' } : found;
}

/** Q1 is April to June where a business year is written, and in a plan without one: councils count so. */
function quarter(match: RegExpExecArray): Omit<WrittenDate, 'at' | 'end'> | undefined {
  const number = Number(match[1] ?? match[6]);
  const from = isoDay(fullYear(match[2] ?? match[4]), 4, 1);
  if (from === undefined) return undefined;
  const first = addMonths(from, (number - 1) * 3);
  const last = addMonths(first, 2);
  return { kind: 'quarter', from: first, to: endOfMonth(Number(last.slice(0, 4)), Number(last.slice(5, 7))) };
}

/** Easter Sunday lies between 22 March and 25 April. */
function season(name: string | undefined, inYear: number): Omit<WrittenDate, 'at' | 'end'> {
  return /easter/i.test(name ?? '')
    ? { kind: 'event', from: `${inYear}-03-22`, to: `${inYear}-04-25` }
    : { kind: 'event', from: `${inYear}-12-24`, to: `${inYear}-12-26` };
}

const TERMS: Readonly<Record<string, readonly [number, number]>> = {
  autumn: [9, 12],
  spring: [1, 4],
  summer: [4, 7],
  winter: [12, 12],
};
const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  autumn: [9, 11],
  spring: [3, 5],
  summer: [6, 8],
  winter: [12, 12],
};

/** Terms of English schools and seasons, to the month; the spring of 2024/25 is that of 2025. */
function term(match: RegExpExecArray): Omit<WrittenDate, 'at' | 'end'> {
  const name = (match[1] ?? match[5] ?? '').toLowerCase();
  const written = fullYear(match[2] ?? match[4]);
  const inYear = match[3] !== undefined && name !== 'autumn' ? written + 1 : written;
  const isTerm = /term/i.test(match[0]) || match[3] !== undefined;
  const [from, to] = (isTerm ? TERMS : SEASONS)[name] ?? [1, 12];
  return { kind: 'term', from: `${inYear}-${String(from).padStart(2, '0')}-01`, to: endOfMonth(inYear, to) };
}

function withoutYear(
  context: DueContext,
  number: number,
  read: (year: number) => Omit<WrittenDate, 'at' | 'end'> | undefined,
): Omit<WrittenDate, 'at' | 'end'> | undefined {
  const known = context.yearOf?.(number);
  const found = known === undefined ? undefined : read(known);
  return found && { ...found, doubt: 'no-year' };
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function fullYear(digits: string | undefined): number {
  return digits?.length === 2 ? 2000 + Number(digits) : Number(digits);
}
