import { periodWords } from '../calendar/qa-year.ts';
import type { Block, Cell, Document } from '../documents/document.ts';
import { BANDS, HIGHEST_SCORE, OutcomeStage, STAGE_WORDS } from './bands.ts';
import { type QuarterTravelled, type Travelled, travelledWords } from './distance.ts';

/** Most goals that leave room for their boxes on one page. */
export const MOST_GOALS_ON_FORM = 4;

/** The form that child and parent fill in together: one page, boxes to tick. */
export function outcomeForm(
  plan: { readonly child: string; readonly worker: string; readonly goals: readonly string[] },
  council: string,
): Document {
  const scores = Array.from({ length: HIGHEST_SCORE + 1 }, (_, score) => String(score));
  const boxes = (who: string): Block => ({ kind: 'choice', question: who, options: scores, lines: 0 });
  return {
    title: 'How are we doing?',
    language: 'en-GB',
    sections: [
      {
        marking: { kind: 'non-public', basis: 'it is about one family.' },
        blocks: [
          {
            kind: 'facts',
            facts: [
              { label: 'For', value: plan.child },
              { label: 'With', value: plan.worker || council },
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
          ...plan.goals
            .slice(0, MOST_GOALS_ON_FORM)
            .flatMap((goal, at): Block[] => [
              { kind: 'heading', level: 3, text: `Goal ${at + 1}: ${goal}` },
              boxes('Child or young person'),
              boxes('Parent or carer'),
            ]),
          { kind: 'lines-to-fill', labels: ['What helped most:', 'Date:'] },
        ],
      },
    ],
  };
}

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
