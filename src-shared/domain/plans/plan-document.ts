import type { PlanCover, PlanDetail, PlannedAction } from '../../contract/plans.ts';
import { dateWords } from '../dates/date-words.ts';
import type { Block, Cell, Column, Document, Marking } from '../documents/document.ts';
import { moveWords } from '../tracker/change-words.ts';
import { IMPACT_WORDS } from '../tracker/states.ts';
import { colourCell } from './colour-cell.ts';
import { colourOf, colourSentence } from './colour-counts.ts';
import type { ToldRow } from './you-said-we-did.ts';

const INSIDE: Marking = {
  kind: 'non-public',
  basis: 'a working paper of the board; actions and comments may name people.',
};

/** Fields of a head in the order in which a board reads them. */
export const HEAD_FIELDS: readonly (readonly [string, string])[] = [
  ['duration', 'Duration'],
  ['strategies', 'Relevant strategies'],
  ['previousVersions', 'Previous versions'],
  ['board', 'Board responsible'],
  ['owner', 'Owner'],
  ['strategicLead', 'Strategic lead'],
  ['leadOfficer', 'Lead officer'],
  ['implementationDate', 'Implementation date'],
  ['reviewDate', 'Review date'],
  ['frequency', 'Frequency of monitoring'],
  ['aims', 'Aims'],
];

const text = (words: string): Cell => ({ kind: 'text', text: words });

const isEmpty = (cell: Cell): boolean =>
  (cell.kind === 'text' && cell.text === '') || (cell.kind === 'person' && cell.name === '');

const COLUMNS: readonly Column[] = [
  { head: 'Aim and source', width: 18 },
  { head: 'Ref', width: 7 },
  { head: 'Action', width: 26 },
  { head: 'Start', width: 9 },
  { head: 'End', width: 10 },
  { head: 'Measure', width: 18 },
  { head: 'Lead', width: 12 },
  { head: 'Senior lead', width: 9 },
  { head: 'Comments', width: 22 },
  { head: 'BRAG', width: 8 },
  { head: 'Impact', width: 10 },
];

function cellsOf(action: PlannedAction): Cell[] {
  const { item } = action;
  const remarks = [
    action.latest,
    action.carriedTo && `Carried to ${action.carriedTo.name}.`,
    action.carriedFrom && `Carried from ${action.carriedFrom.name}.`,
    action.keptReason && `Kept in: ${action.keptReason}`,
    item.timesMoved > 0 && `Was due ${item.firstDue === '' ? 'without a date' : dateWords(item.firstDue)}.`,
  ];
  return [
    text(
      [action.aim, ...action.sources.filter((source) => !action.aim.includes(source))]
        .filter(Boolean)
        .join('\n'),
    ),
    text(action.ref),
    text(item.action),
    text(action.startText),
    item.due === '' || item.timesMoved === 0
      ? text(action.endText || dateWords(item.due))
      : { kind: 'date', date: item.due },
    text(action.measure),
    { kind: 'person', name: item.owners.join('; ') },
    { kind: 'person', name: action.seniorLeads.join('; ') },
    text(remarks.filter(Boolean).join('\n')),
    colourCell(colourOf(item.delivery)),
    text(IMPACT_WORDS[item.impact]),
  ];
}

/** The plan as a board gets it: its cover, then its priorities with the key under every table. */
export function planDocument(plan: PlanDetail, cover: PlanCover, council: string): Document {
  const keyLine = keyWords(plan.key);
  const cells = new Map(
    plan.priorities.flatMap(({ actions }) => actions.map((action) => [action, cellsOf(action)] as const)),
  );
  // A column that nothing in the plan fills takes room from those that are read.
  const filled = COLUMNS.map((_, column) =>
    [...cells.values()].some((row) => !isEmpty(row[column] ?? text(''))),
  );
  const only = <Part>(parts: readonly Part[]): Part[] => parts.filter((_, column) => filled[column]);
  return {
    title: plan.name,
    language: 'en-GB',
    sections: [
      { marking: INSIDE, blocks: [...headBlocks(plan, council), ...coverBlocks(plan, cover)] },
      {
        marking: INSIDE,
        isLandscape: true,
        blocks: plan.priorities.flatMap(({ title, objective, actions }): Block[] => [
          { kind: 'heading', level: 2, text: title || plan.name },
          ...(objective ? [{ kind: 'paragraph' as const, text: objective }] : []),
          ...(actions.length > 0
            ? [
                {
                  kind: 'table' as const,
                  caption: title || plan.name,
                  isHeaded: true,
                  columns: only(COLUMNS),
                  rows: actions.map((action) => only(cells.get(action) ?? [])),
                },
                { kind: 'paragraph' as const, text: keyLine },
              ]
            : [{ kind: 'paragraph' as const, text: 'No action yet.' }]),
        ]),
      },
    ],
  };
}

