import type { PlanComment } from './imported-plan.ts';
import { monthInPeriod, type PlanPeriod } from './plan-period.ts';

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const pad = (value: number) => String(value).padStart(2, '0');

/** "August:", "June 2018:", "12 Sept 18 -", "03/09/2018:" where an entry begins. */
const WRITTEN = `(?:(?:update|progress|position|comment)s?[ :-]{1,3})?(?:(?<day>\\d{1,2})(?:st|nd|rd|th)? )?(?<month>${MONTH})(?:[ ,'’-]{1,2}(?<year>\\d{4}|\\d{2}))?(?: (?:update|progress|comment)s?)?`;
const NUMERIC = '(?<nday>\\d{1,2})[/.](?<nmonth>\\d{1,2})[/.](?<nyear>\\d{4}|\\d{2})';
const ENTRY = new RegExp(
  `(?:^|(?<=\\n)|(?<=[.!?] ))[\\s*•(\\[-]{0,3}(?:${WRITTEN}|${NUMERIC})[)\\]]?\\s{0,2}(?:[:.–—]|-(?=\\s)|(?=\\n))`,
  'giu',
);

/** One entry, and how its date was written ("August:") where it was. */
export interface DatedComment extends PlanComment {
  readonly prefix?: string;
  /** The year is not written but taken from the plan's period. */
  readonly isYearInferred?: true;
}

/**
 * Splits a cell of comments into its dated entries, in the order of the cell. The text of an entry stays as written,
 * its month included. A month without a year is of the year that the plan's period gives it; without one it has no date.
 */
export function datedComments(text: string, period: PlanPeriod | undefined): DatedComment[] {
  const written = text.trim();
  if (written === '') return [];
  const starts = [...written.matchAll(ENTRY)].filter((match) => isEntry(match, written));
  if (starts.length === 0) return [{ text: written }];
  const entries: DatedComment[] = [];
  const before = written.slice(0, starts[0]?.index).trim();
  if (before !== '') entries.push({ text: before });
  for (const [index, match] of starts.entries()) {
    const entry = written.slice(match.index, starts[index + 1]?.index).trim();
    entries.push({ ...dateOf(match, period), text: entry, prefix: match[0].trim() });
  }
  return entries;
}

/** "May." may be the end of a sentence: inside a cell only a colon, a dash or a year makes an entry of a month. */
function isEntry(match: RegExpExecArray, text: string): boolean {
  const before = text.slice(0, match.index);
  if (before.trim() === '' || before.endsWith('\n')) return true;
  const { year, nyear } = match.groups ?? {};
  return /[:–—-]$/.test(match[0]) && (year !== undefined || nyear !== undefined || /:$/.test(match[0]));
}

function dateOf(
  match: RegExpExecArray,
  period: PlanPeriod | undefined,
): Pick<DatedComment, 'date' | 'isYearInferred'> {
  const { day, month, year, nday, nmonth, nyear } = match.groups ?? {};
  if (nday && nmonth && nyear) return dated(fullYear(nyear), Number(nmonth), Number(nday));
  const number = MONTHS.indexOf((month ?? '').slice(0, 3).toLowerCase()) + 1;
  if (year !== undefined) return dated(fullYear(year), number, day ? Number(day) : undefined);
  const inferred = period && monthInPeriod(number, period);
  return inferred === undefined
    ? {}
    : { ...dated(inferred, number, day ? Number(day) : undefined), isYearInferred: true };
}

function dated(year: number, month: number, day: number | undefined): { date?: string } {
  if (
    month < 1 ||
    month > 12 ||
    (day !== undefined && (day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()))
  )
    return {};
  return { date: day === undefined ? `${year}-${pad(month)}` : `${year}-${pad(month)}-${pad(day)}` };
}

function fullYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}
