import {
  addDays,
  addMonths,
  addWorkingDays,
  endOfMonth,
  type IsoDay,
  isoDay,
  weekdayOf,
} from '../../dates/calendar-days.ts';

/** What a phrase says about when something is to be done. */
export type DeadlineKind =
  | { readonly kind: 'day'; readonly last: IsoDay }
  /** A meeting or turning point that has a date of its own: the next review, the 18th birthday. */
  | { readonly kind: 'event' }
  | { readonly kind: 'ongoing' }
  /** "As soon as possible", "TBC". */
  | { readonly kind: 'vague' }
  /** Looks like a date, but the calendar has none such. */
  | { readonly kind: 'impossible' };

/** A deadline phrase and where it stands in the text. */
export type Deadline = DeadlineKind & {
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
  /** Said as a limit: "by", "before", "within". */
  readonly isLimit: boolean;
};

type Reader = (match: RegExpMatchArray, today: IsoDay) => DeadlineKind | undefined;
type Rule = readonly [pattern: RegExp, read: Reader];

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
};
const COUNT = `(\\d{1,4}|${Object.keys(COUNTS).join('|')})`;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const FORUM =
  'reviews?|conference|rcpc|icpc|core group|supervision|pep|panel|board|hearing|meeting|clinic|visit|fgc|tac|taf|impact meeting';
/** A passed day without a year is taken as passed for this many days, then as next year's. */
const RECENT_DAYS = 92;

const day = (last: IsoDay | undefined): DeadlineKind =>
  last ? { kind: 'day', last } : { kind: 'impossible' };
const event: Reader = () => ({ kind: 'event' });
const vague: Reader = () => ({ kind: 'vague' });

