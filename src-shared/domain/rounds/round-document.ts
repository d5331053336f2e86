import type { GradedRound, GradeGiven, RoundResults } from '../../contract/round-results.ts';
import { formatDay } from '../dates/calendar-days.ts';
import { NAMES_CHILDREN } from '../documents/about-children.ts';
import type { Block, Cell, Document } from '../documents/document.ts';
import {
  type GradeView,
  goodOrBetter,
  gradeOf,
  OVERALL_FIELD,
  shareWords,
  shortTitles,
  tallyOf,
  wasAsked,
} from './grade-tally.ts';

/** What the paper says of the round beside its grades. Days are yyyy-mm-dd. */
export interface RoundAbout {
  readonly council: string;
  readonly day: string;
  readonly opensOn: string;
  readonly closesOn: string;
  readonly theme: string;
}

/** A round with its results on paper: the sentence, the distribution, the domains, and each child by each domain. */
export function roundDocument({ round, before }: RoundResults, about: RoundAbout): Document {
  const graded = tallyOf(round, OVERALL_FIELD, 'graded');
  return {
    title: `Results of ${round.name}`,
    language: 'en-GB',
    sections: [
      {
        marking: NAMES_CHILDREN,
        runningHead: round.name,
        isLandscape: true,
        blocks: [
          {
            kind: 'facts',
            facts: [
              { label: 'Council', value: about.council },
              { label: 'Round', value: `${formatDay(about.opensOn)} to ${formatDay(about.closesOn)}` },
              ...(about.theme ? [{ label: 'Theme', value: about.theme }] : []),
              { label: 'As on', value: formatDay(about.day) },
            ],
          },
          {
            kind: 'rests-on',
            count: round.reviews.length,
            what: round.reviews.length === 1 ? 'submitted review' : 'submitted reviews',
            ofWhich: [
              { count: graded.moderated, what: 'moderated' },
              { count: round.reviews.length - graded.moderated, what: 'not moderated' },
            ],
          },
          { kind: 'paragraph', text: summaryWords(round) },
          { kind: 'heading', level: 2, text: 'Overall grades' },
          distribution(round, before),
          { kind: 'heading', level: 2, text: 'By domain, as graded' },
          ...byDomain(round, round.domains),
          ...(before ? byDomain(before, round.domains) : []),
          { kind: 'heading', level: 2, text: 'Each child by each domain, as graded' },
          ...children(round),
        ],
      },
    ],
  };
}

function summaryWords(round: GradedRound): string {
  const graded = tallyOf(round, OVERALL_FIELD, 'graded');
  const moderated = tallyOf(round, OVERALL_FIELD, 'moderated');
  const open =
    round.open === 0
      ? ''
      : ` ${round.open} ${round.open === 1 ? 'review is' : 'reviews are'} not submitted yet.`;
  return moderated.moderated === 0
    ? `${goodOrBetter(graded).words}, as graded; none was moderated.${open}`
    : `${goodOrBetter(graded).words} as graded; ${goodOrBetter(moderated).words} as moderated.${open}`;
}

const text = (words: string): Cell => ({ kind: 'text', text: words });
const grade = (word: string): Cell => ({ kind: 'grade', word });

/** The shapes of the screen as characters, by rank. */
const MARKS: Readonly<Record<number, string>> = { 4: '★', 3: '●', 2: '◐', 1: '△' };
const NO_MARK = '–';

const marked = (given: GradeGiven | null): Cell => ({
  kind: 'grade',
  word: given?.word ?? 'Not graded',
  mark: given ? (MARKS[given.rank] ?? given.word) : NO_MARK,
});

const keyWords = (points: readonly GradeGiven[]): string =>
  [...points.map(({ rank, word }) => `${MARKS[rank] ?? word} ${word}`), `${NO_MARK} Not graded`].join('   ');

function distribution(round: GradedRound, before: GradedRound | null): Block {
  const of = (what: GradedRound, rank: number, view: GradeView) => {
    const tally = tallyOf(what, OVERALL_FIELD, view);
    return shareWords(tally.counts.find(({ point }) => point.rank === rank)?.n ?? 0, tally.n);
  };
  const wordThen = (rank: number, word: string) => {
    const then = before?.points.find((point) => point.rank === rank)?.word;
    return then !== undefined && then !== word ? ` (“${then}” then)` : '';
  };
  return {
    kind: 'table',
    caption: before ? `${round.name} beside ${before.name}, on the same ranks` : round.name,
    columns: [
      { head: 'Grade', width: 2 },
      { head: 'As graded' },
      { head: 'As moderated' },
      ...(before ? [{ head: `${before.name}, as graded`, width: 2 }] : []),
    ],
    rows: round.points.map(({ rank, word }) => [
      grade(word),
      text(of(round, rank, 'graded')),
      text(of(round, rank, 'moderated')),
      ...(before ? [text(`${of(before, rank, 'graded')}${wordThen(rank, word)}`)] : []),
    ]),
  };
}

function byDomain(round: GradedRound, domains: GradedRound['domains']): Block[] {
  return [
    {
      kind: 'table',
      caption: round.name,
      columns: [
        { head: 'Domain', width: 4 },
        ...round.points.map(({ word }) => ({ head: word })),
        { head: 'Not graded' },
      ],
      rows: domains.map(({ key, title }) => {
        const tally = tallyOf(round, key, 'graded');
        return wasAsked(round, key)
          ? [
              text(title),
              ...tally.counts.map(({ n }): Cell => ({ kind: 'number', value: n })),
              { kind: 'number' as const, value: tally.notGraded },
            ]
          : [text(title), text('Not asked'), ...tally.counts.map(() => text(''))];
      }),
    },
  ];
}

function children(round: GradedRound): Block[] {
  if (round.reviews.length === 0) return [{ kind: 'paragraph', text: 'No review is submitted yet.' }];
  const heads = shortTitles(round.domains.map(({ title }) => title));
  return [
    {
      kind: 'paragraph',
      text: `${keyWords(round.points)}\n${round.domains.map(({ title }, index) => `${heads[index]}: ${title}`).join('; ')}`,
    },
    {
      kind: 'table',
      caption: round.name,
      columns: [
        { head: 'Child', width: 3 },
        { head: 'Reviewer', width: 2.5 },
        ...heads.map((head) => ({ head, width: 1 })),
        { head: 'Overall', width: 2.5 },
        { head: 'As moderated', width: 2.5 },
      ],
      rows: round.reviews.map((review) => [
        { kind: 'person', name: review.childName },
        { kind: 'person', name: review.reviewer ?? '' },
        ...round.domains.map(({ key }) => marked(gradeOf(review, key, 'graded'))),
        grade(gradeOf(review, OVERALL_FIELD, 'graded')?.word ?? 'Not graded'),
        grade(review.grades.find(({ field }) => field === OVERALL_FIELD)?.moderated?.word ?? 'Not moderated'),
      ]),
    },
  ];
}
