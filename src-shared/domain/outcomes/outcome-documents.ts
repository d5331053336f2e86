import { periodWords } from '../calendar/qa-year.ts';
import type { Block, Cell, Document } from '../documents/document.ts';
import { BANDS, HIGHEST_SCORE, OutcomeStage, STAGE_WORDS } from './bands.ts';
import { type QuarterTravelled, type Travelled, travelledWords } from './distance.ts';

/** Most goals that leave room for their boxes on one page. */
const GOALS_ON_A_PAGE = 4;

/** The form that child and parent fill in together: boxes to tick, a page for four goals. */
export function outcomeForm(
  plan: { readonly child: string; readonly worker: string; readonly goals: readonly string[] },
  council: string,
): Document {
  const pages = Math.max(1, Math.ceil(plan.goals.length / GOALS_ON_A_PAGE));
  return {
    title: 'How are we doing?',
    language: 'en-GB',
    sections: Array.from({ length: pages }, (_, page) => ({
      marking: { kind: 'non-public', basis: 'it is about one family.' },
      ...(pages > 1 && { runningHead: `${plan.child}, sheet ${page + 1} of ${pages}` }),
      blocks: [
        ...(page === 0 ? opening(plan.child, plan.worker || council) : []),
        ...plan.goals
          .map((goal, at) => ({ goal, number: at + 1 }))
          .slice(page * GOALS_ON_A_PAGE, (page + 1) * GOALS_ON_A_PAGE)
          .flatMap(({ goal, number }): Block[] => [
            { kind: 'heading', level: 3, text: `Goal ${number}: ${goal}` },
            boxes('Child or young person'),
            boxes('Parent or carer'),
          ]),
        ...(page === pages - 1
          ? [{ kind: 'lines-to-fill', labels: ['What helped most:', 'Date:'] } as const]
          : []),
      ],
    })),
  };
}

/** What stands above the goals: whose form it is, which time this is, and how to fill it in. */
const opening = (child: string, worker: string): Block[] => [
  {
    kind: 'facts',
    facts: [
      { label: 'For', value: child },
      { label: 'With', value: worker },
      {
        label: 'This is',
        value: OutcomeStage.options.map((stage) => `☐ ${STAGE_WORDS[stage]}`).join('    '),
      },
    ],
  },
  {
    kind: 'paragraph',
    text: `Tick one number for each goal. 0 means that we have not begun, ${HIGHEST_SCORE} that we are there. There is no wrong answer.`,
  },
  { kind: 'list', items: BANDS.map(({ from, to, words }) => `${from} to ${to}. ${words}`) },
];

const boxes = (who: string): Block => ({
  kind: 'choice',
  question: who,
  options: Array.from({ length: HIGHEST_SCORE + 1 }, (_, score) => String(score)),
  lines: 0,
});

const text = (said: string): Cell => ({ kind: 'text', text: said });
const counts = ({ n, better, same, worse, mean }: Travelled): Cell[] => [
  ...[n, better, same, worse].map((value): Cell => ({ kind: 'number', value })),
  text(mean === null ? 'too few' : `${mean > 0 ? '+' : ''}${mean}`),
];

/** The distance travelled, quarter by quarter, with what each figure rests on. */
export function distanceDocument(quarters: readonly QuarterTravelled[], council: string): Document {
  const table = (caption: string, of: (quarter: QuarterTravelled) => Travelled): Block => ({
    kind: 'table',
    caption,
    columns: [
      { head: 'Quarter', width: 34 },
      { head: 'Goals (n)', width: 12 },
      { head: 'Better', width: 12 },
      { head: 'The same', width: 14 },
      { head: 'Worse', width: 12 },
      { head: 'Mean points', width: 16 },
    ],
    rows: quarters.map((quarter) => [text(periodWords(quarter.quarter)), ...counts(of(quarter))]),
  });
  const last = quarters.at(-1);
  return {
    title: 'Early help: distance travelled',
    language: 'en-GB',
    sections: [
      {
        marking: { kind: 'non-public', basis: 'a working paper; small numbers are not held back.' },
        blocks: [
          { kind: 'facts', facts: [{ label: 'Council', value: council }] },
          {
            kind: 'paragraph',
            text: last
              ? `${periodWords(last.quarter)}: as children scored it, ${travelledWords(last.child)}. As parents scored it, ${travelledWords(last.parent)}.`
              : 'No goal was scored a second time yet.',
          },
          ...(last
            ? [
                table('As children and young people scored it', ({ child }) => child),
                table('As parents and carers scored it', ({ parent }) => parent),
                {
                  kind: 'paragraph',
                  text: 'Goals that were scored again in the quarter, from their first score to the newest. A mean is given from six goals on.',
                } as const,
              ]
            : []),
        ],
      },
    ],
  };
}
