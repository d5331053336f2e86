import type { TrackerView } from '../../contract/tracked-items.ts';
import { quarterOf } from '../calendar/qa-year.ts';
import { dateWords } from '../dates/date-words.ts';
import type { Block, Cell } from '../documents/document.ts';
import { shareWords } from '../rounds/grade-tally.ts';
import { capital, listWords, periodPhrase, spelt, speltOrNone, speltWords } from '../text/sentences.ts';
import type { GatheredPeriod, GatheredRound } from './gathered.ts';
import type { PaperFigure, PaperPart } from './paper.ts';
import { type PublicRound, type PublicTracker, publicRound } from './public-counts.ts';
import { publicFeedbackOver } from './public-quarters.ts';

const text = (words: string): Cell => ({ kind: 'text', text: words });
const number = (value: number): Cell => ({ kind: 'number', value });

/** A heading of a paper. */
export const heading = (key: string, words: string): Extract<PaperPart, { kind: 'heading' }> => ({
  kind: 'heading',
  key: `heading-${key}`,
  text: words,
});
/** Words of a paper, with the figures in them. */
export const words = (key: string, said: string, figures: readonly PaperFigure[] = []): PaperPart => ({
  kind: 'words',
  key,
  text: said,
  figures,
});
/** A table or list of a paper. */
export const block = (key: string, drawn: Block): PaperPart => ({ kind: 'block', key, block: drawn });

type Feedback = GatheredPeriod['feedback'][number];

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** The practice reviews of a period, round by round, as graded and as moderated. */
export function reviewParts({ rounds, name }: GatheredPeriod, isPublic: boolean): PaperPart[] {
  const head = heading('reviews', 'Practice reviews');
  if (rounds.length === 0)
    return [head, words('reviews-none', `No round of practice reviews closed ${periodPhrase(name)}.`)];
  return [head, ...rounds.flatMap((round) => roundParts(round, isPublic))];
}

function roundParts(round: GatheredRound, isPublic: boolean): PaperPart[] {
  const key = `round-${round.id}`;
  const source = { to: 'round', id: round.id } as const;
  const total = sum(round.graded);
  const { submitted, graded, moderated, decided } = isPublic
    ? publicRound(round.graded, round.moderated, round.decided)
    : wholeRound(round);
  const [best = 'Outstanding', second = 'Good'] = round.words;
  const sentences = [
    `${submitted === null ? 'A few reviews were' : capital(speltWords(submitted, 'review was', 'reviews were'))} submitted in the round of ${round.name}${round.theme ? ` (theme: ${round.theme.toLowerCase()})` : ''}, which closed on ${dateWords(round.closesOn)}.`,
    graded.goodOrBetter === null
      ? 'How many were graded Good or better is not published, because fewer than five children stand behind one of the two numbers.'
      : `As graded, ${shareWords(graded.goodOrBetter, total)} were ${second} or ${best}.`,
    round.decided === 0
      ? 'None has been moderated yet.'
      : decided === null || moderated.goodOrBetter === null
        ? 'A sample of them was moderated.'
        : `${capital(speltWords(decided, 'grade was', 'grades were'))} decided in moderation, and with those ${shareWords(moderated.goodOrBetter, total)} are ${second} or ${best}.`,
    isPublic
      ? ''
      : `They led to ${speltWords(round.recommendations.child, 'recommendation')} for a child and ${speltOrNone(round.recommendations.service)} for the service.`,
  ];
  const figures: PaperFigure[] = [
    ...(submitted === null
      ? []
      : [{ value: String(submitted), what: `reviews submitted, ${round.name}`, source }]),
    ...(graded.goodOrBetter === null
      ? []
      : [
          {
            value: String(graded.goodOrBetter),
            what: `${second} or ${best}, as graded${round.decided === 0 ? ', not moderated' : ''}`,
            source,
          },
        ]),
    ...(moderated.goodOrBetter === null || round.decided === 0
      ? []
      : [{ value: String(moderated.goodOrBetter), what: `${second} or ${best}, as moderated`, source }]),
  ];
  const parts = [words(key, sentences.filter(Boolean).join(' '), figures)];
  const { byGrade } = graded;
  if (byGrade)
    parts.push(
      block(`${key}-table`, {
        kind: 'table',
        caption: `Grades of ${round.name}`,
        columns: [
          { head: 'Grade', width: 40 },
          { head: round.decided === 0 ? 'As graded, not moderated' : 'As graded', width: 20 },
          ...(moderated.byGrade && round.decided > 0 ? [{ head: 'As moderated', width: 20 }] : []),
        ],
        rows: round.words.map((word, at) => [
          { kind: 'grade', word },
          number(byGrade[at] ?? 0),
          ...(moderated.byGrade && round.decided > 0 ? [number(moderated.byGrade[at] ?? 0)] : []),
        ]),
      }),
      block(`${key}-rests`, {
        kind: 'rests-on',
        count: total,
        what: total === 1 ? 'submitted review' : 'submitted reviews',
        ofWhich: decided === null || decided === 0 ? [] : [{ count: decided, what: 'decided in moderation' }],
      }),
    );
  return parts;
}

