import { findPoint, type GradeRank } from '../grades/scale.ts';
import type { MissingItem } from './missing-item.ts';
import { type ReviewContent, saysSomething } from './review-content.ts';
import { OVERALL_GRADE_FIELD } from './review-fields.ts';

const GOOD: GradeRank = 3;

/**
 * A review graded less than the scale's best needs a recommendation; one graded less than Good needs one for the child,
 * and is asked for one for the service. A recommendation that is begun says what is to be done. How SMART it is never
 * stops a review.
 * Source: docs/domain.md, rule 1.
 */
export function lessThanTopRequiresRecommendation(content: ReviewContent): MissingItem[] {
  return [...withoutAction(content), ...tooFew(content)];
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

function tooFew({ scale, answers, recommendations }: ReviewContent): MissingItem[] {
  const grade = findPoint(scale, answers[OVERALL_GRADE_FIELD]);
  const best = Math.max(...scale.points.map(({ rank }) => rank));
  if (!grade || grade.rank >= best) return [];
  const clear = recommendations.filter(({ action }) => saysSomething(action));
  const graded = `This review is graded ${grade.word}, so it`;
  const item = (rule: string, sentence: string, isBlocking: boolean): MissingItem => ({
    field: 'recommendations',
    rule,
    sentence: `${graded} ${sentence}`,
    isBlocking,
  });
  if (grade.rank >= GOOD)
    return clear.length > 0
      ? []
      : [
          item(
            'less-than-top-requires-recommendation',
            'needs at least one clear recommendation: add one.',
            true,
          ),
        ];
  const missing: MissingItem[] = [];
  if (!clear.some(({ level }) => level === 'child'))
    missing.push(
      item(
        'less-than-good-requires-child-level',
        'needs a recommendation for this child: add one at child level.',
        true,
      ),
    );
  if (!clear.some(({ level }) => level === 'service'))
    missing.push(
      item(
        'less-than-good-asks-for-service-level',
        'is asked for one for the service too: what would keep this from happening to another child?',
        false,
      ),
    );
  return missing;
}
