import { FINDING_WORDS, type FindingKind } from '../activities/activity.ts';
import { shareOf } from '../activities/activity-checks.ts';
import { dateWords } from '../dates/date-words.ts';
import type { Block, Cell } from '../documents/document.ts';
import type { GatheredActivity, GatheredPeriod, GatheredRound } from './gathered.ts';
import type { PaperFigure, PaperPart } from './paper.ts';
import { isPublishable, publicGrades } from './public-counts.ts';
import { capital, listWords, periodPhrase, shareWords, speltWords } from './sentences.ts';

const text = (words: string): Cell => ({ kind: 'text', text: words });
const number = (value: number): Cell => ({ kind: 'number', value });

/** A heading of a paper. */
export const heading = (key: string, words: string): PaperPart => ({
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
const block = (key: string, drawn: Block): PaperPart => ({ kind: 'block', key, block: drawn });

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
  const graded = isPublic
    ? publicGrades(round.graded)
    : { byGrade: round.graded, goodOrBetter: good(round.graded) };
  const moderated = isPublic
    ? publicGrades(round.moderated)
    : { byGrade: round.moderated, goodOrBetter: good(round.moderated) };
  const [best = 'Outstanding', second = 'Good'] = round.words;
  const sentences = [
    `${capital(speltWords(round.submitted, 'review was', 'reviews were'))} submitted in the round of ${round.name}${round.theme ? ` (theme: ${round.theme.toLowerCase()})` : ''}, which closed on ${dateWords(round.closesOn)}.`,
    graded.goodOrBetter === null
      ? 'How many were graded Good or better is not published, because fewer than five children stand behind one of the two numbers.'
      : `As graded, ${shareWords(graded.goodOrBetter, total)} were ${second} or ${best}.`,
    round.decided === 0
      ? 'None has been moderated yet.'
      : isPublic && (round.decided < 5 || moderated.goodOrBetter === null)
        ? 'A sample of them was moderated.'
        : `${capital(speltWords(round.decided, 'grade was', 'grades were'))} decided in moderation, and with those ${shareWords(moderated.goodOrBetter ?? 0, total)} are ${second} or ${best}.`,
    isPublic
      ? ''
      : `They led to ${speltWords(round.recommendations.child, 'recommendation')} for a child and ${speltWords(round.recommendations.service, 'recommendation')} for the service.`,
  ];
  const figures: PaperFigure[] = [
    { value: String(round.submitted), what: `reviews submitted, ${round.name}`, source },
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
        ofWhich:
          isPublic && round.decided < 5 ? [] : [{ count: round.decided, what: 'decided in moderation' }],
      }),
    );
  return parts;
}

const good = (counts: readonly number[]): number => (counts[0] ?? 0) + (counts[1] ?? 0);

/** What else was done: by type, and what did not happen and why. */
export function activityParts(period: GatheredPeriod, isPublic: boolean): PaperPart[] {
  const { calendar, missed, activities } = period;
  const planned = sum(calendar.map((kind) => kind.planned));
  const done = sum(calendar.map((kind) => kind.done));
  const parts: PaperPart[] = [heading('activity', 'Other quality assurance')];
  if (planned === 0 && activities.length === 0)
    return [
      ...parts,
      words('activity-none', `Nothing else was planned or written up ${periodPhrase(period.name)}.`),
    ];
  if (planned > 0)
    parts.push(
      words(
        'activity-calendar',
        [calendarSentence(planned, done), missedSentence(missed)].filter(Boolean).join(' '),
        [
          { value: String(planned), what: 'entries of the calendar', source: { to: 'calendar' } },
          { value: String(done), what: 'done', source: { to: 'calendar' } },
        ],
      ),
      block('activity-table', {
        kind: 'table',
        caption: 'Planned and done',
        columns: [
          { head: 'Kind', width: 46 },
          { head: 'Planned', width: 14 },
          { head: 'Done', width: 14 },
          { head: 'Did not happen', width: 16 },
        ],
        rows: calendar.map((kind) => [
          text(kind.kind),
          number(kind.planned),
          number(kind.done),
          number(kind.missed),
        ]),
      }),
    );
  for (const activity of activities) parts.push(...oneActivity(activity, isPublic));
  return parts;
}

const calendarSentence = (planned: number, done: number): string =>
  `The calendar had ${speltWords(planned, 'entry', 'entries')}; ${done === planned ? 'all were done' : `${done} were done`}.`;

function missedSentence(missed: GatheredPeriod['missed']): string {
  if (missed.length === 0) return '';
  const each = missed.map(
    ({ title, due, whyNot, isPlannedAgain }) =>
      `${title.charAt(0).toLowerCase()}${title.slice(1)}, ${dateWords(due)} (${ended(whyNot || 'no reason is given')}${isPlannedAgain ? '; planned again' : ''})`,
  );
  return `${capital(speltWords(missed.length, 'entry', 'entries'))} did not happen: ${each.join('; ')}.`;
}

/** Without a full stop, for the midst of a sentence. */
const ended = (sentence: string): string => {
  const bare = sentence.trim().replace(/[.!]$/u, '');
  return /^(?:[A-Z]{2}|I\b)/u.test(bare) ? bare : bare.charAt(0).toLowerCase() + bare.slice(1);
};