/** All of a round, for those who may see it. */
function wholeRound({ submitted, graded, moderated, decided }: GatheredRound): PublicRound {
  const good = (counts: readonly number[]): number => (counts[0] ?? 0) + (counts[1] ?? 0);
  return {
    submitted,
    decided,
    graded: { byGrade: graded, goodOrBetter: good(graded) },
    moderated: { byGrade: moderated, goodOrBetter: good(moderated) },
  };
}

/** What became of the recommendations. */
export function trackerParts({ told, meetings, next, to }: GatheredPeriod, isPublic: boolean): PaperPart[] {
  const said = [
    standingSentence(told, to),
    movedSentence(told),
    changedSentence(told),
    meetings === 0
      ? 'No meeting went through them in the period.'
      : `${capital(speltWords(meetings, 'meeting'))} went through them.`,
  ].filter(Boolean);
  // The rows behind a figure are those of its own day, however much changed since.
  const figure = (value: number | null, what: string, view: TrackerView): PaperFigure[] =>
    value === null
      ? []
      : [{ value: String(value), what, source: { to: 'tracker', filter: { view, 'as-at': to } } }];
  const parts: PaperPart[] = [
    heading('tracker', 'What became of recommendations'),
    words('tracker', said.join(' '), [
      ...figure(told.total, 'recommendations in the tracker', 'all'),
      ...figure(told.open, 'open', 'open'),
      ...figure(told.done, 'complete', 'done'),
      ...figure(told.overdue, 'past their date', 'overdue'),
    ]),
  ];
  if (!isPublic && next.length > 0)
    parts.push(
      heading('next', 'Due next'),
      block('next', {
        kind: 'table',
        caption: 'Recommendations for the service that fall due in the next three months',
        columns: [
          { head: 'No.', width: 10 },
          { head: 'What is to be done', width: 70 },
          { head: 'Due', width: 20 },
        ],
        rows: next.map((item) => [
          text(`R-${item.number}`),
          text(item.action),
          { kind: 'date', date: item.due },
        ]),
      }),
    );
  return parts;
}

function standingSentence({ total, open, done, superseded }: PublicTracker, to: string): string {
  if (total === null) return `On ${dateWords(to)} the tracker held a few recommendations.`;
  const parts = [
    ...(open === null ? [] : [`${open} open`]),
    ...(done === null ? [] : [`${done} complete`]),
    ...(superseded === null || superseded === 0 ? [] : [`${superseded} superseded`]),
  ];
  const held = `On ${dateWords(to)} the tracker held ${speltWords(total, 'recommendation')}`;
  return parts.length > 0 ? `${held}: ${listWords(parts)}.` : `${held}.`;
}

