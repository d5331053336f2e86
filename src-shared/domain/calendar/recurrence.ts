import { z } from 'zod';
import { addDays, addMonths, type IsoDay } from '../dates/calendar-days.ts';

/** How often something falls due; empty for once. */
export const Recurrence = z.enum([
  '',
  'weekly',
  'fortnightly',
  'monthly',
  'two-monthly',
  'quarterly',
  'termly',
  'twice-a-year',
  'annual',
]);
export type Recurrence = z.infer<typeof Recurrence>;

/** What each is called. */
export const RECURRENCE_WORDS: Readonly<Record<Recurrence, string>> = {
  '': 'Once',
  weekly: 'Weekly',
  fortnightly: 'Fortnightly',
  monthly: 'Monthly',
  'two-monthly': 'Every two months',
  quarterly: 'Quarterly',
  termly: 'Termly',
  'twice-a-year': 'Twice a year',
  annual: 'Annual',
};

/** Steps in months; a term is a third of the year. */
const MONTHS: Readonly<Partial<Record<Recurrence, number>>> = {
  monthly: 1,
  'two-monthly': 2,
  quarterly: 3,
  termly: 4,
  'twice-a-year': 6,
  annual: 12,
};
const DAYS: Readonly<Partial<Record<Recurrence, number>>> = { weekly: 7, fortnightly: 14 };

const PATTERNS: readonly (readonly [RegExp, Recurrence])[] = [
  [/\b(?:fortnight(?:ly)?|every (?:two|2|second|other) weeks?|bi-?weekly)\b/iu, 'fortnightly'],
  [
    /\b(?:two[- ]monthly|2[- ]monthly|bi-?monthly|every (?:two|2|second|other) months?|alternate months?)\b/iu,
    'two-monthly',
  ],
  [
    /\b(?:twice (?:a|per|each) year|twice yearly|six[- ]monthly|6[- ]monthly|half[- ]yearly|bi-?annual(?:ly)?|every (?:six|6) months|2 (?:times )?(?:a|per) year)\b/iu,
    'twice-a-year',
  ],
  [
    /\b(?:quarterly|each quarter|every quarter|per quarter|every (?:three|3) months|three[- ]monthly)\b/iu,
    'quarterly',
  ],
  [/\b(?:termly|each term|every term|per term|three times a year)\b/iu, 'termly'],
  [/\b(?:annual(?:ly)?|yearly|once a year|each year|every year|per annum)\b/iu, 'annual'],
  [/\b(?:weekly|each week|every week)\b/iu, 'weekly'],
  [/\b(?:monthly|each month|every month|per month)\b/iu, 'monthly'],
];

/** How often a text says that something comes again; undefined where it says nothing of the kind, `''` for "once". */
export function readRecurrence(text: string): Recurrence | undefined {
  if (/^\s*(?:once|one[- ]off|ad[- ]hoc|single)\s*$/iu.test(text)) return '';
  return PATTERNS.find(([pattern]) => pattern.test(text))?.[1];
}

/** More would be no plan: a weekly entry over ten years. */
const MOST_DATES = 520;

/**
 * Every time something falls due, from its first day or month up to the last day of a period. Each is counted from the
 * first, so that the 31st comes back after a short month.
 * @param first yyyy-mm-dd or yyyy-mm; what comes after has the same form
 */
export function datesOf(first: string, recurrence: Recurrence, until: IsoDay): string[] {
  if (recurrence === '') return [first];
  const isMonth = first.length === 7;
  const start = isMonth ? `${first}-01` : first;
  const stepMonths = MONTHS[recurrence];
  // A month has no weeks: what is weekly and has no day is said once a month.
  const stepDays = isMonth ? undefined : DAYS[recurrence];
  const dates: string[] = [];
  for (let index = 0; index < MOST_DATES; index++) {
    const day =
      stepDays === undefined ? addMonths(start, index * (stepMonths ?? 1)) : addDays(start, index * stepDays);
    if (day > until) break;
    dates.push(isMonth ? day.slice(0, 7) : day);
  }
  return dates.length === 0 ? [first] : dates;
}
