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

/** What is put in place of names, and how often it was. */
class NamesOut {
  count = 0;
  readonly #names: readonly string[];

  constructor(names: readonly (string | null)[]) {
    const parts = names.flatMap((name) => (name === null ? [] : [name, ...name.split(/\s+/u)]));
    this.#names = [...new Set(parts.filter((part) => part.length > 2))].sort((a, b) => b.length - a.length);
  }

  in(text: string): string {
    return this.#names.reduce((rest, name) => {
      const pattern = new RegExp(
        `(?<![\\p{L}\\p{N}])${name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?![\\p{L}\\p{N}])`,
        'giu',
      );
      return rest.replace(pattern, () => {
        this.count += 1;
        return '[name]';
      });
    }, text);
  }
}

/**
 * The minutes of a meeting: the log of what was decided, in the order of the agenda, with what was not reached.
 * @param isForPartners names of children, their references and the people of the meeting are left out, and it says how many
 */
export function minutesDocument(
  meeting: MeetingDetail,
  { council, isForPartners }: { readonly council: string; readonly isForPartners: boolean },
): { readonly document: Document; readonly leftOut: number } {
  const out = new NamesOut(
    isForPartners
      ? [
          ...meeting.agenda.flatMap(({ item }) => [item.childName, item.reference, ...item.owners]),
          ...meeting.agenda.flatMap(({ decisions, lastSaid }) => [
            ...decisions.map(({ by }) => by),
            lastSaid?.by ?? null,
          ]),
          ...meeting.laterNotes.map(({ by }) => by),
          ...meeting.attendance.present,
          ...meeting.attendance.apologies,
          meeting.chair,
          meeting.approvedBy,
        ]
      : [],
  );
  const words = (text: string): string => (isForPartners ? out.in(text) : text);
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
        text: words(
          `R-${item.number}. ${item.level === 'child' && item.childName ? `${item.childName}: ` : ''}${item.action}`,
        ),
      },
      {
        kind: 'facts',
        facts: [
          ...(lastSaid
            ? [{ label: `Before, ${dateWords(lastSaid.day)}`, value: words(lastSaid.words) }]
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
          ...(conflict ? [{ label: 'Conflict of interest', value: words(conflict) }] : []),
        ],
      },
      {
        kind: 'list',
        items: decisions.filter(({ isTakenBack }) => !isTakenBack).map((decision) => words(decision.words)),
      },
    ]),
    ...(notReached.length > 0
      ? [
          { kind: 'heading' as const, level: 2 as const, text: 'Not reached' },
          {
            kind: 'list' as const,
            items: notReached.map(({ item, timesCarried, carryReason }) =>
              words(
                `R-${item.number}. ${item.action}${timesCarried > 0 ? ` Carried, ${timesCarried + 1} times now.` : ''}${carryReason ? ` ${carryReason}` : ''}`,
              ),
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
      text: `Left out of this print: ${out.count} ${out.count === 1 ? 'name or reference' : 'names and references'}.`,
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
    leftOut: out.count,
  };
}