const RULES: readonly Rule[] = [
  [/\b(\d{4})-(\d{1,2})-(\d{1,2})\b/g, (m) => day(isoDay(Number(m[1]), Number(m[2]), Number(m[3])))],
  [/\b(\d{4})-(\d{2})\b/g, (m) => wholeMonth(Number(m[1]), Number(m[2]))],
  [
    /\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b/g,
    (m) => day(isoDay(fullYear(m[3] ?? ''), Number(m[2]), Number(m[1]))),
  ],
  [
    new RegExp(
      `\\b(\\d{1,2})(?:st|nd|rd|th)? ?(?:of )?${MONTH}\\b(?:[ ,-]{1,2}(\\d{4})\\b| '?(\\d{2})\\b(?! ?[a-z%:]))?`,
      'gi',
    ),
    (m, today) => dayOfMonth(Number(m[1]), monthOf(m[2]), m[3] ?? m[4], today),
  ],
  [
    new RegExp(`\\b${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b`, 'gi'),
    (m) => day(isoDay(Number(m[3]), monthOf(m[1]), Number(m[2]))),
  ],
  [
    new RegExp(`\\b${MONTH}[ -]{1,2}(\\d{4}|'?\\d{2})\\b`, 'gi'),
    (m) => wholeMonth(fullYear(m[2] ?? ''), monthOf(m[1])),
  ],
  [
    new RegExp(
      `(?<=\\b(?:by|before|until|in|during|of|late|early|mid|for|from|the)[ -])${MONTH}\\b(?! \\d)`,
      'gi',
    ),
    (m, today) => (m[0] === 'may' ? undefined : nearestMonth(monthOf(m[1]), today)),
  ],
  [
    new RegExp(
      `(?:\\b(?:within|in|over|inside|under|for) )?(?:the |a further )?(?:next |first |following |coming )?\\b${COUNT}[ -](?:(working|school|calendar|business) )?(hours?|hrs?|days?|weeks?|wks?|months?|mths?|years?)\\b(?:' time)?`,
      'gi',
    ),
    span,
  ],
  [/\bnext (week|month|quarter|year)\b/gi, (m, today) => day(endOfNext(m[1] ?? '', today))],
  [/\b(today|tomorrow)\b/gi, (m, today) => day(addDays(today, /tod/i.test(m[0]) ? 0 : 1))],
  [
    new RegExp(`(?<=\\b(?:by|before|on|this|next) )(${WEEKDAYS.join('|')})\\b`, 'gi'),
    (m, today) => day(nextWeekday(WEEKDAYS.indexOf((m[1] ?? '').toLowerCase()), today)),
  ],
  [
    /\b(?:end of (?:the |this )?)(week|month|quarter|year)\b|\bthis (week|month|quarter|year)\b/gi,
    (m, today) => day(endOfThis((m[1] ?? m[2] ?? '').toLowerCase(), today)),
  ],
  [/\b(spring|summer|autumn|winter)(?: term)? (\d{4})\b/gi, (m) => seasonOf(m[1] ?? '', Number(m[2]))],
  [/\bq([1-4]) ?(\d{4})?(?:\/\d{2,4})?\b/gi, (m, today) => financialQuarter(Number(m[1]), m[2], today)],
  [/\b(20\d{2})[/-](\d{2})\b/g, (m) => wholeMonth(2000 + Number(m[2]), 3)],
  [
    /(?<=\b(?:by|before|until|of|in|during|end) )(20\d{2})\b|^(20\d{2})$/gi,
    (m) => day(isoDay(Number(m[1] ?? m[2]), 12, 31)),
  ],
  [
    /\b(?:end of|this|next|before|by) (?:the )?(?:(?:spring|summer|autumn|winter|school|academic) )?(?:term|half[- ]term)\b|\b(?:(?:spring|summer|autumn) term|half[- ]term)\b|\b(?:end of (?:the )?|this |next )(?:school|academic|financial) year\b|\b(?:easter|christmas|summer holidays?|summer break)\b/gi,
    event,
  ],
  [
    new RegExp(
      `\\b(?:next|first|second|initial|upcoming|forthcoming|final|annual|mid-?point)(?: [a-z'/&-]{2,15}){0,4}? (?:${FORUM})\\b`,
      'gi',
    ),
    event,
  ],
  [
    new RegExp(
      `\\b(?:by|before|until|prior to|ahead of|in time for) (?:the|his|her|their|its|each)(?: [a-z'/&-]{2,15}){0,3}? (?:${FORUM})\\b`,
      'gi',
    ),
    event,
  ],
  [
    /\b(?:\d{1,2}(?:st|nd|rd|th) birthday|turns \d{1,2}|(?:before|until) (?:his|her|the|their) (?:release|discharge|birth|placement move|move)|due date|baby is born)\b/gi,
    event,
  ],
  [
    /\b(?:asap|a\.s\.a\.p|as soon as (?:possible|practicable|practical|able)|immediate(?:ly)?|urgent(?:ly)?|soon|shortly|promptly|without delay|in due course|in a timely (?:manner|way|fashion)|near future|when (?:possible|able|appropriate|available|time allows)|at the earliest[a-z ]{0,20}|as and when[a-z ]{0,10}|tbc|tba|tbd|to be (?:confirmed|agreed|decided|determined)|n\/a|none|unknown|not known)\b/gi,
    vague,
  ],
  [
    /\b(?:on-?going|continuous(?:ly)?|continuing|rolling|indefinite(?:ly)?|until further notice|throughout|always|permanent(?:ly)?)\b/gi,
    () => ({ kind: 'ongoing' }),
  ],
];

const LIMIT_BEFORE =
  /\b(?:by|before|until|till|no later than|due|deadline|within|end of|to|prior to|ahead of|target|completion)(?: the)?(?: end of)?(?: the)?:?\s?$/i;
const LIMIT_INSIDE =
  /^(?:by|before|until|within|in|over|inside|under|prior|ahead|next|end|today|tomorrow|this)\b/i;

