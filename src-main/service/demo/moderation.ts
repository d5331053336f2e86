import { findPoint, type GradeScale } from '#shared/domain/grades/scale.ts';
import type { ModerationId, ModeratorId, ReviewId, RoundId } from '#shared/domain/ids.ts';
import { OVERALL, type SecondGrade } from '#shared/domain/moderation/second-grade.ts';
import { domainGradeField, OVERALL_GRADE_FIELD } from '#shared/domain/reviews/review-fields.ts';
import { compareReview, decideGrade } from '../moderations/compare.ts';
import { handInGrading, markChecked, openGrading, saveGrading } from '../moderations/grading.ts';
import { createModeration } from '../moderations/plan.ts';
import { moderatorsOf, sampleOf } from '../moderations/repository.ts';
import { gatherReview } from '../reviews/content-repository.ts';
import { instantOn, type PastWorkspace } from './past-workspace.ts';
import { type DemoIds, idIn } from './rounds.ts';

const MODERATOR = 'Gareth Pennock';
const MEETING = 'Moderation meeting, 12 March 2024';

/** What the fictitious moderator writes of a grade, by rank. */
const REASONS: Readonly<Record<number, string>> = {
  4: 'What changed for the child stands in the file in their own words, and so does what brought it about.',
  3: 'The child was seen, heard and planned for; what is missing did no harm.',
  2: 'Work was done, and too little of it reached the child in time.',
  1: 'The child was left at a risk that the file had already named.',
};

/**
 * A single-blind moderation of a finished round: every review graded again within a month, four of them differently,
 * three of those decided. The last is left for whoever looks around.
 */
export function moderateRound(past: PastWorkspace, ids: DemoIds, roundId: RoundId, closedOn: string): void {
  past.goTo(instantOn(closedOn, '09:00', 17));
  const id = createModeration(past, {
    title: 'Moderation of January-February 2024',
    design: 'single-blind',
    roundIds: [roundId],
    rules: ([1, 2, 3, 4] as const).map((rank) => ({ rule: 'grade', rank })),
    seed: 'february-1',
    tolerance: 1,
    deadline: '2024-03-08',
    moderators: [{ name: MODERATOR, kind: 'in-house', personId: idIn(ids.people, MODERATOR) }],
  });
  const [moderator] = moderatorsOf(past.store, id);
  if (!moderator) return;
  const differing: ReviewId[] = [];
  for (const [index, { reviewId }] of sampleOf(past.store, id).entries()) {
    markChecked(past, id, reviewId);
    past.pass(90);
    const key = { id, reviewId, moderatorId: moderator.id };
    const shift = index % 4 === 1 ? -1 : index === 8 ? 1 : 0;
    past.as(MODERATOR, () => {
      saveGrading(past, key, secondGrade(past, key, shift));
      handInGrading(past, key);
    });
    const compared = compareReview(past, id, reviewId);
    if (compared.fields.at(-1)?.isSame === false) differing.push(reviewId);
  }
  past.goTo('2024-03-12T14:00:00.000Z');
  for (const reviewId of differing.slice(0, -1)) {
    past.pass(15);
    decide(past, id, reviewId);
  }
}

/** The second grade of one review: that of the reviewer, or a step from it overall and in the first domains. */
function secondGrade(
  past: PastWorkspace,
  key: { id: ModerationId; reviewId: ReviewId; moderatorId: ModeratorId },
  shift: number,
): SecondGrade {
  const { answers, scale, template } = gatherReview(past.store, key.reviewId);
  const { second } = openGrading(past, key);
  const judged = (field: string, by: number) => {
    const rank = stepFrom(scale, answers[field], by);
    return {
      grade: scale.points.find((point) => point.rank === rank)?.key ?? null,
      because: REASONS[rank] ?? '',
      cites: [1],
    };
  };
  return {
    ...second,
    domains: Object.fromEntries(
      template.domains.map((domain, index) => [
        domain.key,
        judged(domainGradeField(domain.key), index < 3 ? shift : 0),
      ]),
    ),
    overall: judged(OVERALL_GRADE_FIELD, shift),
    audit: { evidence: 'yes', child: 'yes', judgement: shift === 0 ? 'yes' : 'partly', words: '' },
    notes:
      shift === 0
        ? 'Clear to follow from evidence to grade.'
        : 'I read the same evidence and weighed the dates in the plan differently; let us talk about the prompt.',
  };
}

function stepFrom(scale: GradeScale, key: string | undefined, by: number): number {
  const rank = findPoint(scale, key)?.rank ?? 3;
  return Math.min(4, Math.max(1, rank + by));
}

function decide(past: PastWorkspace, id: ModerationId, reviewId: ReviewId): void {
  const { answers } = gatherReview(past.store, reviewId);
  const original = answers[OVERALL_GRADE_FIELD] ?? '';
  const { fields, scale } = compareReview(past, id, reviewId);
  const lowest = fields
    .at(-1)
    ?.opinions.flatMap(({ grade }) => (grade ? [grade.rank] : []))
    .toSorted((a, b) => a - b)[0];
  decideGrade(past, {
    id,
    reviewId,
    field: OVERALL,
    grade: scale.points.find(({ rank }) => rank === lowest)?.key ?? original,
    sort: 'weighed',
    because: 'Both read the same evidence. A plan without dates weighs more, as the descriptor says.',
    meeting: MEETING,
  });
}
