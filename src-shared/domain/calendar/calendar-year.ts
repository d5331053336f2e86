import { z } from 'zod';
import { dateWords } from '../dates/date-words.ts';
import { partsOf, type QaYear, type YearPart } from './qa-year.ts';

/** What became of an entry. */
export const EntryState = z.enum(['planned', 'under-way', 'done', 'did-not-happen']);
export type EntryState = z.infer<typeof EntryState>;

/** What each state is called. */
export const ENTRY_STATE_WORDS: Readonly<Record<EntryState, string>> = {
  planned: 'Planned',
  'under-way': 'Under way',
  done: 'Done',
  'did-not-happen': 'Did not happen',
};

/** What decides where an entry stands in the year. */
export interface Dated {
  readonly kind: string;
  readonly title: string;
  /** yyyy-mm-dd, yyyy-mm or empty. */
  readonly due: string;
  readonly state: EntryState;
  readonly target: number | null;
}

/** One kind in one month or quarter. */
export interface YearCell<Entry> {
  readonly part: string;
  readonly planned: number;
  readonly done: number;
  readonly missed: number;
  readonly entries: readonly Entry[];
}

/** One kind over the year. */
export interface YearRow<Entry> {
  readonly kind: string;
  readonly planned: number;
  readonly done: number;
  readonly missed: number;
  /** How many the kind is to reach in the year; null where nobody set one. */
  readonly target: number | null;
  readonly cells: readonly YearCell<Entry>[];
}

/** Entries of a year by kind and by month or quarter, planned against done; those without a day that there is apart. */
export function calendarYear<Entry extends Dated>(
  entries: readonly Entry[],
  year: QaYear,
  by: 'month' | 'quarter',
): { parts: YearPart[]; rows: YearRow<Entry>[]; undated: Entry[] } {
  const parts = partsOf(year, by);
  const within = entries.filter(
    ({ due }) =>
      due !== '' && due.slice(0, 7) >= year.from.slice(0, 7) && due.slice(0, 7) <= year.to.slice(0, 7),
  );
  const byKind = Map.groupBy(within, ({ kind, title }) => kind || title);
  const rows = [...byKind].map(([kind, ofKind]): YearRow<Entry> => {
    const targets = ofKind.flatMap(({ target }) => target ?? []);
    return {
      kind,
      ...counts(ofKind),
      target: targets.length === 0 ? null : Math.max(...targets),
      cells: parts.map((part) => {
        const inPart = ofKind.filter(({ due }) => due.slice(0, 7) >= part.from && due.slice(0, 7) <= part.to);
        return { part: part.key, ...counts(inPart), entries: inPart };
      }),
    };
  });
  return {
    parts,
    rows: rows.sort((a, b) => a.kind.localeCompare(b.kind, 'en-GB')),
    undated: entries.filter(({ due }) => due === ''),
  };
}

/** Planned is all that was ever planned: what did not happen stays among it, also where it was planned again. */
function counts(entries: readonly Dated[]): { planned: number; done: number; missed: number } {
  const of = (state: EntryState) => entries.filter((entry) => entry.state === state).length;
  return { planned: entries.length, done: of('done'), missed: of('did-not-happen') };
}

/** "5 of 7 so far, target 10" or "8 of 10 done". */
export function rowSentence({
  planned,
  done,
  missed,
  target,
}: Omit<YearRow<unknown>, 'cells' | 'kind'>): string {
  const whole = target ?? planned;
  const open = planned - done - missed;
  const head =
    target !== null && open > 0
      ? `${done} of ${planned - open} so far, target ${target}`
      : `${done} of ${whole} done`;
  return missed === 0 ? head : `${head}; ${missed} did not happen`;
}

/** What is short in a cell: "2 of 3 done", "planned", "did not happen"; empty where there is nothing. */
export function cellWords({ planned, done, missed }: Omit<YearCell<unknown>, 'part' | 'entries'>): string {
  if (planned === 0) return '';
  if (planned === 1) return done === 1 ? 'done' : missed === 1 ? 'did not happen' : 'planned';
  const parts = [done > 0 && `${done} done`, missed > 0 && `${missed} did not happen`].filter(Boolean);
  const open = planned - done - missed;
  if (open > 0) parts.push(`${open} planned`);
  return parts.join(', ');
}

/** Whether the day or month of an entry is over and nobody said what became of it. */
export const isLate = ({ due, state }: Pick<Dated, 'due' | 'state'>, today: string): boolean =>
  due !== '' && (state === 'planned' || state === 'under-way') && due < today.slice(0, due.length);

/** "14 May 2024", "May 2024", or as it was written where that is no day. */
export const whenWords = ({ due, dueText }: { due: string; dueText: string }): string =>
  due === '' ? (dueText === '' ? 'no day' : `“${dueText}”`) : dateWords(due);
