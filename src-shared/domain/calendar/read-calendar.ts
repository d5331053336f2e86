import { serviceIn } from '../activities/service-words.ts';
import { MONTHS } from '../dates/parse-date.ts';
import { looksLikeDate } from '../plans/looks-like-date.ts';
import type { PlanSource, SourceRow } from '../plans/plan-source.ts';
import {
  type CalendarHead,
  type CalendarRole,
  type PartHead,
  partHead,
  readHead,
} from './calendar-columns.ts';
import type { ImportedCalendar } from './imported-calendar.ts';
import { type QaYear, readYear } from './qa-year.ts';
import { addEntry, type EntryDraft, inYear, type Reading, stateOf } from './read-entry.ts';

/** What is known beside the file. */
export interface CalendarContext {
  /** "2024-25": the year of months that are written without one. */
  readonly year?: string | undefined;
  readonly fileName?: string | undefined;
}

/**
 * Reads a QA calendar from rows: a list with a date to each entry, a list under months, or a grid of months. Nothing is
 * lost: what is not understood is kept as it is written, and a warning says so with its row.
 */
export function readCalendar(source: PlanSource, context: CalendarContext = {}): ImportedCalendar {
  const year = yearOf(source, context);
  const reading: Reading = {
    year,
    entries: [],
    warnings: source.warnings.map(({ row, kind, text }) => ({ row, kind, text })),
  };
  const parts = source.parts.filter((part) => !isOwnOverview(part.rows, source.parts.length));
  for (const { rows, isHidden, name } of parts) {
    if (isHidden && rows.length > 0)
      reading.warnings.push({
        row: 0,
        kind: 'hidden-sheet',
        text: `The hidden sheet “${name}” was read, too.`,
      });
    readRows(rows, reading);
  }
  if (reading.entries.length === 0)
    reading.warnings.push({
      row: 0,
      kind: 'no-entries',
      text: 'No entry was found. A calendar needs a row of heads: what falls due and when, or the months side by side.',
    });
  noteTwins(reading);
  return { year: year?.name ?? null, entries: reading.entries, warnings: reading.warnings };
}

/** The workbook that Plumbline writes has the year drawn on a sheet of its own, beside the list that says all of it. */
const isOwnOverview = (rows: readonly SourceRow[], parts: number): boolean =>
  parts > 1 && rows[0]?.cells[0] === 'Kind' && rows[0].cells.at(-1) === 'Over the year';

/** The year that the person names, or else that a title, a sheet or the file's name does. */
export function yearOf(source: PlanSource, { year, fileName }: CalendarContext): QaYear | undefined {
  const named = year === undefined ? undefined : readYear(year);
  if (named) return named;
  const titles = source.parts.flatMap(({ name, rows }) => [
    name ?? '',
    ...rows
      .slice(0, 12)
      .filter(({ kind, cells }) => kind !== 'cells' || cells.filter(Boolean).length === 1)
      .map(({ cells }) => cells.join(' ').trim())
      .filter((text) => !looksLikeDate(text)),
  ]);
  for (const text of [...titles, fileName ?? '']) {
    const written = /(?<!\d)(20\d{2})\s*[-/–]\s*(20\d{2}|\d{2})(?![\d/-])/u.exec(text);
    const found = written && readYear(`${written[1]}-${written[2]}`);
    if (found) return found;
  }
  for (const text of [...titles, fileName ?? '']) {
    const written = /(?<![\d/-])(20\d{2})(?![\d/-])/u.exec(text);
    const found = written?.[1] && readYear(written[1]);
    if (found) return found;
  }
  return undefined;
}

function readRows(rows: readonly SourceRow[], reading: Reading): void {
  let head: CalendarHead | undefined;
  /** The month that rows stand under, as it is written. */
  let under = '';
  let group = '';
  let lastWhen = '';
  for (const row of rows) {
    const cells = row.cells.map((cell) => cell.trim());
    const filled = cells.filter((cell) => cell !== '');
    if (filled.length === 0) continue;
    const found = row.kind === 'cells' ? readHead(cells) : undefined;
    if (found) {
      head = found;
      lastWhen = '';
      continue;
    }
    if (filled.length === 1 && (row.kind !== 'cells' || cells[0] !== '')) {
      const [alone = ''] = filled;
      if (partHead(alone) || /^\d{4}-\d{2}$/u.test(alone)) {
        under = alone;
        lastWhen = alone;
        continue;
      }
      if (row.kind === 'heading' || (head && isGroup(head, cells))) {
        group = alone;
        continue;
      }
      if (row.kind === 'bullet' && under !== '') {
        addEntry(reading, row.row, { title: alone, when: under, kind: group });
        continue;
      }
      if (!head) continue;
    }
    if (!head) {
      if (under !== '' && row.kind === 'cells') addLoose(reading, row.row, filled, under, group);
      continue;
    }
    lastWhen = takeRow(reading, row, head, cells, { under, group, lastWhen });
  }
}

