import { serviceIn } from '../activities/service-words.ts';
import { readDue } from '../recommendations/read-due.ts';
import type { EntryState } from './calendar-year.ts';
import type { CalendarWarning, ImportedEntry } from './imported-calendar.ts';
import { type QaYear, yearAround } from './qa-year.ts';
import { datesOf, type Recurrence, readRecurrence } from './recurrence.ts';

/** A calendar that is being read: its entries so far, and what was not understood. */
export interface Reading {
  readonly year: QaYear | undefined;
  readonly entries: ImportedEntry[];
  readonly warnings: CalendarWarning[];
}

/** An entry as a row or a cell says it, cell by cell. */
export interface EntryDraft {
  readonly title: string;
  readonly when: string;
  readonly kind?: string;
  readonly owner?: string;
  readonly recurrence?: string;
  readonly state?: string;
  readonly doneOn?: string;
  readonly whyNot?: string;
  readonly target?: string;
  readonly adHoc?: string;
  readonly area?: string;
  readonly service?: string;
  readonly uid?: string;
  readonly note?: string;
}

/** The calendar year of a month in a QA year, which begins in April. */
export function inYear(month: number, year: QaYear | undefined): number | undefined {
  if (year === undefined) return undefined;
  const first = Number(year.from.slice(0, 4));
  return month >= Number(year.from.slice(5, 7)) ? first : first + 1;
}

/** Reads what a draft says and adds it; what is not understood stays as it is written, with a warning. */
export function addEntry(reading: Reading, row: number, draft: EntryDraft): void {
  const { year, warnings } = reading;
  const say = (kind: string, text: string) => warnings.push({ row, kind, text: `Row ${row}: ${text}` });
  const title = draft.title || draft.kind || '';
  if (title === '') say('no-title', 'it does not say what falls due. It was kept without a name.');
  const recurrence = recurrenceOf(draft, say);
  const due = dueOf(draft.when, year, say);
  const state = stateWords(draft, say);
  const done = doneOn(draft.doneOn ?? '', year, say);
  const target = targetOf(draft.target ?? '');
  const until = year?.to ?? (due === '' ? '' : yearAround(due).to);
  const notes = [draft.note ?? '', state.rest, done.rest, target.rest].filter(Boolean);
  if (due === '' && recurrence !== '' && year) {
    // "Monthly" without a first date begins with the year.
    const first = year.from.slice(0, 7);
    reading.entries.push(entryOf({ due: first, dates: datesOf(first, recurrence, year.to) }));
    return;
  }
  reading.entries.push(entryOf({ due, dates: due === '' ? [] : datesOf(due, recurrence, until) }));

  function entryOf(dated: Pick<ImportedEntry, 'due' | 'dates'>): ImportedEntry {
    return {
      row,
      title: title || 'Without a name',
      kind: draft.kind ?? '',
      ...dated,
      dueText: draft.when,
      owner: draft.owner ?? '',
      recurrence,
      state: state.state ?? (done.day === null ? 'planned' : 'done'),
      doneOn: done.day,
      whyNot: draft.whyNot ?? '',
      target: target.count,
      note: notes.join('; '),
      isAdHoc: /^(?:y|yes|x|ad[- ]?hoc|true|1)$/iu.test(draft.adHoc ?? ''),
      area: draft.area ?? '',
      service: serviceIn(draft.service ?? '', draft.area ?? ''),
      uid: draft.uid ?? '',
    };
  }
}

type Say = (kind: string, text: string) => void;

function recurrenceOf({ recurrence = '', when }: EntryDraft, say: Say): Recurrence {
  const read = readRecurrence(recurrence) ?? (recurrence === '' ? readRecurrence(when) : undefined);
  if (recurrence !== '' && read === undefined)
    say('unclear-recurrence', `“${recurrence}” does not say how often. It was taken as once.`);
  return read ?? '';
}

