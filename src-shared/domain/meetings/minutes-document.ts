import type { MeetingDetail } from '../../contract/meetings.ts';
import { localDayOf } from '../dates/calendar-days.ts';
import { dateWords } from '../dates/date-words.ts';
import { NAMES_CHILDREN } from '../documents/about-children.ts';
import type { Block, Cell, Document, Marking } from '../documents/document.ts';
import { DELIVERY_WORDS, IMPACT_WORDS } from '../tracker/states.ts';

const FOR_PARTNERS: Marking = {
  kind: 'non-public',
  basis: 'for the partner agencies of the meeting; names and references are left out.',
};

/** Leaves names and references out of a text that is about one case, or about none. */
export type LeaveOut = (
  text: string,
  reference: string | null,
) => { readonly text: string; readonly leftOut: number };

/**
 * The minutes of a meeting: the log of what was decided, in the order of the agenda, with what was not reached.
 * @param leaveOut for partners: what names anybody is left out, and the print says how often; null for the print in full
 */
export function minutesDocument(
  meeting: MeetingDetail,
  { council, leaveOut }: { readonly council: string; readonly leaveOut: LeaveOut | null },
): { readonly document: Document; readonly leftOut: number } {
  const isForPartners = leaveOut !== null;
  let leftOut = 0;
  const words = (text: string, reference: string | null = null): string => {
    if (!leaveOut) return text;
    const rest = leaveOut(text, reference);
    leftOut += rest.leftOut;
    return rest.text;
  };
  const whose = ({ level, childName }: MeetingDetail['agenda'][number]['item']): string =>
    level !== 'child' ? '' : leaveOut ? 'A child: ' : childName ? `${childName}: ` : '';
  const reached = meeting.agenda.filter(({ isReached }) => isReached);
  const notReached = meeting.agenda.filter(({ isReached }) => !isReached);
  const facts = [
    { label: 'Council', value: council },
    { label: 'Day', value: `${dateWords(meeting.day)}, ${meeting.startsAt}` },
    ...(isForPartners
      ? [
          {
            label: 'Present',
            value: `${meeting.attendance.present.length}, apologies ${meeting.attendance.apologies.length}`,
          },
        ]
      : [
          { label: 'Chair', value: meeting.chair },
          { label: 'Present', value: meeting.attendance.present.join('; ') || 'not noted' },
          { label: 'Apologies', value: meeting.attendance.apologies.join('; ') || 'none' },
        ]),
    {
      label: 'Status',
      value: meeting.approvedAt
        ? `Approved ${dateWords(localDayOf(meeting.approvedAt))}${isForPartners ? '' : ` by ${meeting.approvedBy ?? ''}`}`
        : 'Draft',
    },
    ...(meeting.covers ? [{ label: 'Goes through', value: words(meeting.covers) }] : []),
    { label: 'Next meeting', value: dateWords(meeting.nextOn) },
  ];
  const blocks: Block[] = [
    { kind: 'facts', facts },
    {
      kind: 'rests-on',
      count: meeting.agenda.length,
      what: meeting.agenda.length === 1 ? 'item on the agenda' : 'items on the agenda',
      ofWhich: [
        { count: reached.length, what: 'reached' },
        { count: notReached.length, what: 'not reached' },
      ],
    },
    ...(meeting.moves.length > 0
      ? [
          {
            kind: 'table' as const,
            caption: 'What moved',
            columns: [
              { head: 'From and to', width: 70 },
              { head: 'Items', width: 30 },
            ],
            rows: meeting.moves.map((move): Cell[] => [
              { kind: 'text', text: move.words },
              { kind: 'number', value: move.count },
            ]),
          },
        ]
      : []),
    { kind: 'heading', level: 2, text: 'What was decided' },
    ...reached.flatMap(({ item, decisions, conflict, lastSaid }): Block[] => [
      {
        kind: 'heading',
        level: 3,
        text: `R-${item.number}. ${whose(item)}${words(item.action, item.reference)}`,
      },
      {
        kind: 'facts',
        facts: [
          ...(lastSaid
            ? [{ label: `Before, ${dateWords(lastSaid.day)}`, value: words(lastSaid.words, item.reference) }]
            : []),
          { label: 'Delivery', value: DELIVERY_WORDS[item.delivery] },
          { label: 'Impact', value: IMPACT_WORDS[item.impact] },
          {
            label: 'Who',
            value: isForPartners
              ? `${item.owners.length} owner${item.owners.length === 1 ? '' : 's'}`
              : item.owners.join('; ') || 'nobody yet',
          },
          { label: 'By when', value: item.due === '' ? 'no date' : dateWords(item.due) },
          ...(conflict ? [{ label: 'Conflict of interest', value: words(conflict, item.reference) }] : []),
        ],
      },
      {
        kind: 'list',
        items: decisions
          .filter(({ isTakenBack }) => !isTakenBack)
          .map((decision) => words(decision.words, item.reference)),
      },
    ]),
    ...(notReached.length > 0
      ? [
          { kind: 'heading' as const, level: 2 as const, text: 'Not reached' },
          {
            kind: 'list' as const,
            items: notReached.map(
              ({ item, timesCarried, carryReason }) =>
                `R-${item.number}. ${words(item.action, item.reference)}${timesCarried > 0 ? ` Carried, ${timesCarried + 1} times now.` : ''}${carryReason ? ` ${words(carryReason, item.reference)}` : ''}`,
            ),
          },
        ]
      : []),
    ...(meeting.notes.trim()
      ? [
          { kind: 'heading' as const, level: 2 as const, text: 'Notes' },
          ...meeting.notes
            .split(/\n{2,}/u)
            .map((text): Block => ({ kind: 'paragraph', text: words(text.trim()) })),
        ]
      : []),
  ];
  if (meeting.stillOpen === 0)
    blocks.push({
      kind: 'paragraph',
      text: words(
        `Every recommendation of ${meeting.covers || 'the tracker'} is complete or superseded: this series of meetings can end.`,
      ),
    });
  if (meeting.laterNotes.length > 0)
    blocks.push(
      { kind: 'heading', level: 2, text: 'Notes after approval' },
      {
        kind: 'list',
        items: meeting.laterNotes.map(
          ({ at, by, text }) =>
            `${dateWords(localDayOf(at))}${isForPartners ? '' : `, ${by}`}: ${words(text)}`,
        ),
      },
    );
  if (isForPartners)
    blocks.push({
      kind: 'paragraph',
      text: `Left out of this print: ${leftOut} ${leftOut === 1 ? 'name or reference' : 'names and references'}.`,
    });
  return {
    document: {
      title: `Minutes: ${meeting.series}, ${dateWords(meeting.day)}`,
      language: 'en-GB',
      sections: [
        {
          marking: isForPartners ? FOR_PARTNERS : NAMES_CHILDREN,
          blocks: blocks.filter((block) => block.kind !== 'list' || block.items.length > 0),
        },
      ],
    },
    leftOut,
  };
}
