import type { Service } from '../activities/activity.ts';
import { serviceIn } from '../activities/service-words.ts';
import { addDays, endOfMonth, isoDay } from '../dates/calendar-days.ts';
import type { EntryState } from './calendar-year.ts';
import type { CalendarWarning, ImportedCalendar, ImportedEntry } from './imported-calendar.ts';
import { datesOf, type Recurrence } from './recurrence.ts';

/** An entry as a calendar program gets it. */
export interface CalendarEvent {
  readonly uid: string;
  readonly title: string;
  readonly kind: string;
  /** yyyy-mm-dd or yyyy-mm. */
  readonly due: string;
  readonly owner: string;
  readonly note: string;
  readonly state: EntryState;
  readonly service: Service;
  readonly area: string;
}

const LINE_OCTETS = 75;

/** A text as a property holds it (RFC 5545, 3.3.11). */
const escapeText = (text: string): string =>
  text.replace(/[\\;,]/gu, (sign) => `\\${sign}`).replace(/\r\n|\r|\n/gu, '\\n');

/** No line is longer than 75 octets, and no character is cut (RFC 5545, 3.1). */
function fold(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const sign of line) {
    const size = octetsOf(sign.codePointAt(0) ?? 0);
    if (octets + size > LINE_OCTETS - (parts.length === 0 ? 0 : 1)) {
      parts.push(part);
      part = '';
      octets = 0;
    }
    part += sign;
    octets += size;
  }
  return [...parts, part].join('\r\n ');
}

/** How many octets a character takes in UTF-8. */
const octetsOf = (point: number): number => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);

/** The days that an entry covers: a month is shown over all of it, as a free time that blocks nobody. */
function span(due: string): { from: string; after: string } {
  if (due.length === 10) return { from: due, after: addDays(due, 1) };
  const last = endOfMonth(Number(due.slice(0, 4)), Number(due.slice(5, 7)));
  return { from: `${due}-01`, after: addDays(last, 1) };
}

/** Entries with a day or a month as an .ics file (RFC 5545). `stamp`: ISO instant of its making. */
export function writeIcs(events: readonly CalendarEvent[], name: string, stamp: string): string {
  const at = `${stamp.replace(/[-:]/gu, '').slice(0, 15)}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Plumbline//QA calendar//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(name)}`,
  ];
  for (const { uid, title, kind, due, owner, note, state, service, area } of events) {
    const { from, after } = span(due);
    const description = [owner && `Owner: ${owner}`, note].filter(Boolean).join('\n');
    lines.push(
      'BEGIN:VEVENT',
      `UID:${escapeText(uid)}`,
      `DTSTAMP:${at}`,
      `DTSTART;VALUE=DATE:${from.replaceAll('-', '')}`,
      `DTEND;VALUE=DATE:${after.replaceAll('-', '')}`,
      `SUMMARY:${escapeText(title)}`,
      ...(kind ? [`CATEGORIES:${escapeText(kind)}`] : []),
      ...(description ? [`DESCRIPTION:${escapeText(description)}`] : []),
      `STATUS:${state === 'did-not-happen' ? 'CANCELLED' : 'CONFIRMED'}`,
      ...(state === 'done' || state === 'under-way' ? [`X-PLUMBLINE-STATE:${state}`] : []),
      ...(service === 'children' ? [] : [`X-PLUMBLINE-SERVICE:${service}`]),
      ...(area ? [`X-PLUMBLINE-AREA:${escapeText(area)}`] : []),
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    );
  }
  lines.push('END:VCALENDAR');
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

interface Property {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}

/** Whether a text is an .ics file. */
export const isIcs = (text: string): boolean => /^\ufeff?\s*BEGIN:VCALENDAR\b/iu.test(text);

/** More recurrences than a person plans. */
const MOST_DATES = 520;

/**
 * Reads the events of an .ics file; the row of a warning is the running number of the event.
 * @param until yyyy-mm-dd: how far an event that recurs without an end is followed
 */
export function readIcs(text: string, until: string): ImportedCalendar {
  const warnings: CalendarWarning[] = [];
  const entries: ImportedEntry[] = [];
  let event: Property[] | undefined;
  let number = 0;
  let nested = 0;
  for (const line of unfolded(text)) {
    const property = propertyOf(line);
    if (!property) continue;
    const { name, value } = property;
    const what = value.trim().toUpperCase();
    if (name === 'BEGIN' && what === 'VEVENT') {
      if (event) take(event);
      event = [];
      nested = 0;
      number += 1;
    } else if (name === 'BEGIN' && event) nested += 1;
    else if (name === 'END' && nested > 0) nested -= 1;
    else if (name === 'END' && what === 'VEVENT') {
      if (event) take(event);
      event = undefined;
    } else if (event && nested === 0) event.push(property);
  }
  if (event) {
    warnings.push({
      row: number,
      kind: 'cut-off',
      text: `Event ${number} is cut off: the file ends within it. What is there was kept.`,
    });
    take(event);
  }
  if (entries.length === 0)
    warnings.push({ row: 0, kind: 'no-entries', text: 'The calendar file has no event in it.' });
  return { year: null, entries, warnings };

  function take(properties: readonly Property[]): void {
    const say = (kind: string, words: string) =>
      warnings.push({ row: number, kind, text: `Event ${number}: ${words}` });
    entries.push(entryOf(number, properties, until, say));
  }
}

