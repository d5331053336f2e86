import { addDays, addMonths } from '../dates/calendar-days.ts';

/** A sample of five is too small to say anything about a service (docs/domain.md, rule 11): pictures begin at six. */
export const LEAST_FOR_A_PICTURE = 6;

/** Months that are shown one by one; more are shown by quarter, and more quarters by year. */
const MOST_ROWS = 18;
const MONTHS_OF = { month: 1, quarter: 3, year: 12 } as const;

/** How far apart the days of a picture are. */
export type Step = keyof typeof MONTHS_OF;

/** The last days of the months, quarters or years from one day to another, and that day itself at the end; oldest first. */
export function monthEnds(
  from: string,
  to: string,
): { readonly step: Step; readonly days: readonly string[] } {
  for (const step of ['month', 'quarter'] as const) {
    const days = endsBy(from, to, MONTHS_OF[step]);
    if (days.length <= MOST_ROWS) return { step, days };
  }
  return { step: 'year', days: endsBy(from, to, MONTHS_OF.year) };
}

function endsBy(from: string, to: string, months: number): string[] {
  const [year = 0, month = 1] = from.split('-').map(Number);
  const first = Math.floor((month - 1) / months) * months + 1;
  let next = addMonths(`${year}-${String(first).padStart(2, '0')}-01`, months);
  const days: string[] = [];
  while (next <= to) {
    days.push(addDays(next, -1));
    next = addMonths(next, months);
  }
  return days.at(-1) === to ? days : [...days, to];
}
