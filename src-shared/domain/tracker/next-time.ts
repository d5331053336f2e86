import { addDays, addMonths, daysBetween, type IsoDay, monthsBetween } from '../dates/calendar-days.ts';
import { withEnglishMonths } from '../dates/welsh-dates.ts';
import { readDue } from '../recommendations/read-due.ts';
import type { ItemState } from './item.ts';

/** How often something comes again, and the first of its days where one is written. */
export interface Recurrence {
  readonly months: number;
  /** Counted instead of months where it comes more often than monthly. */
  readonly days: number;
  readonly first: IsoDay | null;
}

const IN_MONTHS: readonly (readonly [number, RegExp])[] = [
  [2, /\b(?:bi-?monthly|every (?:other|second) month|half[- ]termly|(?:each|every) half[- ]term)\b/i],
  [6, /\b(?:bi-?annual(?:ly)?|half[- ]yearly|twice (?:a|per) year)\b/i],
  [1, /\b(?:monthly|(?:each|every|per) month)\b/i],
  [4, /\b(?:termly|(?:each|every|per) term)\b/i],
  [3, /\b(?:quarterly|(?:each|every|per) quarter)\b/i],
  [12, /\b(?:annual(?:ly)?|yearly|(?:each|every|per) (?:year|annum)|once a year)\b/i],
];
const IN_DAYS: readonly (readonly [number, RegExp])[] = [
  [14, /\b(?:fortnightly|(?:each|every) fortnight|every (?:other|second) week)\b/i],
  [7, /\b(?:weekly|(?:each|every|per) week)\b/i],
  [1, /\b(?:daily|(?:each|every) day)\b/i],
];
const COUNTED =
  /\b(?:every (\d{1,2}|two|three|four|six) (day|week|month|quarter|year)s?|(\d{1,2}|two|three|four|six)[- ](week|month)ly)\b/i;
const NUMBERS: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, six: 6 };
const UNITS: Readonly<Record<string, readonly [months: number, days: number]>> = {
  day: [0, 1],
  week: [0, 7],
  month: [1, 0],
  quarter: [3, 0],
  year: [12, 0],
};

const known = new Map<string, Recurrence | undefined>();

/** What "termly", "Dec 18, then annually" or "every six weeks" says; undefined where nothing comes again. */
export function recurrenceIn(text: string): Recurrence | undefined {
  if (known.has(text)) return known.get(text);
  if (known.size > 2_000) known.clear();
  const found = read(text);
  known.set(text, found);
  return found;
}

function read(text: string): Recurrence | undefined {
  const due = readDue(text);
  if (due.kind !== 'recurring') return undefined;
  const words = withEnglishMonths(text);
  const first = due.to ?? null;
  const counted = COUNTED.exec(words);
  if (counted) {
    const [, every, unit, hyphened, of] = counted;
    const [months, days] = UNITS[(unit ?? of ?? '').toLowerCase()] ?? [0, 0];
    const written = (every ?? hyphened ?? '').toLowerCase();
    const times = NUMBERS[written] ?? Number(written);
    return times > 0 ? { months: months * times, days: days * times, first } : undefined;
  }
  const days = IN_DAYS.find(([, often]) => often.test(words))?.[0];
  if (days !== undefined) return { months: 0, days, first };
  const months = IN_MONTHS.find(([, often]) => often.test(words))?.[0];
  return months === undefined ? undefined : { months, days: 0, first };
}

/**
 * The day by which it comes again, after something was last said of it. Its days are counted from the first that is
 * written, else one interval goes from the last time that something was said (docs/domain.md, "Due").
 * @param answered yyyy-mm-dd: when something was last said, or since when it is followed up
 */
export function nextTime({ months, days, first }: Recurrence, answered: IsoDay): IsoDay {
  const after = (from: IsoDay, times: number) =>
    months > 0 ? addMonths(from, months * times) : addDays(from, days * times);
  if (first === null) return after(answered, 1);
  if (first > answered) return first;
  const passed = months > 0 ? monthsBetween(first, answered) / months : daysBetween(first, answered) / days;
  let times = Math.max(0, Math.floor(passed) - 1);
  while (after(first, times) <= answered) times += 1;
  return after(first, times);
}

/**
 * The date by which an item is looked at: its own, or for one that comes again the day by which it does, so that
 * "quarterly" with nothing said for half a year is late as anything else is.
 * @param since yyyy-mm-dd: the day from which it is followed up
 */
export function dueOn(
  { due, dueText, lastSaidOn }: Pick<ItemState, 'due' | 'dueText' | 'lastSaidOn'>,
  since: IsoDay,
): string {
  const comesAgain = due === 'ongoing' && dueText !== '' ? recurrenceIn(dueText) : undefined;
  if (!comesAgain) return due;
  return nextTime(comesAgain, lastSaidOn !== null && lastSaidOn > since ? lastSaidOn : since);
}