/** In a grid a row with nothing but a name groups what follows; in a list it is an entry without a date. */
const isGroup = ({ parts, roles }: CalendarHead, cells: readonly string[]): boolean =>
  parts.size === 0 && cells[0] !== '' && roles.get(0) !== 'title' && roles.get(0) !== 'when';

function addLoose(reading: Reading, row: number, cells: readonly string[], when: string, kind: string): void {
  const [title = '', ...others] = cells;
  addEntry(reading, row, { title, when, kind, note: others.join('; ') });
}

function takeRow(
  reading: Reading,
  { row }: SourceRow,
  head: CalendarHead,
  cells: readonly string[],
  context: { under: string; group: string; lastWhen: string },
): string {
  const said = new Map<CalendarRole, string>();
  const others: string[] = [];
  for (const [column, cell] of cells.entries()) {
    if (cell === '' || head.parts.has(column)) continue;
    const role = head.roles.get(column);
    if (role === undefined) others.push(withHead(head.heads[column], cell));
    else if (said.has(role)) others.push(cell);
    else said.set(role, cell);
  }
  const isDitto = /^(?:"|〃|''|“|”|ditto|do\.?)$/iu.test(said.get('when') ?? '');
  const when = isDitto ? context.lastWhen : (said.get('when') ?? '');
  const draft = {
    title: said.get('title') ?? '',
    kind: said.get('kind') ?? context.group,
    owner: said.get('owner') ?? '',
    recurrence: said.get('recurrence') ?? '',
    state: said.get('state') ?? '',
    doneOn: said.get('doneOn') ?? '',
    whyNot: said.get('whyNot') ?? '',
    target: said.get('target') ?? '',
    adHoc: said.get('adHoc') ?? '',
    area: said.get('area') ?? '',
    service: said.get('service') ?? '',
    uid: said.get('uid') ?? '',
    note: [said.get('note') ?? '', ...others, unknownService(said.get('service') ?? '')]
      .filter(Boolean)
      .join('; '),
  };
  if (head.parts.size > 0) {
    takeGridRow(reading, row, head.parts, cells, draft);
    return context.lastWhen;
  }
  const columns = [...head.roles];
  const columnOf = (role: CalendarRole) => columns.find(([, one]) => one === role)?.[0] ?? 0;
  // Only where the date leads the row does an empty cell say "as above".
  const above = columnOf('when') < columnOf('title') ? context.lastWhen : '';
  const shown = when === '' && draft.title !== '' ? context.under || above : when;
  if (when === '' && shown !== '' && context.under === '')
    reading.warnings.push({
      row,
      kind: 'carried-date',
      text: `Row ${row} has no date of its own; “${shown}” of the row above was taken.`,
    });
  addEntry(reading, row, { ...draft, when: shown });
  return when === '' ? context.lastWhen : when;
}

const withHead = (head: string | undefined, cell: string): string =>
  head?.trim() ? `${head.trim()}: ${cell}` : cell;

function takeGridRow(
  reading: Reading,
  row: number,
  parts: ReadonlyMap<number, PartHead>,
  cells: readonly string[],
  draft: Omit<EntryDraft, 'when'>,
): void {
  let taken = 0;
  for (const [column, part] of parts) {
    const cell = cells[column] ?? '';
    if (/^(?:|[-–—]|n\/?a|0)$/iu.test(cell)) continue;
    taken += 1;
    const year = part.year ?? inYear(part.month, reading.year);
    const month = String(part.month).padStart(2, '0');
    const day = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(cell)?.[1];
    const isState = stateOf(cell) !== undefined;
    const isMark = isState || /^(?:x|✓|✔|√|●|•|\*|y|yes|p|planned|due)$/iu.test(cell);
    const when = year === undefined ? (MONTHS[part.month - 1] ?? '') : `${year}-${month}`;
    addEntry(reading, row, {
      ...draft,
      when:
        year !== undefined && day !== undefined && /(?:st|nd|rd|th)$/u.test(cell)
          ? `${when}-${day.padStart(2, '0')}`
          : when,
      state: isState ? cell : (draft.state ?? ''),
      uid: '',
      note: [draft.note ?? '', isMark ? '' : cell].filter(Boolean).join('; '),
    });
  }
  if (taken > 0) return;
  if (draft.title === '' && (draft.note ?? '') === '') return;
  addEntry(reading, row, { ...draft, when: '' });
}

/** The same thing on the same day twice is kept twice and said: nobody knows which of them is too many. */
function noteTwins({ entries, warnings }: Reading): void {
  const seen = new Map<string, number>();
  for (const { row, title, due, owner } of entries) {
    if (due === '') continue;
    const key = `${title.toLowerCase()} ${due} ${owner.toLowerCase()}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row);
    else if (first !== row)
      warnings.push({
        row,
        kind: 'twice',
        text: `Row ${row} says the same as row ${first}. Both were kept.`,
      });
  }
}

/** A directorate, say, in the column of services: it stays in the note. */
const unknownService = (said: string): string =>
  said === '' || serviceIn(said, '') !== null ? '' : `Service: ${said}`;
