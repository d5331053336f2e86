import { findPoint, type GradeRank } from '../grades/scale.ts';
import type { MissingItem } from './missing-item.ts';
import { type ReviewContent, saysSomething } from './review-content.ts';
import { NOTHING_FOR_SERVICE_FIELD, OVERALL_GRADE_FIELD } from './review-fields.ts';

const GOOD: GradeRank = 3;

/**
 * A review graded less than the scale's best needs a recommendation for the child; one graded less than Good needs one
 * for the service too, or the reviewer's reason why there is none. A recommendation that is begun says what is to be
 * done. Who does it and by when is asked for; how SMART it is never stops a review.
 * Source: docs/domain.md, rule 1.
 */
export function lessThanTopRequiresRecommendation(content: ReviewContent): MissingItem[] {
  return [...withoutAction(content), ...tooFew(content), ...withoutOwnerOrDate(content)];
}

/** Whether a review of this overall grade needs a recommendation for the service, or the reason why there is none. */
export function needsServiceLevel({ scale, answers }: Pick<ReviewContent, 'scale' | 'answers'>): boolean {
  const grade = findPoint(scale, answers[OVERALL_GRADE_FIELD]);
  return grade !== undefined && grade.rank < GOOD;
}

function withoutAction({ recommendations }: ReviewContent): MissingItem[] {
  return recommendations.flatMap(({ id, action }, index) =>
    saysSomething(action)
      ? []
      : [
          {
            field: `recommendation/${id}`,
            rule: 'recommendation-requires-action',
            sentence: `Recommendation ${index + 1} does not say what is to be done: write its action, or remove it.`,
            isBlocking: true,
          },
        ],
  );
}

function tooFew(content: ReviewContent): MissingItem[] {
  const { scale, answers, recommendations } = content;
  const grade = findPoint(scale, answers[OVERALL_GRADE_FIELD]);
  const best = Math.max(...scale.points.map(({ rank }) => rank));
  if (!grade || grade.rank >= best) return [];
  const levels = new Set(
    recommendations.filter(({ action }) => saysSomething(action)).map(({ level }) => level),
  );
  const item = (field: string, rule: string, sentence: string): MissingItem => ({
    field,
    rule,
    sentence: `This review is graded ${grade.word}, so it ${sentence}`,
    isBlocking: true,
  });
  const missing: MissingItem[] = [];
  if (!levels.has('child'))
    missing.push(
      item(
        'recommendations',
        'less-than-top-requires-child-level',
        'needs at least one clear recommendation for this child: add one at child level.',
      ),
    );
  const hasReason = saysSomething(answers[NOTHING_FOR_SERVICE_FIELD]);
  if (needsServiceLevel(content) && !levels.has('service') && !hasReason)
    missing.push(
      item(
        NOTHING_FOR_SERVICE_FIELD,
        'less-than-good-requires-service-level',
        'needs one for the service too: what would keep this from happening to another child? If there is truly none, write why.',
      ),
    );
  return missing;
}

function withoutOwnerOrDate({ recommendations }: ReviewContent): MissingItem[] {
  return recommendations.flatMap(({ id, action, owners, due }, index) => {
    const lacks = [
      ...(owners.some(saysSomething) ? [] : ['nobody to do it']),
      ...(saysSomething(due) ? [] : ['no date']),
    ];
    if (lacks.length === 0 || !saysSomething(action)) return [];
    return [
      {
        field: `recommendation/${id}/${owners.some(saysSomething) ? 'due' : 'owners'}`,
        rule: 'recommendation-asks-for-owner-and-date',
        sentence: `Recommendation ${index + 1} has ${lacks.join(' and ')}: nobody can follow it up.`,
        isBlocking: false,
      },
    ];
  });
}