const USUAL_KEY =
  'Blue: fully completed. Green: in progress with no barrier. Amber: more work needed, or a barrier that can be resolved. Red: fully stuck.';

function keyWords(key: PlanDetail['key']): string {
  if (key.length === 0) return `Key. ${USUAL_KEY}`;
  return `Key. ${key.map(({ colour, meaning }) => `${colour.charAt(0).toUpperCase()}${colour.slice(1)}: ${meaning.replace(/\.$/u, '')}.`).join(' ')}`;
}

function headBlocks(plan: PlanDetail, council: string): Block[] {
  return [
    {
      kind: 'facts',
      facts: [
        { label: 'Council', value: council },
        ...HEAD_FIELDS.flatMap(([field, label]) => {
          const value = plan.head[field] ?? '';
          return value === '' ? [] : [{ label, value }];
        }),
      ],
    },
  ];
}

function coverBlocks(plan: PlanDetail, cover: PlanCover): Block[] {
  const list = (title: string, rows: PlanCover['next'], none: string): Block[] => [
    { kind: 'heading', level: 2, text: title },
    rows.length === 0
      ? { kind: 'paragraph', text: none }
      : {
          kind: 'list',
          items: rows.map(({ ref, action, due, note }) =>
            [`${ref ? `${ref}: ` : ''}${action}`, due && `due ${dateWords(due)}`, note]
              .filter(Boolean)
              .join('; '),
          ),
        },
  ];
  return [
    { kind: 'heading', level: 2, text: `How it stands, ${dateWords(cover.to)}` },
    { kind: 'paragraph', text: `${colourSentence(cover.now)}.` },
    { kind: 'heading', level: 2, text: `What changed since ${dateWords(cover.from)}` },
    { kind: 'paragraph', text: `Then: ${colourSentence(cover.before)}.` },
    {
      kind: 'table',
      caption: 'From colour to colour',
      columns: [
        { head: 'From and to', width: 45 },
        { head: 'Actions', width: 12 },
        { head: 'Which', width: 43 },
      ],
      rows: [
        ...cover.moves.map(({ from, to, refs, redated }): Cell[] => [
          text(
            `${moveWords(from, to, 'Not in the plan yet')}${redated > 0 ? ` (${redated} of them re-dated)` : ''}`,
          ),
          { kind: 'number', value: refs.length },
          text(refs.filter(Boolean).join(', ')),
        ]),
        [
          text('Only re-dated'),
          { kind: 'number', value: cover.onlyRedated.length },
          text(cover.onlyRedated.filter(Boolean).join(', ')),
        ],
        [text('Unchanged'), { kind: 'number', value: cover.unchanged }, text('')],
      ],
    },
    ...list('Key actions in the next quarter', cover.next, 'None is due in the next quarter.'),
    ...list('Kept in although done', cover.kept, 'None.'),
    ...list('Assurance reports due', cover.assurance, 'None is promised.'),
    { kind: 'heading', level: 2, text: 'What does not add up' },
    plan.contradictions.length === 0
      ? { kind: 'paragraph', text: 'Nothing was found.' }
      : {
          kind: 'list',
          items: plan.contradictions.map(({ ref, text: words }) => `${ref || 'An action'} ${words}.`),
        },
  ];
}

/** "You said, we did", for everybody to read. */
export function youSaidWeDidDocument(
  rows: readonly ToldRow[],
  about: { council: string; day: string },
): Document {
  return {
    title: 'You said, we did',
    language: 'en-GB',
    sections: [
      {
        marking: { kind: 'public' },
        blocks: [
          {
            kind: 'facts',
            facts: [
              { label: 'Council', value: about.council },
              { label: 'As at', value: dateWords(about.day) },
            ],
          },
          rows.length === 0
            ? { kind: 'paragraph', text: 'Nothing can be told yet without pointing to somebody.' }
            : {
                kind: 'table',
                caption: 'You said, we did',
                columns: [
                  { head: 'What you said', width: 40 },
                  { head: 'What we did', width: 60 },
                ],
                rows: rows.map(({ said, did }) => [text(said), text(did)]),
              },
        ],
      },
    ],
  };
}
