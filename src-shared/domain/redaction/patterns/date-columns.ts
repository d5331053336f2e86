import type { PatternHit } from './pattern.ts';

/** "7.6 - t/c", "24.12 1910 Manager", "30.01 – H –", "11.3. – P": a day and a month at the start of a line. */
const ENTRY =
  /(?<=^|\n)[ \t>*•–-]{0,4}(?<span>(?:(?:0?[1-9]|[12]\d|3[01]) ?[–-] ?)?(?<day>0?[1-9]|[12]\d|3[01])[./](?<month>0?[1-9]|1[0-2])\.?)(?=(?<rest>[ \t]*(?:[-–—:]|\t|$|\n)|[ \t]{2,}|[ \t]+(?:\d{4}\b|\d{1,2}[.:]\d\d)|[ \t]+\p{L}))/gu;

interface Entry {
  readonly hit: PatternHit;
  readonly day: number;
  readonly month: number;
  /** Whether a dash, a time or a tab follows, as in a log. */
  readonly isLogged: boolean;
}

/** Numbered paragraphs go up by one in the last place, or start anew at one. */
const isNextNumber = (a: Entry, b: Entry) =>
  (b.day === a.day && b.month === a.month + 1) || (b.day === a.day + 1 && b.month === 1);

/**
 * Finds a column of dates without a year, one at the start of each line. A column is its own evidence; paragraphs
 * that are numbered (1.1, 1.2, 2.1) are told apart by how the numbers go on.
 */
export function findDateColumns(text: string): PatternHit[] {
  const entries = [...text.matchAll(ENTRY)].map(({ index, 0: whole, groups }): Entry => {
    const span = groups?.span ?? '';
    const start = index + whole.indexOf(span);
    return {
      hit: { start, end: start + span.length, kind: 'date', certainty: 'likely' },
      day: Number(groups?.day),
      month: Number(groups?.month),
      isLogged: /^(?:[ \t]*[-–—:\t]|[ \t]{2,}|[ \t]+\d)/.test(groups?.rest ?? ''),
    };
  });
  const [only] = entries;
  if (!only) return [];
  if (entries.length === 1)
    return only.isLogged || only.day > 12 || only.hit.end - only.hit.start > 5 ? [only.hit] : [];
  const steps = entries.slice(1).filter((entry, at) => isNextNumber(entries[at] ?? entry, entry)).length;
  return steps * 2 >= entries.length ? [] : entries.map(({ hit }) => hit);
}

const DAY_DASH_MONTH =
  /(?<![\p{L}\p{N}£$.,/-])(?:0?[1-9]|[12]\d|3[01])-(?:0?[1-9]|1[0-2])(?![\p{L}\p{N}%/-]|[.,:]\d| ?(?:am|pm|to|yrs?|years?|months?|mths?|mnths?|weeks?|wks?|days?|hours?|hrs?|mins?|minutes?|times|cm|mm|kg|ml|mg|stone|people|children|sessions|visits|year[ -]olds?)(?!\p{L}))/giu;

/** What figures with a dash behind it are no day and month. */
const NO_DATE_BEFORE =
  /(?:aged?|ages|years?|yrs?|p|pp|pages?|paras?|scores?|lost|won|beat|drew|sizes?|tier|level|stages?|ks|rooms?|nos?\.?) ?$/i;

/** "6-11", "Nathan 8-11", "7-11.": a day and a month with a dash, where a text has several of them and none is a range. */
export function findDashedDates(text: string): PatternHit[] {
  const hits = [...text.matchAll(DAY_DASH_MONTH)]
    .filter(({ index }) => !NO_DATE_BEFORE.test(text.slice(Math.max(0, index - 8), index)))
    .map(
      ({ index, 0: { length } }): PatternHit => ({
        start: index,
        end: index + length,
        kind: 'date',
        certainty: 'doubtful',
      }),
    );
  return hits.length > 1 ? hits : [];
}
