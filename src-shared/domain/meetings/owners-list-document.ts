import type { MeetingDetail, MeetingItem } from '../../contract/meetings.ts';
import { dateWords } from '../dates/date-words.ts';
import { NAMES_CHILDREN } from '../documents/about-children.ts';
import type { Cell, Column, Document } from '../documents/document.ts';
import { colourCell } from '../plans/colour-cell.ts';
import { colourOf } from '../plans/colour-counts.ts';
import { CHANGED_COLUMN, DATE_COLUMN, WORDS_COLUMN } from '../tracker/own-list.ts';
import { ACCEPTANCE_WORDS, DELIVERY_WORDS, IMPACT_WORDS } from '../tracker/states.ts';

const COLUMNS: readonly Column[] = [
  { head: 'No.', width: 6 },
  { head: 'What is to be done', width: 22 },
  { head: 'For', width: 10 },
  { head: 'Owner', width: 11 },
  { head: 'Due', width: 9 },
  { head: 'Acceptance', width: 9 },
  { head: 'BRAG', width: 7 },
  { head: 'Delivery', width: 9 },
  { head: 'Impact', width: 9 },
  { head: 'Last said', width: 9 },
  { head: 'Last time', width: 16 },
  { head: WORDS_COLUMN, width: 22 },
  { head: CHANGED_COLUMN, width: 18 },
  { head: DATE_COLUMN, width: 10 },
];

const text = (words: string): Cell => ({ kind: 'text', text: words });
const date = (day: string): Cell => ({ kind: 'date', date: day });

function cellsOf({ item, lastSaid }: MeetingItem): Cell[] {
  return [
    text(`R-${item.number}`),
    text(item.action),
    item.level === 'child' ? { kind: 'person', name: item.childName ?? '' } : text('The service'),
    { kind: 'person', name: item.owners.join('; ') },
    date(item.due),
    text(ACCEPTANCE_WORDS[item.acceptance]),
    colourCell(colourOf(item.delivery)),
    text(DELIVERY_WORDS[item.delivery]),
    text(IMPACT_WORDS[item.impact]),
    date(item.lastSaidOn ?? ''),
    text(lastSaid?.words ?? ''),
    text(''),
    text(''),
    text(''),
  ];
}

/** Those of an agenda that one person owns, or has a part in. */
export const ownedBy = (meeting: Pick<MeetingDetail, 'agenda'>, owner: string): MeetingItem[] =>
  meeting.agenda.filter(({ item }) => item.owners.includes(owner));

/**
 * What an owner gets before a meeting: their recommendations on its agenda, with empty columns for their words. The filled
 * list comes back as a workbook and is read by its numbers.
 */
export function ownersListDocument(
  meeting: MeetingDetail,
  owner: string,
  council: string,
): { readonly document: Document; readonly rows: number } {
  const own = ownedBy(meeting, owner);
  return {
    rows: own.length,
    document: {
      title: `${owner}: for ${meeting.series}, ${dateWords(meeting.day)}`,
      language: 'en-GB',
      sections: [
        {
          marking: NAMES_CHILDREN,
          isLandscape: true,
          blocks: [
            {
              kind: 'facts',
              facts: [
                { label: 'Council', value: council },
                { label: 'Meeting', value: `${dateWords(meeting.day)}, ${meeting.startsAt}` },
                { label: 'For', value: owner },
              ],
            },
            {
              kind: 'paragraph',
              text: `Write into the last three columns and send this file back: what is new, what it changed for the child and how you know, and a new date only where it has to move. Leave the numbers as they are. ${own.length === 1 ? 'One recommendation' : `${own.length} recommendations`}.`,
            },
            { kind: 'table', caption: 'Your recommendations', columns: COLUMNS, rows: own.map(cellsOf) },
          ],
        },
      ],
    },
  };
}
