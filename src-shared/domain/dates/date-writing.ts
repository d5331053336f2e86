import { type DateOrder, parseDate } from './parse-date.ts';

/**
 * How the dates of one column are written: the order of day and month, or "swapped", where an American Excel has made
 * real dates of those that it could and exchanged day and month in them, and left the others as text.
 */
export type DateWriting = DateOrder | 'swapped';

/** What the dates of one column prove of how they are written. */
export interface DateProof {
  readonly writing: DateOrder;
  /** Whether real dates seem to have their day and month exchanged. */
  readonly isHalfConverted: boolean;
  /** Whether some dates can be day first only and others month first only. */
  readonly isMixed: boolean;
  /** A sentence for the person, or null where every date can be read one way only. */
  readonly sentence: string | null;
}

const numeric = /^(\d{1,2})\s?[-/.\s]\s?(\d{1,2})\s?[-/.\s]\s?(\d{4}|\d{2})\b/u;
const real = /^\d{4}-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)?$/u;

/** Looks through the dates of one column for those that can be read one way only. */
export function dateProof(values: Iterable<string>): DateProof {
  const dayFirst: string[] = [];
  const monthFirst: string[] = [];
  const either: string[] = [];
  let [realLow, realHigh] = [0, 0];
  for (const value of values) {
    const text = value.trim();
    const day = Number(real.exec(text)?.[2]);
    if (day > 12) realHigh += 1;
    else if (day > 0) realLow += 1;
    const found = numeric.exec(text);
    if (!found) continue;
    const [first, second] = [Number(found[1]), Number(found[2])];
    if (first > 12 && second <= 12) dayFirst.push(text);
    else if (second > 12 && first <= 12) monthFirst.push(text);
    else if (first !== second) either.push(text);
  }
  const certain = dayFirst.length + monthFirst.length;
  const isMixed = dayFirst.length > 0 && monthFirst.length > 0;
  const isHalfConverted = realLow >= 2 && realHigh === 0 && certain >= 1 && either.length === 0 && !isMixed;
  const writing = monthFirst.length > 0 && dayFirst.length === 0 ? 'month-first' : 'day-first';
  return {
    writing,
    isHalfConverted,
    isMixed,
    sentence: sentenceOn({ dayFirst, monthFirst, either, realLow, isHalfConverted, isMixed, writing }),
  };
}

function sentenceOn(found: {
  dayFirst: readonly string[];
  monthFirst: readonly string[];
  either: readonly string[];
  realLow: number;
  isHalfConverted: boolean;
  isMixed: boolean;
  writing: DateOrder;
}): string | null {
  const { dayFirst, monthFirst, either, realLow, writing } = found;
  const example = `"${(monthFirst[0] ?? dayFirst[0] ?? '').slice(0, 30)}"`;
  if (found.isHalfConverted)
    return `${realLow} cells are real dates, all with a day up to 12, and ${dayFirst.length + monthFirst.length} are text such as ${example}. So it looks when an Excel of another country has opened the list: day and month of the real dates may be exchanged. Look at some that you know.`;
  if (found.isMixed)
    return `"${dayFirst[0]}" can only be day first and "${monthFirst[0]}" only month first: both ways stand in this column. Those that could be either were read day first; look at them.`;
  if (writing === 'month-first')
    return `${monthFirst.length === 1 ? 'One date' : `${monthFirst.length} dates`} such as ${example} can only be month first, and none only day first: all were read month first.`;
  if (either.length > 0 && dayFirst.length === 0)
    return `No date shows whether day or month comes first: "${either[0]}" was read day first.`;
  return null;
}

/** A date as it would be read, for a person who compares the ways of writing; null where it is none. */
export function readAs(
  text: string,
  writing: DateWriting,
  options: { readonly today: string; readonly dateSystem?: '1900' | '1904' },
): string | null {
  const order = writing === 'swapped' ? 'day-first' : writing;
  const parsed = parseDate(text, { ...options, order, isSwapped: writing === 'swapped' });
  return parsed.ok ? parsed.date : null;
}
