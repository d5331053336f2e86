import { localDay } from '../dates/calendar-days.ts';
import { dateWords } from '../dates/date-words.ts';
import { RESTS_ON_CHILDREN } from '../documents/about-children.ts';
import type { Block, Cell, Document } from '../documents/document.ts';
import { capital, listWords, spelt, speltOrNone, speltWords } from '../text/sentences.ts';
import { shareWords } from './grade-tally.ts';
import type { Distribution, RoundReport } from './round-report.ts';

const text = (words: string): Cell => ({ kind: 'text', text: words });
const number = (value: number): Cell => ({ kind: 'number', value });

/** What became of the cases that were chosen; of what there was none, nothing is said. */
function chosenWords({ chosen, submitted, open, withdrawn, late }: RoundReport['reviews']): string {
  if (chosen === 0) return 'No case was chosen.';
  const parts = [
    `${speltOrNone(submitted)} submitted`,
    ...(open > 0 ? [`${spelt(open)} still open`] : []),
    ...(withdrawn > 0 ? [`${spelt(withdrawn)} withdrawn`] : []),
  ];
  const what = submitted === chosen && chosen > 1 ? 'all of them submitted' : listWords(parts);
  const after = capital(`${speltOrNone(late)} ${late > 1 ? 'were' : 'was'} submitted after the closing day.`);
  return `${capital(speltWords(chosen, 'case was', 'cases were'))} chosen: ${what}.${submitted > 0 ? ` ${after}` : ''}`;
}

function madeWords({ list, child, service }: RoundReport['recommendations']): string {
  const made = `The reviews made ${speltWords(list.length, 'recommendation')}`;
  return list.length === 0
    ? `${made}.`
    : `${made}: ${speltOrNone(child)} for a child and ${speltOrNone(service)} for the service.`;
}

/** The report of a round. Children stand by reference, never by name. */
export function roundReportDocument(report: RoundReport, council: string): Document {
  const { round, reviews } = report;
  const blocks: Block[] = [
    {
      kind: 'facts',
      facts: [
        { label: 'Council', value: council },
        { label: 'Window', value: `${dateWords(round.opensOn)} to ${dateWords(round.closesOn)}` },
        { label: 'Theme', value: round.theme || 'None' },
        { label: 'Template', value: round.template },
        { label: 'Grades', value: round.scale },
        {
          label: 'Closed',
          value: round.closedAt ? dateWords(localDay(new Date(round.closedAt))) : 'Not closed yet',
        },
      ],
    },
    {
      kind: 'rests-on',
      count: reviews.submitted,
      what: reviews.submitted === 1 ? 'submitted review' : 'submitted reviews',
      ofWhich: [
        { count: reviews.moderated, what: 'moderated' },
        { count: reviews.submitted - reviews.moderated, what: 'not moderated' },
      ],
    },
    {
      kind: 'paragraph',
      text: chosenWords(reviews),
    },
    ...(round.closingNote ? [{ kind: 'paragraph' as const, text: `On closing: ${round.closingNote}` }] : []),
    { kind: 'heading', level: 1, text: 'Grades' },
    ...gradesOf(report),
    { kind: 'heading', level: 1, text: 'By section' },
    sectionsTable(report),
    { kind: 'heading', level: 1, text: 'Whose reviews' },
    ...peopleOf(report),
    { kind: 'heading', level: 1, text: 'Strengths' },
    ...strengthsOf(report),
    { kind: 'heading', level: 1, text: 'Recommendations' },
    ...recommendationsOf(report),
    ...withdrawnOf(report),
  ];
  return {
    title: `Round report: ${round.name}`,
    language: 'en-GB',
    sections: [{ marking: RESTS_ON_CHILDREN, blocks }],
  };
}