/** The deadline phrases of a text in the order they stand; where two overlap the more exact stays. */
export function findDeadlines(text: string, today: IsoDay): Deadline[] {
  const found: Deadline[] = [];
  for (const [pattern, read] of RULES) {
    for (const match of text.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (found.some((other) => start < other.end && other.start < end)) continue;
      const what = read(match, today);
      if (!what) continue;
      const isLimit =
        LIMIT_BEFORE.test(text.slice(Math.max(0, start - 30), start)) || LIMIT_INSIDE.test(match[0]);
      found.push({ ...what, start, end, phrase: match[0].trim(), isLimit });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The text with dates and spans of time blanked out, so that the numbers left are targets. */
export function withoutDeadlines(text: string, today: IsoDay): string {
  let rest = text;
  for (const { kind, start, end } of findDeadlines(text, today)) {
    if (kind === 'day' || kind === 'impossible') {
      rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
    }
  }
  return rest;
}

function span(match: RegExpMatchArray, today: IsoDay): DeadlineKind | undefined {
  const isWholeText = match[0].length === match.input?.trim().length;
  if (!isWholeText && !/^(?:within|in|over|inside|under|the next|next|for the next)\b|time$/i.test(match[0]))
    return undefined;
  const raw = (match[1] ?? '').toLowerCase();
  const count = COUNTS[raw] ?? Number(raw);
  const unit = (match[3] ?? '').toLowerCase();
  if (count > 2000) return { kind: 'impossible' };
  if (/^h/.test(unit)) return day(addDays(today, Math.ceil(count / 24)));
  if (/^d/.test(unit))
    return day(
      /working|business|school/i.test(match[2] ?? '') ? addWorkingDays(today, count) : addDays(today, count),
    );
  if (/^w/.test(unit)) return day(addDays(today, count * 7));
  return yearIsKnown(addMonths(today, /^y/.test(unit) ? count * 12 : count));
}

function yearIsKnown(last: string): DeadlineKind {
  return /^[12]\d{3}-/.test(last) ? { kind: 'day', last } : { kind: 'impossible' };
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function fullYear(digits: string): number {
  const bare = digits.replace("'", '');
  return bare.length === 2 ? 2000 + Number(bare) : Number(bare);
}

function wholeMonth(year: number, month: number): DeadlineKind {
  return day(isoDay(year, month, 1) && endOfMonth(year, month));
}

function dayOfMonth(date: number, month: number, year: string | undefined, today: IsoDay): DeadlineKind {
  if (year) return day(isoDay(fullYear(year), month, date));
  const thisYear = Number(today.slice(0, 4));
  return day(nearest((candidate) => isoDay(candidate, month, date), thisYear, today));
}

function nearestMonth(month: number, today: IsoDay): DeadlineKind {
  return day(nearest((candidate) => endOfMonth(candidate, month), Number(today.slice(0, 4)), today));
}

function nearest(at: (year: number) => IsoDay | undefined, year: number, today: IsoDay): IsoDay | undefined {
  const earliest = addDays(today, -RECENT_DAYS);
  return [year - 1, year, year + 1, year + 2, year + 3, year + 4]
    .map(at)
    .find((candidate) => candidate !== undefined && candidate >= earliest);
}

function endOfNext(unit: string, today: IsoDay): IsoDay {
  if (/week/i.test(unit)) return addDays(today, 7 + ((7 - weekdayOf(today)) % 7));
  const months = /month/i.test(unit) ? 1 : /quarter/i.test(unit) ? 3 : 12;
  const [year = 0, month = 1] = addMonths(today, months).split('-').map(Number);
  return endOfMonth(year, /year/i.test(unit) ? 12 : month);
}

function endOfThis(unit: string, today: IsoDay): IsoDay {
  if (unit === 'week') return addDays(today, (7 - weekdayOf(today)) % 7);
  const [year = 0, month = 1] = today.split('-').map(Number);
  if (unit === 'month') return endOfMonth(year, month);
  return endOfMonth(year, unit === 'quarter' ? Math.ceil(month / 3) * 3 : 12);
}

function nextWeekday(weekday: number, today: IsoDay): IsoDay {
  return addDays(today, (weekday - weekdayOf(today) + 7) % 7 || 7);
}

function seasonOf(name: string, year: number): DeadlineKind {
  const month = { spring: 5, summer: 8, autumn: 12, winter: 12 }[name.toLowerCase()] ?? 12;
  return wholeMonth(year, month);
}

/** Q1 is April to June. Without a year the next end of that quarter counts. */
function financialQuarter(quarter: number, year: string | undefined, today: IsoDay): DeadlineKind {
  const month = quarter === 4 ? 3 : quarter * 3 + 3;
  if (!year) return nearestMonth(month, today);
  return wholeMonth(Number(year) + (quarter === 4 ? 1 : 0), month);
}