function entryOf(
  row: number,
  properties: readonly Property[],
  until: string,
  say: (kind: string, text: string) => void,
): ImportedEntry {
  const textOf = (name: string) => unescapeText(properties.find((one) => one.name === name)?.value ?? '');
  const title = textOf('SUMMARY').trim();
  if (title === '') say('no-title', 'it does not say what falls due. It was kept without a name.');
  const written = properties.find(({ name }) => name === 'DTSTART')?.value.trim() ?? '';
  const due = dayOf(written);
  if (written === '') say('no-date', 'it has no date. It was kept, and stands under those without a day.');
  else if (due === '')
    say(
      'impossible-date',
      `the calendar has no “${written}”. The event was kept with what is written: which day is meant?`,
    );
  const rule = properties.find(({ name }) => name === 'RRULE')?.value ?? '';
  const repeated = due === '' ? { recurrence: '' as const, dates: [] } : repeats(due, rule, until, say);
  const left = new Set(
    properties.filter(({ name }) => name === 'EXDATE').flatMap(({ value }) => value.split(',').map(dayOf)),
  );
  const owner = /CN="?([^";:]+)/iu.exec(
    properties.find(({ name }) => name === 'ORGANIZER')?.parameters ?? '',
  )?.[1];
  const description = textOf('DESCRIPTION');
  const [, named, rest] = /^Owner: ([^\n]*)\n?([\s\S]*)$/u.exec(description) ?? [];
  const isWholeMonth = coversMonth(
    due,
    dayOf(properties.find(({ name }) => name === 'DTEND')?.value.trim() ?? ''),
  );
  const asMonth = (day: string) => (isWholeMonth && rule === '' ? day.slice(0, 7) : day);
  return {
    row,
    title: title || 'Without a name',
    kind: textOf('CATEGORIES'),
    due: asMonth(due),
    dueText: written,
    owner: named ?? owner ?? '',
    recurrence: repeated.recurrence,
    dates: repeated.dates.filter((day) => !left.has(day)).map(asMonth),
    state: /^CANCELLED$/iu.test(textOf('STATUS').trim())
      ? 'did-not-happen'
      : ownState(textOf('X-PLUMBLINE-STATE')),
    doneOn: null,
    whyNot: '',
    target: null,
    note: rest ?? description,
    isAdHoc: false,
    area: textOf('X-PLUMBLINE-AREA'),
    service: serviceIn(textOf('X-PLUMBLINE-SERVICE'), textOf('X-PLUMBLINE-AREA')),
    uid: textOf('UID').trim(),
  };
}

const ownState = (word: string): EntryState => (word === 'done' || word === 'under-way' ? word : 'planned');

const coversMonth = (from: string, after: string): boolean =>
  from.endsWith('-01') &&
  after !== '' &&
  from.slice(0, 7) === addDays(after, -1).slice(0, 7) &&
  addDays(after, -1) === endOfMonth(Number(from.slice(0, 4)), Number(from.slice(5, 7)));

function dayOf(value: string): string {
  const parts = /^(\d{4})(\d{2})(\d{2})(?:T\d{6}Z?)?$/u.exec(value.trim());
  return parts ? (isoDay(Number(parts[1]), Number(parts[2]), Number(parts[3])) ?? '') : '';
}

const FREQUENCIES: Readonly<Record<string, Recurrence>> = {
  'WEEKLY 1': 'weekly',
  'WEEKLY 2': 'fortnightly',
  'MONTHLY 1': 'monthly',
  'MONTHLY 2': 'two-monthly',
  'MONTHLY 3': 'quarterly',
  'MONTHLY 4': 'termly',
  'MONTHLY 6': 'twice-a-year',
  'MONTHLY 12': 'annual',
  'YEARLY 1': 'annual',
};

function repeats(
  due: string,
  rule: string,
  until: string,
  say: (kind: string, text: string) => void,
): { recurrence: Recurrence; dates: string[] } {
  if (rule === '') return { recurrence: '', dates: [due] };
  const parts = new Map(
    rule
      .split(';')
      .map((part) => part.split('=') as [string, string | undefined])
      .map(([key, value = '']) => [key.toUpperCase(), value.toUpperCase()]),
  );
  const recurrence = FREQUENCIES[`${parts.get('FREQ')} ${parts.get('INTERVAL') ?? '1'}`];
  if (recurrence === undefined) {
    say('unclear-recurrence', `its rule “${rule}” was not followed: only its first day was taken.`);
    return { recurrence: '', dates: [due] };
  }
  if ([...parts.keys()].some((key) => key.startsWith('BY')))
    say(
      'unclear-recurrence',
      `its rule “${rule}” names days of its own; each was taken from its first day. Look at them.`,
    );
  const written = Number(parts.get('COUNT'));
  // A count that is no number would leave no day at all.
  const hasCount = Number.isInteger(written) && written > 0;
  const count = hasCount ? written : MOST_DATES;
  const end = dayOf(parts.get('UNTIL') ?? '') || (hasCount ? '2999-12-31' : until < due ? due : until);
  return { recurrence, dates: datesOf(due, recurrence, end).slice(0, Math.max(1, count)) };
}

function* unfolded(text: string): Generator<string> {
  let line = '';
  for (const part of text.replace(/^\ufeff/u, '').split(/\r\n|\n|\r/u)) {
    if (/^[ \t]/u.test(part)) {
      line += part.slice(1);
      continue;
    }
    if (line !== '') yield line;
    line = part;
  }
  if (line !== '') yield line;
}

function propertyOf(line: string): Property | undefined {
  const [, name = '', parameters = '', value = ''] =
    /^([A-Za-z0-9-]+)((?:;(?:"[^"]*"|[^":])*)?):(.*)$/su.exec(line) ?? [];
  return name === '' ? undefined : { name: name.toUpperCase(), parameters, value };
}

const unescapeText = (text: string): string =>
  text.replace(/\\([\\;,nN])/gu, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
