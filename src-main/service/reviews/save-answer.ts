import type { Saved } from '#shared/contract/reviews.ts';
import { findPoint, type GradeScale } from '#shared/domain/grades/scale.ts';
import type { ReviewId } from '#shared/domain/ids.ts';
import { answerFits, answerForm } from '#shared/domain/reviews/answer-fits.ts';
import { isGradeField, OVERALL_GRADE_FIELD, writableFieldsOf } from '#shared/domain/reviews/review-fields.ts';
import type { PracticeReviewTemplate } from '#shared/domain/templates/template.ts';
import { Problem } from '../problem.ts';
import { textChange } from '../trail/append.ts';
import type { OpenWorkspace } from '../workspace/open-workspace.ts';
import { changeReview } from './change-review.ts';
import { copyGrade } from './repository.ts';
import { keepVersion } from './text-versions.ts';
import { putAnswer } from './writing-repository.ts';

/**
 * Saves one field; an empty value empties it. The overall grade is copied onto the review for lists.
 * @throws Problem on a field that the template, or a grade that the scale, does not have.
 */
export function saveAnswer(
  workspace: OpenWorkspace,
  { reviewId, field, value }: { reviewId: ReviewId; field: string; value: string },
): Saved {
  return changeReview(workspace, reviewId, 'answers', (writing) => {
    const { template, scale, answers } = writing.content;
    refuseUnknownField(template, field);
    if (isGradeField(field)) refuseUnknownGrade(scale, value);
    else refuseUnfittingAnswer(template, field, value);
    const before = answers[field] ?? '';
    if (value === before) return;
    if (!isGradeField(field)) keepVersion(workspace, writing, field, value);
    putAnswer(writing, reviewId, field, value);
    if (field === OVERALL_GRADE_FIELD) copyGrade(writing, reviewId, findPoint(scale, value));
    if (isGradeField(field)) writing.tell('grade', { field, value }, { field, value: before });
    else writing.tell('write', { field, ...textChange(before, value) });
  }).saved;
}

function refuseUnknownField(template: PracticeReviewTemplate, field: string): void {
  if (writableFieldsOf(template).includes(field)) return;
  throw new Problem('The template of this review has no such field.', {
    kept: 'Nothing was changed; all that was saved in the review is there.',
    next: `This round uses “${template.name}”, version ${template.version}: copy your text into one of its fields.`,
    details: [field.slice(0, 200)],
  });
}

function refuseUnknownGrade(scale: GradeScale, value: string): void {
  if (value === '' || findPoint(scale, value)) return;
  throw new Problem('The grade scale of this round has no such grade.', {
    kept: 'The grade is as it was.',
    next: `Choose one of its grades: ${scale.points.map(({ word }) => word).join(', ')}.`,
  });
}

function refuseUnfittingAnswer(template: PracticeReviewTemplate, field: string, value: string): void {
  const form = answerForm(template, field);
  if (answerFits(form, value)) return;
  throw new Problem('This question does not take that answer.', {
    kept: 'The answer is as it was.',
    next:
      form.kind === 'words'
        ? `Choose one of: ${form.words.join(', ')}.`
        : 'Give a day, such as 16 April 2026 (as 2026-04-16).',
  });
}