function movedSentence({ added, completed, overdue, redated }: PublicTracker): string {
  const moved = [
    ...(added === null ? [] : [`${spelt(added)} ${added === 1 ? 'was' : 'were'} added`]),
    ...(completed === null ? [] : [`${spelt(completed)} ${completed === 1 ? 'was' : 'were'} completed`]),
  ];
  const late = [
    ...(overdue === null
      ? []
      : [
          `${spelt(overdue)} of the open ones ${overdue === 1 ? 'was' : 'were'} past ${overdue === 1 ? 'its' : 'their'} date`,
        ]),
    ...(redated === null || redated === 0
      ? []
      : [`${spelt(redated)} ${redated === 1 ? 'was' : 'were'} only given a later date`]),
  ].map((part) => part.replace(/^no of/u, 'none of'));
  if (moved.length + late.length === 0) return '';
  return moved.length === 0
    ? `${capital(listWords(late))}.`
    : `In the period ${listWords(moved).replaceAll(/\bno (?=was|were)/gu, 'none ')}${late.length > 0 ? `; ${listWords(late)}` : ''}.`;
}

function changedSentence({ better, noChange, worse }: PublicTracker): string {
  if (better === null || noChange === null || worse === null)
    return 'What they changed is not published, because fewer than five stand behind one of the numbers.';
  const known = better + noChange + worse;
  if (known === 0) return 'It is not known yet what any of them changed.';
  return `What they changed is evidenced for ${spelt(known)}: ${listWords([`better for ${spelt(better).replace(/^no$/u, 'none')}`, `no change for ${spelt(noChange).replace(/^no$/u, 'none')}`, ...(worse > 0 ? [`worse for ${spelt(worse)}`] : [])])}.`;
}

/** What children, families, workers and partners said, and what was done about it. */
export function feedbackParts({ feedback, name }: GatheredPeriod, isPublic: boolean): PaperPart[] {
  const head = heading('feedback', 'Feedback');
  if (feedback.length === 0)
    return [head, words('feedback-none', `The register holds no feedback ${periodPhrase(name)}.`)];
  const byCohort = [...Map.groupBy(feedback, ({ cohort }) => cohort)];
  const isTold = ({ did, publicWords }: Feedback) => did !== '' && (!isPublic || publicWords !== '');
  const told = feedback.filter(isTold);
  const counts = (some: readonly Feedback[]) => ({
    total: some.length,
    answered: some.filter(({ did }) => did !== '').length,
    told: some.filter(isTold).length,
  });
  const quarters = [...Map.groupBy(feedback, ({ day }) => quarterOf(day)).values()].map(counts);
  const shown = isPublic ? publicFeedbackOver(quarters) : counts(feedback);
  const who = whoSaid(byCohort, isPublic);
  const entered =
    shown.total === null
      ? `We heard ${who}.`
      : `${capital(speltWords(shown.total, 'piece of feedback was', 'pieces of feedback were'))} entered: ${who}.`;
  const done =
    shown.answered === null
      ? ''
      : ` Something was done about ${shown.answered === shown.total ? 'all of it' : someOf(shown.answered)}.`;
  const parts: PaperPart[] = [
    head,
    words(
      'feedback',
      `${entered}${done}`,
      shown.total === null
        ? []
        : [{ value: String(shown.total), what: 'pieces of feedback', source: { to: 'feedback' } }],
    ),
  ];
  if (told.length > 0)
    parts.push(
      block('you-said', {
        kind: 'table',
        caption: 'You said, we did',
        columns: [
          { head: 'Who', width: 18 },
          { head: 'What you said', width: 41 },
          { head: 'What we did', width: 41 },
        ],
        rows: told.map((one) => [
          text(one.cohort),
          text(isPublic ? one.publicWords : one.publicWords || one.words),
          text(one.did),
        ]),
      }),
    );
  return parts;
}

/** How many came from whom; in public without the numbers, which the rows below would take apart. */
function whoSaid(byCohort: readonly (readonly [string, readonly unknown[]])[], isPublic: boolean): string {
  const who = (cohort: string) => cohort.charAt(0).toLowerCase() + cohort.slice(1);
  return listWords(
    byCohort.map(([cohort, some]) => `${isPublic ? '' : `${spelt(some.length)} `}from ${who(cohort)}`),
  );
}

const someOf = (count: number): string => (count === 0 ? 'none of it yet' : `${spelt(count)} of them`);
