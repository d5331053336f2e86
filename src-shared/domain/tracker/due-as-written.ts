import { dateWords } from '../dates/date-words.ts';
import { readDue } from '../recommendations/read-due.ts';
import type { DueKind } from '../recommendations/written-dates.ts';

/** What the tracker holds of a due date: a day, a month, "ongoing", or nothing. What was written stays beside it. */
export function heldDue({ kind, to }: { readonly kind: DueKind; readonly to?: string }): string {
  if (kind === 'ongoing' || kind === 'recurring') return 'ongoing';
  if (kind === 'month' && to) return to.slice(0, 7);
  return to ?? '';
}

/** A due date as a person wrote it, and what is held of it. */
export interface WrittenDue {
  readonly due: string;
  /** As written, where that says more than the date; else empty. */
  readonly text: string;
  /** Why it is not taken, in a sentence; undefined where it is. */
  readonly refusal?: string;
}

/**
 * Reads a due date as people write it: a day, a month, a quarter, a term, a year, "and ongoing", "termly", "until ...", an
 * event. What names no time is held as no date, with the words; a day that no calendar has is refused.
 */
export function dueAsWritten(words: string): WrittenDue {
  const text = words.replace(/\s+/gu, ' ').trim();
  if (text === '') return { due: '', text: '' };
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text) || /^\d{4}-\d{2}$/u.test(text)) {
    const { kind } = readDue(text, { order: 'day-first' });
    return kind === 'unclear' || kind === 'none'
      ? { due: '', text, refusal: NO_DAY }
      : { due: text, text: '' };
  }
  if (text.toLowerCase() === 'ongoing') return { due: 'ongoing', text: '' };
  const read = readDue(text, { order: 'day-first' });
  if (read.doubt === 'impossible') return { due: '', text, refusal: NO_DAY };
  if (read.doubt === 'no-year')
    return { due: '', text, refusal: 'Say the year, too: nobody can tell later which one was meant.' };
  if (read.kind === 'none') return { due: '', text: '' };
  const due = heldDue(read);
  const saysNoMore = read.kind === 'day' || dateWords(due).toLowerCase() === text.toLowerCase();
  return { due, text: saysNoMore ? '' : text };
}

const NO_DAY =
  'The calendar has no such day. Write it as 30 May 2024, May 2024, autumn term 2024, quarterly or ongoing.';