function oneActivity(activity: GatheredActivity, isPublic: boolean): PaperPart[] {
  const count = (kind: FindingKind) => activity.findings.filter((finding) => finding.kind === kind).length;
  const found = [
    count('strength') > 0 && speltWords(count('strength'), 'strength'),
    count('area') > 0 && speltWords(count('area'), 'area for improvement', 'areas for improvement'),
    count('recommendation') > 0 && speltWords(count('recommendation'), 'recommendation'),
  ].filter((part) => part !== false);
  const said = [
    `${activity.type}: ${activity.title}, ${dateWords(activity.heldOn)}.`,
    activity.summary,
    found.length > 0 ? `It found ${listWords(found)}.` : '',
  ];
  const parts = [
    words(`activity-${activity.id}`, said.filter(Boolean).join(' '), [
      {
        value: String(activity.findings.length),
        what: `findings of ${activity.title}`,
        source: { to: 'activity', id: activity.id },
      },
    ]),
  ];
  if (activity.figures.length > 0 && activity.heads) parts.push(...figureParts(activity, isPublic));
  if (!isPublic && activity.findings.length > 0)
    parts.push(
      block(`findings-${activity.id}`, {
        kind: 'list',
        items: activity.findings.map((finding) => `${FINDING_WORDS[finding.kind]}: ${finding.text}`),
      }),
    );
  return parts;
}

function figureParts({ id, title, figures, heads }: GatheredActivity, isPublic: boolean): PaperPart[] {
  if (!heads) return [];
  const counts = figures.flatMap(({ count, of }) => [
    count ?? 0,
    of ?? 0,
    Math.max(0, (of ?? 0) - (count ?? 0)),
  ]);
  if (isPublic && !isPublishable(counts))
    return [
      words(
        `figures-${id}`,
        `The figures of ${title} are not published, because fewer than five people stand behind one of them.`,
      ),
    ];
  return [
    block(`figures-${id}`, {
      kind: 'table',
      caption: title,
      columns: [
        { head: heads.label, width: 40 },
        { head: heads.count, width: 16 },
        ...(heads.of
          ? [
              { head: heads.of, width: 16 },
              { head: 'Rate', width: 20 },
            ]
          : []),
      ],
      rows: figures.map(({ label, count, of }) => [
        text(label),
        count === null ? text('not said') : number(count),
        ...(heads.of ? [of === null ? text('not said') : number(of), text(rateWords(count, of))] : []),
      ]),
    }),
  ];
}

function rateWords(count: number | null, of: number | null): string {
  const share = shareOf(count, of);
  if (share !== null) return `${share}% (n = ${of})`;
  if (count !== null && of !== null && count > of) return 'more than eligible';
  return of === null ? 'not said of how many' : 'too few for a rate';
}

/** What became of the recommendations. */
export function trackerParts(
  { tracker, meetings, next, to }: GatheredPeriod,
  isPublic: boolean,
): PaperPart[] {
  const source = { to: 'tracker' } as const;
  const known = tracker.better + tracker.noChange + tracker.worse;
  const said = [
    `On ${dateWords(to)} the tracker held ${tracker.total} recommendations: ${listWords([`${tracker.open} open`, `${tracker.done} complete`, ...(tracker.superseded > 0 ? [`${tracker.superseded} superseded`] : [])])}.`,
    `In the period ${tracker.added} were added and ${tracker.completed} were completed; ${tracker.overdue} of the open ones were past their date${tracker.redated > 0 ? `, and ${tracker.redated} were only given a later date` : ''}.`,
    known === 0
      ? 'Of none is it known yet what it changed.'
      : `What it changed is evidenced for ${known}: better for ${tracker.better}, no change for ${tracker.noChange}${tracker.worse > 0 ? `, worse for ${tracker.worse}` : ''}.`,
    meetings === 0
      ? 'No meeting went through them in the period.'
      : `${capital(speltWords(meetings, 'meeting'))} went through them.`,
  ];
  const figure = (value: number, what: string, view?: string): PaperFigure => ({
    value: String(value),
    what,
    source: view ? { ...source, filter: { view } } : source,
  });
  const parts: PaperPart[] = [
    heading('tracker', 'What became of recommendations'),
    words('tracker', said.join(' '), [
      figure(tracker.total, 'recommendations in the tracker'),
      figure(tracker.open, 'open', 'open'),
      figure(tracker.done, 'complete', 'done'),
      figure(tracker.overdue, 'past their date', 'overdue'),
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

/** What children, families, workers and partners said, and what was done about it. */
export function feedbackParts({ feedback, name }: GatheredPeriod, isPublic: boolean): PaperPart[] {
  const head = heading('feedback', 'Feedback');
  if (feedback.length === 0)
    return [head, words('feedback-none', `The register holds no feedback ${periodPhrase(name)}.`)];
  const byCohort = [...Map.groupBy(feedback, ({ cohort }) => cohort)];
  const answered = feedback.filter(({ did }) => did !== '').length;
  const told = feedback.filter(({ did, publicWords }) => did !== '' && (!isPublic || publicWords !== ''));
  const parts: PaperPart[] = [
    head,
    words(
      'feedback',
      `${capital(speltWords(feedback.length, 'piece of feedback was', 'pieces of feedback were'))} entered: ${whoSaid(byCohort, isPublic)}. Something was done about ${answered === feedback.length ? 'all of them' : someOf(answered)}.`,
      [{ value: String(feedback.length), what: 'pieces of feedback', source: { to: 'feedback' } }],
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

/** How many came from whom; in public without the numbers where one of them is small. */
function whoSaid(byCohort: readonly (readonly [string, readonly unknown[]])[], isPublic: boolean): string {
  const isCounted = !isPublic || isPublishable(byCohort.map(([, some]) => some.length));
  const who = (cohort: string) => cohort.toLowerCase();
  return isCounted
    ? listWords(byCohort.map(([cohort, some]) => `${some.length} from ${who(cohort)}`))
    : `from ${byCohort.map(([cohort]) => who(cohort)).join('; ')}`;
}

const someOf = (count: number): string => (count === 0 ? 'none of them yet' : `${count} of them`);
