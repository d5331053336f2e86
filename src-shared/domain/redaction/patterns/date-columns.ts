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
