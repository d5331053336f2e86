import type { CalendarEntry, CalendarYear } from '../../contract/calendar.ts';
import { SERVICE_WORDS } from '../activities/service-words.ts';
import type { Block, Cell, Column, Document, Marking } from '../documents/document.ts';
import { countWords } from '../text/count-words.ts';
import { ENTRY_STATE_WORDS } from './calendar-year.ts';
import { RECURRENCE_WORDS } from './recurrence.ts';

const INSIDE: Marking = { kind: 'non-public', basis: 'a working paper; owners are named.' };
const text = (words: string): Cell => ({ kind: 'text', text: words });

/** What is short enough for a month of a page that shows the year: a sign with its count. */
function sign({ planned, done, missed }: { planned: number; done: number; missed: number }): string {
  if (planned === 0) return '';
  const open = planned - done - missed;
  const part = (count: number, mark: string) => (count === 0 ? '' : count === 1 ? mark : `${count} ${mark}`);
  return [part(done, '✓'), part(missed, '✗'), part(open, '□')].filter(Boolean).join(' ');
}

/** The heads of the list, which the import knows again. */
const LIST: readonly Column[] = [
  { head: 'Ref', width: 8 },
  { head: 'Activity', width: 26 },
  { head: 'Type', width: 16 },
  { head: 'Date', width: 12 },
  { head: 'Owner', width: 16 },
  { head: 'Frequency', width: 10 },
  { head: 'Status', width: 12 },
  { head: 'Date done', width: 12 },
  { head: 'Reason', width: 16 },
  { head: 'Target', width: 8 },
  { head: 'Ad hoc', width: 8 },
  { head: 'Service', width: 10 },
  { head: 'Programme area', width: 18 },
  { head: 'Notes', width: 20 },
];

function listRow(entry: CalendarEntry): Cell[] {
  return [
    text(entry.id),
    text(entry.title),
    text(entry.kind),
    entry.due === '' ? text(entry.dueText) : { kind: 'date', date: entry.due },
    { kind: 'person', name: entry.owner },
    text(entry.recurrence === '' ? 'Once' : RECURRENCE_WORDS[entry.recurrence]),
    text(ENTRY_STATE_WORDS[entry.state]),
    entry.doneOn === null ? text('') : { kind: 'date', date: entry.doneOn },
    text(entry.whyNot),
    entry.target === null ? text('') : { kind: 'number', value: entry.target },
    text(entry.isAdHoc ? 'yes' : ''),
    text(SERVICE_WORDS[entry.service]),
    text(entry.area),
    text(entry.note),
  ];
}

/** The year on one page; a workbook has the list behind it, which can be filled in and brought in again. */
export function calendarDocument(year: CalendarYear, council: string, withList: boolean): Document {
  const entries = year.rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.entries));
  const missed = entries.filter(({ state }) => state === 'did-not-happen');
  const { planned, done, late } = year.counts;
  const blocks: Block[] = [
    { kind: 'paragraph', text: council },
    {
      kind: 'rests-on',
      count: planned,
      what: planned === 1 ? 'entry of the calendar' : 'entries of the calendar',
      ofWhich: [
        { count: done, what: done === 1 ? 'is done' : 'are done' },
        { count: year.counts.missed, what: 'did not happen' },
        { count: planned - done - year.counts.missed, what: 'are still to come or not said' },
      ],
    },
    {
      kind: 'table',
      caption: `QA calendar ${year.year} (✓ done, ✗ did not happen, □ planned)`,
      columns: [
        { head: 'Kind', width: 26 },
        ...year.parts.map(({ name }) => ({ head: name, width: 6 })),
        { head: 'Over the year', width: 14 },
      ],
      rows: year.rows.map(({ kind, cells, done: did, missed: not, planned: all, target }) => [
        text(kind),
        ...cells.map((cell) => text(sign(cell))),
        text(`${did} of ${target ?? all}${not > 0 ? `; ${not} ✗` : ''}`),
      ]),
    },
  ];
  const second: Block[] = [];
  if (missed.length > 0)
    second.push({
      kind: 'table',
      caption: 'What did not happen',
      columns: [
        { head: 'What', width: 35 },
        { head: 'When', width: 13 },
        { head: 'Why', width: 37 },
        { head: 'Planned again', width: 15 },
      ],
      rows: missed.map(({ title, due, whyNot, isPlannedAgain }) => [
        text(title),
        { kind: 'date', date: due },
        text(whyNot || 'not said'),
        text(isPlannedAgain ? 'yes' : 'no'),
      ]),
    });
  if (late > 0)
    second.push({
      kind: 'paragraph',
      text: `${countWords(late, 'entry is', 'entries are')} past the day, and nobody has said yet whether it happened.`,
    });
  const list: Block[] = withList
    ? [{ kind: 'table', caption: 'Entries', columns: LIST, rows: [...entries, ...year.undated].map(listRow) }]
    : [];
  return {
    title: `QA calendar ${year.year}`,
    language: 'en-GB',
    sections: [
      { marking: INSIDE, isLandscape: true, blocks },
      ...(second.length + list.length > 0
        ? [{ marking: INSIDE, isLandscape: true, blocks: [...second, ...list] }]
        : []),
    ],
  };
}