function gradesOf({
  asGraded,
  asModerated,
  external,
  internal,
  before,
  reviews,
  round,
}: RoundReport): Block[] {
  if (asGraded.n === 0)
    return [{ kind: 'paragraph', text: 'No review was submitted yet, so there is no grade to count.' }];
  const columns: [string, Distribution][] = [
    ['As graded', asGraded],
    ['As moderated', asModerated],
    ['By external reviewers', external],
    ['By internal reviewers', internal],
    ...(before ? [[`${before.name}, as graded`, before.asGraded] as [string, Distribution]] : []),
  ];
  const words = [
    ...new Map(
      columns.flatMap(([, { byWord }]) => byWord).map((one) => [`${one.rank} ${one.word}`, one]),
    ).values(),
  ].sort((a, b) => b.rank - a.rank || (a.word < b.word ? -1 : 1));
  return [
    {
      kind: 'paragraph',
      text: `Good or better: ${shareWords(asGraded.goodOrBetter, asGraded.n)} as graded; ${shareWords(asModerated.goodOrBetter, asModerated.n)} as moderated, of which ${reviews.moderated} moderated and ${reviews.submitted - reviews.moderated} not.`,
    },
    {
      kind: 'table',
      caption: 'Overall grades by word, as they were given',
      columns: [{ head: 'Grade', width: 2 }, ...columns.map(([head]) => ({ head }))],
      rows: [
        ...words.map(({ word, rank }): Cell[] => [
          { kind: 'grade', word },
          ...columns.map(([, { byWord }]) =>
            number(byWord.find((one) => one.word === word && one.rank === rank)?.count ?? 0),
          ),
        ]),
        [text('n'), ...columns.map(([, { n }]) => number(n))],
      ],
    },
    {
      kind: 'table',
      caption: 'The same by rank, so that scales compare: 4 is the best',
      columns: [{ head: 'Rank', width: 2 }, ...columns.map(([head]) => ({ head }))],
      rows: [4, 3, 2, 1].map((rank): Cell[] => [
        number(rank),
        ...columns.map(([, { byRank }]) => number(byRank.find((one) => one.rank === rank)?.count ?? 0)),
      ]),
    },
    ...(before
      ? [
          {
            kind: 'paragraph' as const,
            text: `The round before, ${before.name}: ${shareWords(before.asGraded.goodOrBetter, before.asGraded.n)} Good or better as graded; ${before.moderated} of ${before.submitted} moderated. Two rounds are two samples of different children: a difference between them is no trend.`,
          },
        ]
      : [
          {
            kind: 'paragraph' as const,
            text: `No round before ${round.name} has submitted reviews, so nothing is compared.`,
          },
        ]),
  ];
}

function sectionsTable({ sections }: RoundReport): Block {
  return {
    kind: 'table',
    caption: 'Grades by section, by rank',
    columns: [
      { head: 'Section', width: 4 },
      { head: 'Rank 4' },
      { head: 'Rank 3' },
      { head: 'Rank 2' },
      { head: 'Rank 1' },
      { head: 'n' },
    ],
    rows: sections.map(({ title, distribution }) => [
      text(title),
      ...distribution.byRank.map(({ count }) => number(count)),
      number(distribution.n),
    ]),
  };
}

function peopleOf({ statuses, voices, reviews }: RoundReport): Block[] {
  return [
    {
      kind: 'table',
      caption: `Children of the submitted reviews by status (n = ${reviews.submitted}; one child may hold several)`,
      columns: [{ head: 'Status', width: 3 }, { head: 'Children' }],
      rows: statuses.map(({ what, count }) => [text(what), number(count)]),
    },
    {
      kind: 'table',
      caption: 'Voices heard beside the file',
      columns: [{ head: 'Whose', width: 3 }, { head: 'Heard' }, { head: 'Of' }],
      rows: voices.map(({ title, heard, of }) => [text(title), number(heard), number(of)]),
    },
  ];
}

const strengthsOf = ({ strengths }: RoundReport): Block[] =>
  strengths.length === 0
    ? [{ kind: 'paragraph', text: 'None is written down.' }]
    : strengths.map(({ reference, text: words }) => ({ kind: 'quotation', text: words, source: reference }));

function recommendationsOf({ recommendations, themes }: RoundReport): Block[] {
  const { list } = recommendations;
  return [
    {
      kind: 'paragraph',
      text: madeWords(recommendations),
    },
    {
      kind: 'table',
      caption: 'By theme',
      columns: [{ head: 'Theme', width: 3 }, { head: 'Recommendations' }],
      rows: themes.map(({ what, count }) => [text(what), number(count)]),
    },
    ...(['child', 'service'] as const).map(
      (level): Block => ({
        kind: 'table',
        caption: level === 'child' ? 'For a child' : 'For the service',
        columns: [
          { head: 'Case' },
          { head: 'What is to be done', width: 5 },
          { head: 'Due' },
          { head: 'Theme', width: 2 },
        ],
        rows: list
          .filter((one) => one.level === level)
          .map(({ reference, action, due, theme }) => [
            text(reference),
            text(action),
            { kind: 'date', date: due },
            text(theme),
          ]),
      }),
    ),
  ];
}

const withdrawnOf = ({ withdrawn }: RoundReport): Block[] =>
  withdrawn.length === 0
    ? []
    : [
        { kind: 'heading', level: 1, text: 'Withdrawn' },
        {
          kind: 'table',
          caption: 'Cases that were taken out of the round',
          columns: [{ head: 'Case' }, { head: 'Why', width: 5 }],
          rows: withdrawn.map(({ reference, because }) => [text(reference), text(because)]),
        },
      ];