/** The day or month that a text names; empty, with a warning, where it names none that there is. */
function dueOf(text: string, year: QaYear | undefined, say: Say): string {
  const kept = 'The entry was kept with what is written';
  if (text === '') {
    say('no-date', 'it has no date. It was kept, and stands under those without a day.');
    return '';
  }
  const due = readDue(text, { yearOf: (month) => inYear(month, year) });
  if (due.doubt === 'impossible') {
    say('impossible-date', `the calendar has no “${text}”. ${kept}: which day is meant?`);
    return '';
  }
  if (due.kind === 'unclear' && due.doubt === 'no-year') {
    say('no-year', `“${text}” has no year. ${kept}: which year is it?`);
    return '';
  }
  if (due.from === undefined) {
    if (readRecurrence(text) === undefined || year === undefined)
      say('unclear-date', `“${text}” names no day and no month. ${kept}: when is it?`);
    return '';
  }
  if (due.doubt === 'either-order')
    say('either-order', `“${text}” was read day first. Look whether the month comes first.`);
  if (due.kind === 'day' || (due.kind === 'recurring' && due.from === due.to)) return due.from;
  if (due.kind === 'year') {
    say('unclear-date', `“${text}” names a year and no month. ${kept}: which month is it?`);
    return '';
  }
  return due.from.slice(0, 7);
}

const STATES: readonly (readonly [RegExp, EntryState])[] = [
  [
    /\bnot (?:done|held|completed?|happen(?:ed)?|delivered)\b|\bdid(?: not|n['’]t) happen\b|\bmiss(?:ed)?\b|\bcancel|\bpostponed\b|\bdeferred\b|^(?:n|no|✗|✘|red)$/iu,
    'did-not-happen',
  ],
  [
    /\bnot (?:started|begun|yet)\b|\bplanned\b|\bdue\b|\bscheduled\b|\bto do\b|\bbooked\b|\bupcoming\b/iu,
    'planned',
  ],
  [/\bunder ?way\b|\bin progress\b|\bstarted\b|\bbegun\b|\bongoing\b|^(?:amber|green)$/iu, 'under-way'],
  [
    /\bdone\b|\bcompleted?\b|\bheld\b|\bdelivered\b|\btook place\b|\bclosed\b|^(?:y|yes|✓|✔|√|blue)$/iu,
    'done',
  ],
];

/** Whether a text says a state and nothing else: "did not happen", and not "3 done" or "cancelled, no room". */
const isBareWord = (text: string): boolean => !/[\d,;:.(–-]/u.test(text) && text.split(/\s+/u).length <= 3;

/** The state that a text names. */
export const stateOf = (text: string): EntryState | undefined =>
  STATES.find(([pattern]) => pattern.test(text))?.[1];

function stateWords(
  { state = '', whyNot = '' }: EntryDraft,
  say: Say,
): { state: EntryState | undefined; rest: string } {
  if (state === '') return { state: undefined, rest: '' };
  const read = stateOf(state);
  if (read === undefined) {
    say(
      'unclear-state',
      `“${state}” is no state that is known. It was kept as a note, and the entry is planned.`,
    );
    return { state: undefined, rest: state };
  }
  if (read === 'did-not-happen' && whyNot === '')
    say('no-reason', 'it did not happen, and the file does not say why.');
  return { state: read, rest: isBareWord(state) ? '' : state };
}

/** The day on which something was done, and what else the text says. */
export function doneOn(
  text: string,
  year: QaYear | undefined,
  say: Say,
): { day: string | null; rest: string } {
  if (/^(?:|[-–—]|n\/?a|no|n|tbc)$/iu.test(text)) return { day: null, rest: '' };
  const read = readDue(text, { yearOf: (month) => inYear(month, year) });
  if (read.kind === 'day' && read.from) return { day: read.from, rest: '' };
  if (read.doubt === 'impossible')
    say(
      'impossible-date',
      `the calendar has no “${text}”, on which it is said to be done. It was kept as a note.`,
    );
  return { day: null, rest: `Done: ${text}` };
}

function targetOf(text: string): { count: number | null; rest: string } {
  const count = /^(?:at least |min(?:imum)?\.? )?(\d{1,5})(?: (?:a|per) year)?$/iu.exec(text.trim())?.[1];
  return count === undefined
    ? { count: null, rest: text && `Target: ${text}` }
    : { count: Number(count), rest: '' };
}
