import { endOfMonth, isoDay } from '../dates/calendar-days.ts';

/** From the first to the last day. */
export interface PlanPeriod {
  readonly from: string;
  readonly to: string;
}

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TO = '\\s{0,3}(?:-|–|—|to|until|through|and)\\s{0,3}';
const PATTERNS: readonly [RegExp, (match: RegExpExecArray) => PlanPeriod | undefined][] = [
  [
    new RegExp(
      `\\b(?:\\d{1,2}(?:st|nd|rd|th)? )?${MONTH}[ ,'-]{0,2}(\\d{4}|\\d{2})?${TO}(?:\\d{1,2}(?:st|nd|rd|th)? )?${MONTH}[ ,'-]{1,2}(\\d{4}|\\d{2})\\b`,
      'gi',
    ),
    (m) => ofMonths(m[1], m[2] ?? m[4], m[3], m[4]),
  ],
  [
    /\b(20\d{2})\s?[/]\s?(\d{2})\s?(?:-|–|—|to)\s?(20\d{2})\s?[/]\s?(\d{2})\b/g,
    (m) => ofYears(Number(m[1]), fullYear(m[4] ?? ''), true),
  ],
  [/\b(20\d{2})\s?\/\s?(\d{4}|\d{2})\b(?!\/)/g, (m) => ofYears(Number(m[1]), fullYear(m[2] ?? ''), true)],
  [
    /\b(20\d{2})\s?(?:-|–|—|to)\s?(20\d{2}|\d{2})\b(?![-/]\d)/g,
    (m) => ofYears(Number(m[1]), fullYear(m[2] ?? ''), false),
  ],
];

/** Every period that a text gives: months with years, business years, years. */
export function periodsIn(text: string): PlanPeriod[] {
  const found: (PlanPeriod & { at: number; end: number })[] = [];
  for (const [pattern, read] of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const [at, end] = [match.index, match.index + match[0].length];
      const period = found.some((other) => at < other.end && other.at < end) ? undefined : read(match);
      if (period && period.from <= period.to) found.push({ ...period, at, end });
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ from, to }) => ({ from, to }));
}

/** The year of the month in the period, where there is exactly one. */
export function monthInPeriod(month: number, { from, to }: PlanPeriod): number | undefined {
  const years: number[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year++) {
    const written = `${year}-${String(month).padStart(2, '0')}`;
    if (written >= from.slice(0, 7) && written <= to.slice(0, 7)) years.push(year);
  }
  return years.length === 1 ? years[0] : undefined;
}

function ofMonths(first = '', firstYear = '', last = '', lastYear = ''): PlanPeriod | undefined {
  const [month, lastMonth] = [monthNumber(first), monthNumber(last)];
  const [year, endYear] = [fullYear(firstYear), fullYear(lastYear)];
  const from = isoDay(firstYear === lastYear && month > lastMonth ? year - 1 : year, month, 1);
  return from === undefined || isoDay(endYear, lastMonth, 1) === undefined
    ? undefined
    : { from, to: endOfMonth(endYear, lastMonth) };
}

/** A business year goes from April to March; years alone from January to December. */
function ofYears(first: number, last: number, areBusinessYears: boolean): PlanPeriod | undefined {
  if (last < first || last > first + 15) return undefined;
  return areBusinessYears
    ? { from: `${first}-04-01`, to: `${last}-03-31` }
    : { from: `${first}-01-01`, to: `${last}-12-31` };
}

function monthNumber(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}
