import { capital, listWords, periodPhrase, speltWords } from '../text/sentences.ts';
import { activityParts } from './activity-parts.ts';
import { auditMonitoring } from './audit-monitoring.ts';
import { committeeCover } from './committee-cover.ts';
import type { GatheredPeriod } from './gathered.ts';
import { overviewReport } from './overview-report.ts';
import type { Paper, PaperPart } from './paper.ts';
import { feedbackParts, heading, reviewParts, trackerParts, words } from './parts.ts';
import { periodSummary } from './period-summary.ts';
import { areasOf, selfAssessment } from './self-assessment.ts';
import { HEARD, ONE_CASE, WHOSE_WORDS } from './whose.ts';
import { workforceParts } from './workforce-list.ts';

/** The papers that write themselves, by their key. */
export const PAPER_KINDS = [
  'quarterly-report',
  'annual-report',
  'six-month-review',
  'committee-cover',
  'overview-report',
  'self-assessment',
  'audit-monitoring',
  'feedback-report',
  'workforce-list',
] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

/** Those about everything in a quarter or a year; a six-month review is about one plan. */
export type PeriodPaperKind = Exclude<PaperKind, 'six-month-review'>;

/** What each is called, and what it tells of. */
export const PAPER_WORDS: Readonly<
  Record<PaperKind, { title: string; summary: string; period: 'quarter' | 'year' | 'six-months' }>
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
  'six-month-review': {
    title: 'Six-month review of a plan',
    summary: 'Each action of a plan: progress and impact, and the focus for the next six months',
    period: 'six-months',
  },
  'committee-cover': {
    title: 'Committee cover report',
    summary: 'The cover for a committee, in numbered paragraphs with its implications',
    period: 'year',
  },
  'overview-report': {
    title: 'Overview report of a practice assurance review',
    summary: 'What an independent reviewer saw, with strengths and suggestions',
    period: 'year',
  },
  'self-assessment': {
    title: 'Self-assessment',
    summary: 'Themes with strengths, areas for improvement and statistics; areas become actions of a plan',
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

/** Papers for readers from outside the field: the whole glossary stands at their end. */
const WITH_WHOLE_GLOSSARY: ReadonlySet<PaperKind> = new Set([
  'annual-report',
  'overview-report',
  'self-assessment',
]);

/** A paper about a period, as it writes itself. */
export function paperOf(kind: PeriodPaperKind, period: GatheredPeriod, isPublic: boolean): Paper {
  const base = {
    from: period.from,
    to: period.to,
    isLandscape: false,
    isNumbered: false,
    glossary: WITH_WHOLE_GLOSSARY.has(kind) ? ('all' as const) : ('used' as const),
  };
  const title = `${PAPER_WORDS[kind].title}, ${period.name}`;
  switch (kind) {
    case 'quarterly-report':
      return { ...base, title, parts: quarterly(period, isPublic) };
    case 'annual-report':
      return { ...base, title, parts: annual(period, isPublic) };
    case 'committee-cover':
      return { ...base, title, isNumbered: true, parts: committeeCover(period, isPublic) };
    case 'overview-report':
      return { ...base, title, parts: overviewReport(period, isPublic) };
    case 'self-assessment':
      return { ...base, title, parts: selfAssessment(period, isPublic), areas: areasOf(period) };
    case 'audit-monitoring':
      return { ...base, title, isLandscape: true, parts: auditMonitoring(period) };
    case 'feedback-report':
      return {
        ...base,
        title,
        parts: [...feedbackParts(period, isPublic), ...surveyParts(period, isPublic)],
      };
    case 'workforce-list':
      return { ...base, title, isLandscape: true, parts: workforceParts(period) };
  }
}

function quarterly(period: GatheredPeriod, isPublic: boolean): PaperPart[] {
  return [
    heading('summary', 'Summary'),
    words('summary', periodSummary(period, isPublic)),
    ...reviewParts(period, isPublic),
    ...activityParts(period, isPublic),
    ...feedbackParts(period, isPublic),
    ...trackerParts(period, isPublic),
  ];
}

function annual(period: GatheredPeriod, isPublic: boolean): PaperPart[] {
  return [
    heading('introduction', 'Introduction'),
    words(
      'introduction',
      `This report tells members how we know what practice is like for ${WHOSE_WORDS[period.whose]}, what we found ${periodPhrase(period.name)}, and what has changed because of it. ${periodSummary(period, isPublic, { when: 'in that time' })}`,
    ),
    heading('framework', 'How we assure quality'),
    words(
      'framework',
      `Practice reviews look at ${ONE_CASE[period.whose]} at a time. A reviewer who does not work with the family reads the file, listens to ${HEARD[period.whose]}, grades what they find against a template, and makes recommendations. A sample is graded again by somebody else, so that a grade means the same whoever gave it. Beside the reviews stand observations, audits, visits, surveys and feedback. Every recommendation goes into one tracker and stays there until it is done and we know what it changed.`,
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
function prioritiesOf({ activities, told }: GatheredPeriod): string {
  const counted = new Map<string, number>();
  for (const { findings } of activities)
    for (const { kind, theme } of findings)
      if (kind !== 'strength' && theme !== '') counted.set(theme, (counted.get(theme) ?? 0) + 1);
  const most = [...counted].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).slice(0, 3);
  const count = told.open;
  const open =
    count === null
      ? 'Recommendations from this year and before are still to be done.'
      : count === 0
        ? 'No recommendation from this year or before is still to be done.'
        : `${capital(speltWords(count, 'recommendation'))} from this year and before ${count === 1 ? 'is' : 'are'} still to be done.`;
  if (most.length === 0) return `${open} Write here what matters most next year.`;
  return `${open} The activities of the year asked most often for better work on ${listWords(most.map(([theme]) => theme.charAt(0).toLowerCase() + theme.slice(1)))}.`;
}

function surveyParts(period: GatheredPeriod, isPublic: boolean): PaperPart[] {
  const surveys = period.activities.filter(({ typeKey }) => typeKey === 'survey');
  if (surveys.length === 0) return [];
  const parts = activityParts({ ...period, activities: surveys, calendar: [], missed: [] }, isPublic);
  return [
    heading('surveys', 'Surveys: who answered'),
    ...parts.filter(
      (part) => (part.kind !== 'heading' || part.level === 3) && !part.key.startsWith('findings-'),
    ),
  ];
}
