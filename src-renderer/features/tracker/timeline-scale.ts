import { addMonths, daysBetween, endOfMonth } from '#shared/domain/dates/calendar-days.ts';
import { dateWords } from '#shared/domain/dates/date-words.ts';

/** First and last day of a timeline, yyyy-mm-dd; whole months. */
export interface Scale {
  readonly from: string;
  readonly to: string;
}

const lastDay = (month: string): string => endOfMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
/** A month is due on its last day. */
const dayOf = (due: string): string | undefined =>
  due.length === 10 ? due : /^\d{4}-\d{2}$/u.test(due) ? lastDay(due) : undefined;

/** The months in which some dates and today lie; undefined without any date. */
export function scaleOf(dues: readonly string[], today: string): Scale | undefined {
  const days = dues.flatMap((due) => dayOf(due) ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const from = first < today ? first : today;
  const to = last > today ? last : today;
  return { from: `${from.slice(0, 7)}-01`, to: lastDay(to.slice(0, 7)) };
}

/** Where a date stands on a scale, in percent from its left; undefined for what is no day or month. */
export function placeOn({ from, to }: Scale, due: string): number | undefined {
  const day = dayOf(due);
  if (day === undefined) return undefined;
  return Math.round((daysBetween(from, day) / Math.max(1, daysBetween(from, to))) * 1000) / 10;
}

/** As many as stand beside each other without touching. */
const MOST_LABELS = 8;

/** Months to write over a scale, evenly spread, with their places in percent. */
export function monthsOf(scale: Scale): { readonly label: string; readonly at: number }[] {
  const months: string[] = [];
  for (let month = scale.from; month <= scale.to; month = addMonths(month, 1)) months.push(month);
  const step = Math.ceil(months.length / MOST_LABELS);
  return months
    .filter((_, index) => index % step === 0)
    .map((month) => ({ label: dateWords(month.slice(0, 7)), at: placeOn(scale, month) ?? 0 }));
}
