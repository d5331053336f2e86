import { daysBetween } from '../dates/calendar-days.ts';
import { dateWords } from '../dates/date-words.ts';
import type { Cell } from '../documents/document.ts';
import type { GatheredPeriod } from './gathered.ts';
import type { Paper, PaperPart } from './paper.ts';
import { activityParts, feedbackParts, heading, reviewParts, trackerParts, words } from './parts.ts';
import { capital, listWords, periodPhrase, speltWords } from './sentences.ts';

/** The papers that write themselves, by their key. */
export const PAPER_KINDS = [
  'quarterly-report',
  'annual-report',
  'committee-cover',
  'audit-monitoring',
  'feedback-report',
  'workforce-list',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** What each is called, and what it tells of. */
export const PAPER_WORDS: Readonly<
  Record<PaperKind, { title: string; summary: string; period: 'quarter' | 'year' }>
> = {
  'quarterly-report': {
    title: 'Quarterly QA report',
    summary: 'Practice reviews, other activity, feedback and what became of recommendations in a quarter',
    period: 'quarter',
  },
  'annual-report': {
    title: 'Annual QA report',
    summary: 'The year: framework, activity, feedback, impact, oversight and priorities',
    period: 'year',
  },
  'committee-cover': {
    title: 'Committee cover report',
    summary: 'The cover for a committee, in numbered paragraphs with its implications',
    period: 'year',
  },
  'audit-monitoring': {
    title: 'Audit monitoring',
    summary: 'Each audit with its action plan: approved, reviewed, outstanding, and the days between',
    period: 'year',
  },
  'feedback-report': {
    title: 'Feedback, and what we did',
    summary: 'What children, families and workers said, what was done, and how many answered',
    period: 'year',
  },
  'workforce-list': {
    title: 'Training needs for the workforce plan',
    summary: 'Needs found in activities, how often, proposed and done',
    period: 'year',
  },
};

/** A paper about a period, as it writes itself. */
export function paperOf(kind: PaperKind, period: GatheredPeriod, isPublic: boolean): Paper {
  const base = { from: period.from, to: period.to, isLandscape: false, isNumbered: false };
  const title = `${PAPER_WORDS[kind].title}, ${period.name}`;
  switch (kind) {
    case 'quarterly-report':
      return { ...base, title, parts: quarterly(period, isPublic) };
    case 'annual-report':
      return { ...base, title, parts: annual(period, isPublic) };
    case 'committee-cover':
      return { ...base, title, isNumbered: true, parts: cover(period, isPublic) };
    case 'audit-monitoring':
      return { ...base, title, isLandscape: true, parts: monitoring(period) };
    case 'feedback-report':
      return {
        ...base,
        title,
        parts: [...feedbackParts(period, isPublic), ...surveyParts(period, isPublic)],
      };
    case 'workforce-list':
      return { ...base, title, isLandscape: true, parts: workforce(period) };
  }
}

function quarterly(period: GatheredPeriod, isPublic: boolean): PaperPart[] {
  return [
    heading('summary', 'Summary'),
    words('summary', summary(period)),
    ...reviewParts(period, isPublic),
    ...activityParts(period, isPublic),
    ...feedbackParts(period, isPublic),
    ...trackerParts(period, isPublic),
  ];
}

/** What a board member reads first. */
function summary({ name, rounds, activities, calendar, tracker }: GatheredPeriod): string {
  const reviews = rounds.reduce((total, round) => total + round.submitted, 0);
  const missed = calendar.reduce((total, kind) => total + kind.missed, 0);
  const done = [
    rounds.length > 0
      ? `${speltWords(rounds.length, 'round')} of practice reviews (${speltWords(reviews, 'review')})`
      : '',
    activities.length > 0 ? speltWords(activities.length, 'other activity', 'other activities') : '',
  ].filter(Boolean);
  return [
    done.length > 0
      ? `${capital(periodPhrase(name))} we completed ${listWords(done)}.`
      : `No activity was completed ${periodPhrase(name)}.`,
    missed > 0
      ? `${capital(speltWords(missed, 'planned entry', 'planned entries'))} did not happen; the reasons are given below.`
      : '',
    `${capital(speltWords(tracker.completed, 'recommendation was', 'recommendations were'))} completed in the period, and ${tracker.open} were open at its end, ${tracker.overdue} of them past their date.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function annual(period: GatheredPeriod, isPublic: boolean): PaperPart[] {
  return [
    heading('introduction', 'Introduction'),
    words(
      'introduction',
      `This report tells members how we know what practice is like for children and families, what we found ${periodPhrase(period.name)}, and what has changed because of it. ${summary(period)}`,
    ),
    heading('framework', 'How we assure quality'),
    words(
      'framework',
      'Practice reviews look at one child’s case at a time. A reviewer who does not work with the family reads the file, listens to the child, the family and the worker, grades what they find against a template, and makes recommendations. A sample is graded again by somebody else, so that a grade means the same whoever gave it. Beside the reviews stand observations, audits, visits, surveys and feedback. Every recommendation goes into one tracker and stays there until it is done and we know what it changed.',
    ),
    ...reviewParts(period, isPublic),
    ...activityParts(period, isPublic),
    ...feedbackParts(period, isPublic),
    ...trackerParts(period, isPublic),
    heading('oversight', 'Oversight'),
    words(
      'oversight',
      `${capital(speltWords(period.meetings, 'meeting'))} in the year went through the recommendations, asked of each whether it was done and what it changed, and kept minutes that cannot be altered once approved.`,
    ),
    heading('priorities', 'Priorities for the next 12 months'),
    words('priorities', prioritiesOf(period)),
  ];
}

/** The themes that came up most, as a beginning: the priorities are for a person to choose. */
function prioritiesOf({ activities, tracker }: GatheredPeriod): string {
  const counted = new Map<string, number>();
  for (const { findings } of activities)
    for (const { kind, theme } of findings)
      if (kind !== 'strength' && theme !== '') counted.set(theme, (counted.get(theme) ?? 0) + 1);
  const most = [...counted].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).slice(0, 3);
  const open = `${capital(speltWords(tracker.open, 'recommendation'))} from this year and before are still to be done.`;
  if (most.length === 0) return `${open} Write here what matters most next year.`;
  return `${open} The activities of the year asked most often for better work on ${listWords(most.map(([theme]) => theme.charAt(0).toLowerCase() + theme.slice(1)))}.`;
}

const IMPLICATIONS = [
  'Strategic',
  'Financial',
  'Resource',
  'Legal',
  'Risk',
  'Equalities',
  'Climate',
  'Security',
];

function cover(period: GatheredPeriod, isPublic: boolean): PaperPart[] {
  return [
    heading('summary', 'Summary'),
    words('summary', summary(period)),
    heading('recommendation', 'Recommendation'),
    words('recommendation', 'Members are asked to note this report.'),
    heading('background', 'Background'),
    words(
      'background',
      'The council reviews the quality of its work with children and families all year round and reports to members once a year.',
    ),
    heading('position', 'Current position'),
    words('position', positionOf(period, isPublic)),
    heading('options', 'Options'),
    words('options', 'None: the report is for information.'),
    heading('proposals', 'Proposals'),
    words('proposals', 'To go on with the programme of the year as it is planned.'),
    heading('implications', 'Implications'),
    words('implications', IMPLICATIONS.map((name) => `${name}: none.`).join('\n\n')),
    heading('conclusion', 'Conclusion'),
    words('conclusion', 'The attached report shows what was found and what came of it.'),
    heading('appendices', 'Appendices'),
    words(
      'appendices',
      isPublic
        ? `Appendix 1: Annual QA report, ${period.name}. Public.`
        : `Appendix 1: Annual QA report, ${period.name}. Not for publication: paragraph 1 of Part 1 of Schedule 12A to the Local Government Act 1972 (information relating to an individual).`,
    ),
  ];
}

function positionOf(period: GatheredPeriod, isPublic: boolean): string {
  const said = (parts: readonly PaperPart[]) =>
    parts.flatMap((part) => (part.kind === 'words' ? [part.text] : []));
  return [...said(reviewParts(period, isPublic)), ...said(trackerParts(period, isPublic))].join('\n\n');
}

const text = (said: string): Cell => ({ kind: 'text', text: said });

function monitoring({ activities, name }: GatheredPeriod): PaperPart[] {
  const audits = activities.filter(
    ({ plan, typeKey }) => plan.approvedOn !== null || typeKey.includes('audit'),
  );
  if (audits.length === 0) return [words('none', `No audit was written up ${periodPhrase(name)}.`)];
  return [
    {
      kind: 'block',
      key: 'audits',
      block: {
        kind: 'table',
        caption: 'Audits and their action plans',
        columns: [
          { head: 'Audit type', width: 30 },
          { head: 'Held', width: 12 },
          { head: 'Date of improvement plan approved', width: 16 },
          { head: 'Review of actions by', width: 14 },
          { head: 'Days between', width: 10 },
          { head: 'Outstanding actions', width: 24 },
        ],
        rows: audits.map(({ type, title, heldOn, plan }) => [
          text(`${type}: ${title}`),
          { kind: 'date', date: heldOn },
          plan.approvedOn === null ? text('not approved yet') : { kind: 'date', date: plan.approvedOn },
          plan.reviewedOn === null ? text('not reviewed yet') : { kind: 'date', date: plan.reviewedOn },
          plan.approvedOn === null || plan.reviewedOn === null
            ? text('')
            : { kind: 'number', value: daysBetween(plan.approvedOn, plan.reviewedOn) },
          text(plan.outstanding || 'None'),
        ]),
      },
    },
  ];
}

function surveyParts(period: GatheredPeriod, isPublic: boolean): PaperPart[] {
  const surveys = period.activities.filter(({ typeKey }) => typeKey === 'survey');
  if (surveys.length === 0) return [];
  const parts = activityParts({ ...period, activities: surveys, calendar: [], missed: [] }, isPublic);
  return [
    heading('surveys', 'Surveys: who answered'),
    ...parts.filter(({ kind, key }) => kind !== 'heading' && !key.startsWith('findings-')),
  ];
}

function workforce({ training, name }: GatheredPeriod): PaperPart[] {
  if (training.length === 0) return [words('none', `No training need was noted ${periodPhrase(name)}.`)];
  return [
    {
      kind: 'block',
      key: 'needs',
      block: {
        kind: 'table',
        caption: 'Training needs',
        columns: [
          { head: 'Need', width: 32 },
          { head: 'Found in', width: 26 },
          { head: 'How often', width: 10 },
          { head: 'Proposed', width: 20 },
          { head: 'Done', width: 12 },
        ],
        rows: training.map((one) => [
          text(one.need),
          text(one.activities.join('; ')),
          { kind: 'number', value: one.found },
          text(one.proposed || 'nothing yet'),
          text(one.doneOn === null ? 'not yet' : dateWords(one.doneOn)),
        ]),
      },
    },
  ];
}
