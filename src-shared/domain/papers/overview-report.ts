import { dateWords } from '../dates/date-words.ts';
import { capital, listWords, periodPhrase, speltWords } from '../text/sentences.ts';
import type { GatheredActivity, GatheredPeriod } from './gathered.ts';
import type { PaperPart } from './paper.ts';
import { block, heading, reviewParts, trackerParts, words } from './parts.ts';
import { isPublishable } from './public-counts.ts';
import { withoutNumber } from './themed.ts';

/** The type of activity that it is about. */
const ASSURANCE_REVIEW = 'assurance-review';

/**
 * The overview report of a practice assurance review: strengths and suggestions of an independent reviewer who saw
 * reviews, data, a survey and plans (DOMAIN.md, documents people need).
 */
export function overviewReport(period: GatheredPeriod, isPublic: boolean): PaperPart[] {
  const review = period.activities.find(({ typeKey }) => typeKey === ASSURANCE_REVIEW);
  const about = review ? [review] : period.activities;
  return [
    heading('introduction', 'Introduction'),
    words('introduction', introduction(period, review, isPublic)),
    heading('seen', 'What the review rests on'),
    words('seen', seenWords(period, review, isPublic)),
    heading('strengths', 'Strengths'),
    ...findingParts('strengths', about, isPublic),
    heading('suggestions', 'Suggestions'),
    ...findingParts('suggestions', about, isPublic),
    ...reviewParts(period, isPublic),
    ...planParts(period),
    ...trackerParts(period, isPublic),
    heading('conclusion', 'Conclusion'),
    words('conclusion', review?.summary ?? ''),
  ];
}

function introduction(
  { name }: GatheredPeriod,
  review: GatheredActivity | undefined,
  isPublic: boolean,
): string {
  if (!review)
    return `No practice assurance review was written up ${periodPhrase(name)}. What follows is what an independent reviewer would be given, with the strengths and suggestions of all activities of the period.`;
  const by = review.details.reviewer?.trim() ?? '';
  return `${review.title} was held on ${dateWords(review.heldOn)}${by === '' || isPublic ? ' by an independent reviewer' : ` by ${by}, who is independent of the service`}. This report brings together what was seen, what is strong, and what is suggested.`;
}

function seenWords(period: GatheredPeriod, review: GatheredActivity | undefined, isPublic: boolean): string {
  const seen = review?.details.seen?.trim() ?? '';
  const { rounds, activities, plans, tracker } = period;
  const reviews = rounds.reduce((total, round) => total + round.submitted, 0);
  const others = activities.filter(({ id, typeKey }) => id !== review?.id && typeKey !== 'survey').length;
  const surveys = activities.filter(({ typeKey }) => typeKey === 'survey').length;
  const basis = [
    ...(reviews > 0 && (!isPublic || isPublishable(rounds.map(({ submitted }) => submitted)))
      ? [`${speltWords(reviews, 'practice review')} of ${speltWords(rounds.length, 'round')}`]
      : []),
    ...(others > 0 ? [speltWords(others, 'other activity', 'other activities')] : []),
    ...(surveys > 0 ? [speltWords(surveys, 'survey')] : []),
    ...(plans.length > 0 ? [speltWords(plans.length, 'improvement plan')] : []),
    isPublic
      ? 'the tracker of recommendations'
      : `the tracker with ${speltWords(tracker.total, 'recommendation')}`,
  ];
  return [seen, `The workspace held ${listWords(basis)} ${periodPhrase(period.name)}.`]
    .filter(Boolean)
    .join('\n\n');
}

function findingParts(
  what: 'strengths' | 'suggestions',
  about: readonly GatheredActivity[],
  isPublic: boolean,
): PaperPart[] {
  const found = about.flatMap(({ findings }) =>
    findings.filter(({ kind }) => (kind === 'strength') === (what === 'strengths')),
  );
  const count = what === 'strengths' ? ['strength', 'strengths'] : ['suggestion', 'suggestions'];
  if (found.length === 0) return [words(`${what}-none`, `No ${count[0]} is written down yet.`)];
  const said = `${capital(speltWords(found.length, `${count[0]} was`, `${count[1]} were`))} made${isPublic ? '; in their own words they are kept for the version that is not published' : ''}.`;
  return [
    words(`${what}-count`, what === 'strengths' ? said.replace(' made', ' noted') : said),
    ...(isPublic ? [] : [block(what, { kind: 'list', items: found.map(({ text }) => withoutNumber(text)) })]),
  ];
}

function planParts({ plans: all, to }: GatheredPeriod): PaperPart[] {
  const plans = all.filter(({ total }) => total > 0);
  if (plans.length === 0) return [];
  return [
    heading('plans', 'Plans'),
    block('plans', {
      kind: 'table',
      caption: `Actions of each plan by colour, ${dateWords(to)}`,
      columns: [
        { head: 'Plan', width: 40 },
        { head: 'Actions', width: 12 },
        { head: 'Blue', width: 12 },
        { head: 'Green', width: 12 },
        { head: 'Amber', width: 12 },
        { head: 'Red', width: 12 },
      ],
      rows: plans.map((plan) => [
        { kind: 'text', text: plan.name },
        ...[plan.total, plan.blue, plan.green, plan.amber, plan.red].map(
          (value) => ({ kind: 'number', value }) as const,
        ),
      ]),
    }),
  ];
}
